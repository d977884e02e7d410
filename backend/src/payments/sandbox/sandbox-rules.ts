import type { ProviderReading } from '../provider.js';
import type { SandboxPayment, SandboxState, Telling } from './sandbox.queries.js';

/** What somebody chose on the sandbox's page. */
export type SandboxChoice = 'approve' | 'decline' | 'second-step';

const LATER_MS = 20_000;
const AFTER_DEADLINE_MS = 15_000;
const STEP_TRIES = 3;
const CARD = 'card 4242';
const payable = new Set<SandboxState>(['open', 'declined', 'second-step']);

export const plainly: Telling = { when: 'now', times: 'once', amount: 'right' };

/** Can somebody still pay? */
export function isPayable({ state, expiresAt }: SandboxPayment, now: Date): boolean {
  return payable.has(state) && now < expiresAt;
}

/** The payment after a choice on its page. */
export function chosen(
  payment: SandboxPayment,
  choice: SandboxChoice,
  answer: Telling,
  stepCode: string,
  now: Date,
): SandboxPayment {
  if (choice === 'second-step')
    return { ...payment, state: 'second-step', stepCode, stepFailures: 0, answer };
  const told = { ...payment, answer, stepCode: null, toldFrom: toldFrom(payment, answer, now) };
  return choice === 'decline' ? { ...told, state: 'declined' } : paid(told);
}

/** The payment after a code of the second step was typed; too many wrong ones decline it. */
export function stepped(payment: SandboxPayment, code: string, now: Date): SandboxPayment {
  if (code === payment.stepCode)
    return paid({ ...payment, stepCode: null, toldFrom: toldFrom(payment, payment.answer, now) });
  const stepFailures = payment.stepFailures + 1;
  if (stepFailures < STEP_TRIES) return { ...payment, stepFailures };
  return { ...payment, stepFailures, state: 'declined', stepCode: null, toldFrom: now };
}

/** When the platform is told. */
function toldFrom({ expiresAt }: SandboxPayment, { when }: Telling, now: Date): Date {
  if (when === 'now') return now;
  const after = when === 'soon' ? now.getTime() + LATER_MS : expiresAt.getTime() + AFTER_DEADLINE_MS;
  return new Date(after);
}

function paid(payment: SandboxPayment): SandboxPayment {
  const { capturesLater, amountCents, answer } = payment;
  // A tenth of a euro too much is as wrong as any other amount.
  const paidCents = answer.amount === 'wrong' ? amountCents + 10 : amountCents;
  if (capturesLater) return { ...payment, state: 'authorised', paidCents };
  return { ...payment, state: 'captured', paidCents, capturedCents: paidCents };
}

const saidAs = {
  'second-step': 'requires-action',
  declined: 'declined',
  authorised: 'authorised',
  captured: 'captured',
  cancelled: 'cancelled',
  expired: 'expired',
} as const satisfies Record<Exclude<SandboxState, 'open'>, ProviderReading['what']>;

/** What the sandbox says of a payment to whoever may know; nothing while nobody chose anything. */
export function readingOf(payment: SandboxPayment): ProviderReading | undefined {
  const { state, merchantRef: intentId, ref, amountCents, paidCents, capturedCents, currency } = payment;
  if (state === 'open') return undefined;
  const said = { intentId, ref, currency, what: saidAs[state] };
  if (state === 'authorised') return { ...said, amountCents: paidCents, method: CARD };
  if (state === 'captured') return { ...said, amountCents: capturedCents, method: CARD };
  return { ...said, amountCents };
}
