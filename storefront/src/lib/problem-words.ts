/** What a shopper is told when a call was refused or did not arrive. */
import { ApiProblem } from '@passerelle/shared/api/client';
import type { ProblemCode } from '@passerelle/shared/problems';
import type { MessageKey, Words } from './words.js';

const sentences: Partial<Record<ProblemCode, MessageKey>> = {
  'too-many-requests': 'problem.tooMany',
  overloaded: 'problem.busy',
  unavailable: 'problem.busy',
  'contact-limit': 'problem.contactLimit',
  'contact-needs-email': 'problem.needsEmail',
  'mode-not-offered': 'problem.notPaidOnline',
  'store-closed': 'problem.storeClosed',
  'code-refused': 'problem.codeRefused',
  'already-extended': 'problem.alreadyExtended',
  'state-does-not-allow': 'problem.state',
  'idempotency-in-progress': 'problem.busy',
  'internal-error': 'problem.ours',
};

/** Our own sentence where there is one, the server's (already in the page's language) otherwise. */
export function problemWords(fault: unknown, t: Words['t']): string {
  if (!(fault instanceof ApiProblem)) return t('problem.unreachable');
  const key = sentences[fault.code];
  if (key) return t(key);
  return fault.problem.detail || fault.problem.title;
}
