import type { InspectionRequest, ReturnCondition, ReturnLineRequest } from '@passerelle/shared/api/returns';

/** Which units of each article come back, and what they are like. */

/** `later`: nobody has looked yet. */
export type Condition = ReturnCondition | 'later';

export type LineDraft = Readonly<Record<Condition, number>>;

export type Draft = Readonly<Record<string, LineDraft>>;

const conditions = ['sellable', 'damaged', 'later'] as const;
const none: LineDraft = { sellable: 0, damaged: 0, later: 0 };

export function unitsOf(line: LineDraft | undefined): number {
  return line === undefined ? 0 : line.sellable + line.damaged + line.later;
}

/** So many units come back: what is added has not been looked at, what is taken away is first what was not. */
export function withUnits(draft: Draft, sku: string, units: number): Draft {
  const line = draft[sku] ?? none;
  const whole = wholeCondition(line);
  if (whole !== undefined) return { ...draft, [sku]: { ...none, [whole]: units } };
  let tooMany = Math.max(0, unitsOf(line) - units);
  const later = Math.max(0, line.later - tooMany) + Math.max(0, units - unitsOf(line));
  tooMany = Math.max(0, tooMany - line.later);
  const damaged = Math.max(0, line.damaged - tooMany);
  return { ...draft, [sku]: { sellable: units - later - damaged, damaged, later } };
}

/** All units of an article are alike. */
export function allAs(draft: Draft, sku: string, condition: Condition): Draft {
  return { ...draft, [sku]: { ...none, [condition]: unitsOf(draft[sku]) } };
}

/** So many of its units are damaged; of the others nothing changes but what has to give way. */
export function damagedAs(draft: Draft, sku: string, damaged: number): Draft {
  const line = draft[sku] ?? none;
  const units = unitsOf(line);
  const some = Math.min(Math.max(0, damaged), units);
  const rest = line.sellable > 0 || line.later === 0 ? 'sellable' : 'later';
  return { ...draft, [sku]: { ...none, damaged: some, [rest]: units - some } };
}

/** The one condition of all units of a line, or undefined when they differ or there are none. */
export function wholeCondition(line: LineDraft | undefined): Condition | undefined {
  const given = conditions.filter((condition) => (line?.[condition] ?? 0) > 0);
  return given.length === 1 ? given[0] : undefined;
}

/** Is there anything that nobody has looked at yet? */
export function isWaiting(draft: Draft): boolean {
  return Object.values(draft).some(({ later }) => later > 0);
}

/** One entry per article and condition, nothing that is zero. */
export function requestLines(draft: Draft): ReturnLineRequest[] {
  return Object.entries(draft).flatMap(([sku, line]) =>
    conditions
      .filter((condition) => line[condition] > 0)
      .map((condition) => ({
        sku,
        quantity: line[condition],
        ...(condition !== 'later' && { condition }),
      })),
  );
}

/** What the inspection found; what nobody has looked at is not in it. */
export function inspectionOf(draft: Draft): InspectionRequest {
  return {
    lines: requestLines(draft).flatMap(({ sku, quantity, condition }) =>
      condition === undefined ? [] : [{ sku, quantity, condition }],
    ),
  };
}

/** Lines of a return as a draft: what was said of them stays said. */
export function draftOf(
  lines: readonly { sku: string; quantity: number; condition?: ReturnCondition }[],
): Draft {
  const draft: Record<string, LineDraft> = {};
  for (const { sku, quantity, condition = 'later' } of lines) {
    const line = draft[sku] ?? none;
    draft[sku] = { ...line, [condition]: line[condition] + quantity };
  }
  return draft;
}

/** What goes back for what is brought: the nets of that many units, in the order units come back. */
export function refundCents(
  lines: readonly { sku: string; unitNets: readonly number[] }[],
  draft: Draft,
): number {
  return lines
    .flatMap(({ sku, unitNets }) => unitNets.slice(0, unitsOf(draft[sku])))
    .reduce((sum, cents) => sum + cents, 0);
}
