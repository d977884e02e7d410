/** So long the beginning or the end of a reduction is news. */
const NEWS_MS = 10 * 60_000;

/** Did a period begin or end within the last ten minutes? */
export function beganOrEnded(
  { startsMs, endsMs }: { readonly startsMs: number; readonly endsMs: number | null },
  atMs: number,
): boolean {
  return [startsMs, endsMs ?? Number.POSITIVE_INFINITY].some((ms) => ms <= atMs && atMs - ms < NEWS_MS);
}
