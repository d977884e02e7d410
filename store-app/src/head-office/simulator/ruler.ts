/** The stretch of time that the ruler shows, in epoch milliseconds, half-open. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const WEEKS_SHOWN = 6;
/** The least part of the stretch that a name is given. */
const NAME_PERCENT = 36;

/** Six whole weeks around an instant: those from last week on where now is near, else the instant in the second week. */
export function stretchAround(atMs: number, nowMs: number): Stretch {
  const usual = from(mondayBefore(nowMs) - WEEK_MS);
  return isWithin(usual, atMs) ? usual : from(mondayBefore(atMs) - WEEK_MS);
}

/** Is an instant on this stretch? */
export function isWithin({ fromMs, toMs }: Stretch, atMs: number): boolean {
  return atMs >= fromMs && atMs < toMs;
}

/** Where an instant stands on the stretch, in percent. */
export function placeOn({ fromMs, toMs }: Stretch, atMs: number): number {
  return ((atMs - fromMs) / (toMs - fromMs)) * 100;
}

/** A name on the stretch: where it begins, and how far it may go on, in percent of the stretch. */
export interface WrittenName<Mark> {
  readonly mark: Mark;
  readonly place: number;
  readonly room: number;
}

/** Those whose names can be written on the stretch: apart from each other, and whole before its end. */
export function readableOn<Mark extends { readonly at: string }>(
  stretch: Stretch,
  marks: readonly Mark[],
): WrittenName<Mark>[] {
  const written: { mark: Mark; place: number }[] = [];
  let freeFrom = 0;
  for (const mark of [...marks].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    const place = placeOn(stretch, Date.parse(mark.at));
    if (place < freeFrom || place + NAME_PERCENT > 100) continue;
    written.push({ mark, place });
    freeFrom = place + NAME_PERCENT;
  }
  return written.map((name, index) => ({ ...name, room: (written[index + 1]?.place ?? 100) - name.place }));
}

/** The first instant of each week of the stretch. */
export function weeksOf({ fromMs }: Stretch): number[] {
  return Array.from({ length: WEEKS_SHOWN }, (_, week) => fromMs + week * WEEK_MS);
}

function from(fromMs: number): Stretch {
  return { fromMs, toMs: fromMs + WEEKS_SHOWN * WEEK_MS };
}

// The first of January 1970 was a Thursday.
function mondayBefore(ms: number): number {
  return ms - ((((ms + 3 * DAY_MS) % WEEK_MS) + WEEK_MS) % WEEK_MS);
}
