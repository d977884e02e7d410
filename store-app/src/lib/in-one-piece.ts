/** A number that people read out, such as a telephone's: its groups stay on one line. */
export function inOnePiece(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}
