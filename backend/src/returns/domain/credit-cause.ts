/** Names the store credit of a return: one number, one voucher. */
export function creditCause(number: string): string {
  return `return ${number}`;
}
