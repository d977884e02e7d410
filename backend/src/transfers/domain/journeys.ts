/** A line of a transfer on its way. */
export interface TransferLine {
  readonly line: number;
  readonly sku: string;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  readonly quantity: number;
  readonly shipped: number;
  readonly received: number;
  readonly damaged: number;
}

/** What somebody counted of an article. */
export interface Counted {
  readonly sku: string;
  readonly quantity: number;
  readonly damaged?: number;
}

/** Why a count does not fit the transfer. */
export interface CountFault {
  readonly problem: 'wrong-article' | 'wrong-quantity';
  readonly sku: string;
}

/** The lines as they left; an article that nobody named stayed, once anything was said. */
export function shipped(
  lines: readonly TransferLine[],
  said: readonly Counted[] | undefined,
): readonly TransferLine[] | CountFault {
  return counted(
    lines,
    said,
    (line, packs) => ({ ...line, shipped: packs.whole }),
    ({ quantity }) => quantity,
  );
}

/** The lines as they arrived, whole and broken. */
export function arrived(
  lines: readonly TransferLine[],
  said: readonly Counted[] | undefined,
): readonly TransferLine[] | CountFault {
  return counted(
    lines,
    said,
    (line, { whole, damaged }) => ({ ...line, received: whole, damaged }),
    (line) => line.shipped,
  );
}

/** Packs that left and did not arrive. */
export function lacking({ shipped, received, damaged }: TransferLine): number {
  return shipped - received - damaged;
}

function counted(
  lines: readonly TransferLine[],
  said: readonly Counted[] | undefined,
  change: (line: TransferLine, packs: { whole: number; damaged: number }) => TransferLine,
  most: (line: TransferLine) => number,
): readonly TransferLine[] | CountFault {
  if (said === undefined) return lines.map((line) => change(line, { whole: most(line), damaged: 0 }));
  const stranger = said.find(({ sku }) => !lines.some((line) => line.sku === sku));
  if (stranger) return { problem: 'wrong-article', sku: stranger.sku };
  const after: TransferLine[] = [];
  for (const line of lines) {
    const own = said.filter(({ sku }) => sku === line.sku);
    const whole = own.reduce((sum, { quantity }) => sum + quantity, 0);
    const damaged = own.reduce((sum, one) => sum + (one.damaged ?? 0), 0);
    if (whole + damaged > most(line)) return { problem: 'wrong-quantity', sku: line.sku };
    after.push(change(line, { whole, damaged }));
  }
  return after;
}

/** Does the count fit? */
export function fits(outcome: readonly TransferLine[] | CountFault): outcome is readonly TransferLine[] {
  return Array.isArray(outcome);
}
