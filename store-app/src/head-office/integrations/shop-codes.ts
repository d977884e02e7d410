/** Codes of shops as people type them, apart by commas or spaces. */
export function codesIn(typed: string): string[] {
  return [...new Set(typed.split(/[\s,;]+/).filter(Boolean))];
}
