/** "000191" of "villeurbanne-gratte-ciel-000191": where the shop is named beside it, its own part is enough. */
export function shortNumber(number: string): string {
  return /\d+$/.exec(number)?.[0] ?? number;
}
