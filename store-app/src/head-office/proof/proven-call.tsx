import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useRef,
  useState,
} from 'react';
import { refusalOf } from '../../lib/api.js';

/** Runs a call; when it is refused for want of a fresh proof, asks for the proof and runs it once more. */
type ProvenCall = <Answer>(run: () => Promise<Answer>) => Promise<Answer>;

const ProvenCallContext = createContext<ProvenCall | undefined>(undefined);

const Dialog = lazy(async () => ({ default: (await import('./proof-dialog.js')).ProofDialog }));

/** Holds the one question "is it still you?" of the desk, for whoever below needs it answered. */
export function ProofProvider({ children }: { children: ReactNode }) {
  const waiting = useRef<((isProven: boolean) => void)[]>([]);
  const [isAsking, setIsAsking] = useState(false);
  const settle = (isProven: boolean): void => {
    const told = waiting.current;
    waiting.current = [];
    setIsAsking(false);
    for (const tell of told) tell(isProven);
  };
  const proven = useCallback<ProvenCall>(async (run) => {
    try {
      return await run();
    } catch (fault) {
      if (refusalOf(fault)?.code !== 'proof-needed') throw fault;
      const isProven = await new Promise<boolean>((resolve) => {
        waiting.current.push(resolve);
        setIsAsking(true);
      });
      if (!isProven) throw fault;
      return run();
    }
  }, []);
  return (
    <ProvenCallContext value={proven}>
      {children}
      {isAsking && (
        <Suspense fallback={null}>
          <Dialog onProven={() => settle(true)} onClose={() => settle(false)} />
        </Suspense>
      )}
    </ProvenCallContext>
  );
}

/**
 * The way to call what demands a fresh proof: `proven(() => call('POST', path, { body, idempotencyKey }))`, with the key
 * made before. Whoever closes the question unanswered gets the refusal `proof-needed`.
 */
export function useProvenCall(): ProvenCall {
  const proven = useContext(ProvenCallContext);
  if (proven === undefined) throw new Error('ProofProvider is missing');
  return proven;
}
