/** Turns what the API refused into what the router shows. */
import { ApiProblem } from '@passerelle/shared/api/client';
import { PageRefusal } from '../lib/router/pages.js';

/** A page whose subject does not exist answers 404, with a page that helps. */
export async function orNotFound<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (fault) {
    if (fault instanceof ApiProblem && [400, 404, 422].includes(fault.problem.status)) {
      throw new PageRefusal(404);
    }
    throw fault;
  }
}

/**
 * Asks with the chosen shop; when that shop no longer exists, once more without one.
 */
export async function withChosenStore<Answer>(
  chosen: string | undefined,
  ask: (store: string | undefined) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask(chosen);
  } catch (fault) {
    if (!chosen || !(fault instanceof ApiProblem) || fault.problem.status >= 500) throw fault;
    return await ask(undefined);
  }
}
