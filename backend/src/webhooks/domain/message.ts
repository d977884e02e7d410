// Longer ones say only that something changed.
const MOST_CHARACTERS = 200_000;

/** A fact as it may be told outside: figures, numbers and codes, never a person. */
export interface TellableFact {
  readonly topic: string;
  readonly store: string | null;
  readonly at: Date;
  readonly payload: {
    readonly number?: string;
    readonly state?: string;
    readonly revision?: number;
    readonly command?: string;
    readonly fromStore?: string;
    readonly touched?: readonly { readonly store: string; readonly skus: readonly string[] }[];
  };
}

/** The body of a message: `type`, `timestamp` and `data`, an allow-list of what the fact holds. */
export function messageOf({ topic, store, at, payload }: TellableFact): string {
  const { number, state, revision, command, fromStore, touched } = payload;
  const data = { store, number, state, revision, command, fromStore };
  const whole = JSON.stringify({ type: topic, timestamp: at.toISOString(), data: { ...data, touched } });
  if (whole.length <= MOST_CHARACTERS) return whole;
  return JSON.stringify({ type: topic, timestamp: at.toISOString(), data: { ...data, isCut: true } });
}
