/** A code as people type it or say it: any case, with or without spaces and dashes. */
export function typedCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}
