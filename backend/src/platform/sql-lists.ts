/** A test of a column against words of our own code, written into a statement so that partial indexes answer it. */
export function among(column: string, words: readonly string[]): string {
  if (words.some((word) => !/^[a-z-]+$/.test(word))) throw new Error(`Not words of ours: ${words.join(' ')}`);
  return `${column} in (${words.map((word) => `'${word}'`).join(', ')})`;
}
