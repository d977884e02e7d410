import { ApiProblem } from '@passerelle/shared/api/client';
import { type ReactNode, useState } from 'react';
import { problemWords } from '../../lib/problem-words.js';
import { Link } from '../../lib/router/links.js';
import { usePlace } from '../../lib/router/place.js';
import { useAccountWords } from './account-words.js';

/** Runs one act after the other and says what was refused; a proof that is missing leads to the door and back. */
export function useAct(): {
  isBusy: boolean;
  said: ReactNode;
  run: (act: () => Promise<unknown>) => Promise<boolean>;
} {
  const { a, t, path } = useAccountWords();
  const { pathname } = usePlace();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const run = async (act: () => Promise<unknown>) => {
    setBusy(true);
    setFault(undefined);
    try {
      await act();
      return true;
    } catch (refusal) {
      setFault(refusal);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const needsProof = fault instanceof ApiProblem && fault.code === 'proof-needed';
  const said = (
    <div role="alert">
      {needsProof ? (
        <p className="note">
          {a('account.proof')}{' '}
          <Link className="lnk" to={`${path('signIn')}?return=${encodeURIComponent(pathname)}`}>
            {a('account.proofGo')}
          </Link>
        </p>
      ) : fault ? (
        <p className="note note--hot">{problemWords(fault, t)}</p>
      ) : null}
    </div>
  );
  return { isBusy, said, run };
}
