import type { Problem } from '@passerelle/shared/problems';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { call, refusalOf } from '../../lib/api.js';
import { newKey } from '../../lib/keys.js';

/**
 * One command of a form. The same words sent again, because nobody heard the answer, carry the same key and have their
 * effect once.
 */
export function useSave<Answer>(method: 'POST' | 'PATCH', path: string, onSaved: (answer: Answer) => void) {
  const last = useRef<{ words: string; key: string }>(undefined);
  return useMutation({
    mutationFn: (body: object) => {
      const words = `${path} ${JSON.stringify(body)}`;
      if (last.current?.words !== words) last.current = { words, key: newKey() };
      return call<Answer>(method, path, { body, idempotencyKey: last.current.key });
    },
    onSuccess: (answer) => {
      last.current = undefined;
      onSaved(answer);
    },
  });
}

/** What was refused, field by field, and in one sentence. */
export interface Faults {
  /** The sentence of one field; undefined when nothing is wrong with it. */
  of: (field: string) => string | undefined;
  /** Every fault whose field no screen shows at its place. */
  rest: (shown: (field: string) => boolean) => readonly string[];
  /** The refusal as a whole; undefined when there is none. */
  problem: Problem | undefined;
}

/** Reads a refusal for a form; `worded` says a code in the language of the room, or nothing. */
export function faultsOf(fault: unknown, worded: (code: string) => string | undefined): Faults {
  const problem = refusalOf(fault)?.problem;
  const errors = problem?.errors ?? [];
  const say = ({ code, message }: { code: string; message: string }) => worded(code) ?? message;
  return {
    problem,
    of: (field) => {
      const found = errors.find((error) => error.field === field);
      return found && say(found);
    },
    rest: (shown) =>
      errors.filter(({ field }) => !shown(field)).map((error) => `${error.field} : ${say(error)}`),
  };
}
