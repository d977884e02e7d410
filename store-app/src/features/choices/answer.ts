import type { ShopperChoice } from '@passerelle/shared/api/choices';
import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';

/** What was answered to a question about an order. */
export interface Answer {
  readonly choice: ShopperChoice | 'cancel';
  /** Nobody answered in time, and the platform did what it had said. */
  readonly isLapsed: boolean;
}

const choices: ReadonlySet<string> = new Set<ShopperChoice>(['drop', 'wait', 'substitute', 'other-store']);

/** The answer to the last question, when there is one: what the story tells since somebody asked. */
export function answerOf({ story }: Pick<StaffOrderView, 'story'>): Answer | undefined {
  const askedAt = story.findLastIndex(({ to, from }) => to === 'short' && from !== 'short');
  const step = askedAt < 0 ? undefined : story.slice(askedAt + 1).find(({ from }) => from === 'short');
  if (step === undefined) return undefined;
  const isLapsed = step.who === 'system';
  if (step.command === 'change-store') return { choice: 'other-store', isLapsed };
  if (step.command === 'cancel') return { choice: 'cancel', isLapsed };
  const said = step.detail?.split(', ').find((part) => choices.has(part));
  return step.command === 'choose' && said ? { choice: said as ShopperChoice, isLapsed } : undefined;
}
