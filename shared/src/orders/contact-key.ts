/** An address of a person, normalised: e-mail in lower case, phone in E.164. */
export interface ContactAddress {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

/**
 * What limits per person count an address as. "name+anything@host" is delivered to "name@host" by every large
 * provider, so that six tags of one mailbox are not six people.
 */
export function contactKey({ kind, value }: ContactAddress): string {
  if (kind === 'phone') return `phone:${value}`;
  const at = value.lastIndexOf('@');
  return `email:${value.slice(0, at).replace(/\+.*$/, '')}${value.slice(at)}`;
}
