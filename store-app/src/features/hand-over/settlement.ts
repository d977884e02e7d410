import type { HandOverRequest } from '@passerelle/shared/api/hand-over';
import type { StaffOrderLineView } from '@passerelle/shared/api/staff-orders';
import type { ScanView } from '@passerelle/shared/api/stock';

/** Which units of each line are kept, put back, damaged. */

export type Outcome = 'bought' | 'put-back' | 'damaged';

export interface LineSettlement {
  bought: number;
  'put-back': number;
  damaged: number;
}

export type Settlement = Readonly<Record<string, LineSettlement>>;

export interface Extra {
  article: ScanView;
  /** 1 for what is sold by weight. */
  quantity: number;
  grams?: number;
}

/** Everything that was found is kept, until somebody says otherwise. */
export function keepAll(lines: readonly StaffOrderLineView[]): Settlement {
  return Object.fromEntries(
    lines.map((line) => [line.sku, { bought: line.picked, 'put-back': 0, damaged: 0 }]),
  );
}

/** All units of a line get one outcome. */
export function settleAll(settlement: Settlement, sku: string, units: number, outcome: Outcome): Settlement {
  const none: LineSettlement = { bought: 0, 'put-back': 0, damaged: 0 };
  return { ...settlement, [sku]: { ...none, [outcome]: units } };
}

/** So many units are put back or damaged; the others are kept. Never more than there are. */
export function settleSome(
  settlement: Settlement,
  sku: string,
  units: number,
  outcome: Exclude<Outcome, 'bought'>,
  quantity: number,
): Settlement {
  const line = settlement[sku] ?? { bought: units, 'put-back': 0, damaged: 0 };
  const other = outcome === 'damaged' ? line['put-back'] : line.damaged;
  const some = Math.min(Math.max(0, quantity), units - other);
  return { ...settlement, [sku]: { ...line, [outcome]: some, bought: units - other - some } };
}

/** The one outcome of a whole line, or undefined when its units differ. */
export function wholeOutcome(line: LineSettlement | undefined): Outcome | undefined {
  if (line === undefined) return 'bought';
  const given = (['bought', 'put-back', 'damaged'] as const).filter((outcome) => line[outcome] > 0);
  return given.length === 1 ? given[0] : undefined;
}

/** What the server is asked: one entry per line and outcome, nothing that is zero. */
export function requestOf(
  settlement: Settlement,
  extras: readonly Extra[],
  codes: readonly string[],
): HandOverRequest {
  const outcomes = ['bought', 'put-back', 'damaged'] as const;
  return {
    lines: Object.entries(settlement).flatMap(([sku, line]) =>
      outcomes
        .filter((outcome) => line[outcome] > 0)
        .map((outcome) => ({ sku, quantity: line[outcome], outcome })),
    ),
    extras: extras.map(({ article, quantity, grams }) => ({ sku: article.sku, quantity, grams })),
    codes: [...codes],
  };
}

/** Is anything bought at all? */
export function isAnythingBought(settlement: Settlement, extras: readonly Extra[]): boolean {
  return extras.length > 0 || Object.values(settlement).some((line) => line.bought > 0);
}
