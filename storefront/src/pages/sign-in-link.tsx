import { ApiProblem } from '@passerelle/shared/api/client';
import { useState } from 'react';
import { accountApi } from '../features/account/account-api.js';
import { useAccountWords } from '../features/account/account-words.js';
import { problemWords } from '../lib/problem-words.js';
import { Link } from '../lib/router/links.js';
import { useNavigate, useSearchParams } from '../lib/router/place.js';
import { useApi } from '../lib/use-api.js';
import { Meta } from '../ui/meta.js';

/** Where the link of an e-mail leads: opening it does nothing, since mail programs open links too. */
export function Component() {
  const { a, t, path } = useAccountWords();
  const { call } = useApi();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const [state, setState] = useState<'open' | 'busy' | 'over'>('open');
  const [fault, setFault] = useState<string>();
  const enter = async () => {
    setState('busy');
    setFault(undefined);
    try {
      await accountApi(call).byLink(parameters.get('token') ?? '');
      await navigate(path('purchases'), { replace: true });
    } catch (refusal) {
      const isOver = refusal instanceof ApiProblem && refusal.code === 'sign-in-over';
      setState(isOver ? 'over' : 'open');
      setFault(isOver ? a('link.over') : problemWords(refusal, t));
    }
  };
  return (
    <div className="wrap narrow">
      <Meta title={a('link.title')} isPrivate />
      <h1>{a('link.title')}</h1>
      <p className="lead">{a('link.lead')}</p>
      <div className="card pad form">
        <div role="alert">{fault ? <p className="note note--hot">{fault}</p> : null}</div>
        {state === 'over' ? (
          <Link className="btn btn--wide" to={path('signIn')}>
            {a('link.again')}
          </Link>
        ) : (
          <button
            type="button"
            className="btn btn--wide"
            disabled={state === 'busy'}
            onClick={() => void enter()}
          >
            {a('signIn.enter')}
          </button>
        )}
        <p className="s soft">{a('link.notYou')}</p>
      </div>
    </div>
  );
}
