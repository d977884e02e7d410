/** Whom an order is for, as it is kept: addresses normalised. */
export interface Contact {
  readonly firstName: string;
  readonly lastName: string;
  readonly email?: string;
  readonly phone?: string;
}

/**
 * What the limits on open reservations count: the phone and the mailbox, each on its own, so that neither six
 * addresses on one phone nor six tags of one mailbox are six people.
 */
export function contactKeys({ email, phone }: Contact): string[] {
  return [...(phone ? [`phone:${phone}`] : []), ...(email ? [mailboxKey(email)] : [])];
}

/** Whom a limit of uses per person counts: the mailbox, or the phone where there is none. */
export function promotionContact({ email, phone }: Contact): string {
  return email ? mailboxKey(email) : `phone:${phone}`;
}

// "name+anything@host" is delivered to "name@host" by every large provider.
function mailboxKey(email: string): string {
  const at = email.lastIndexOf('@');
  const mailbox = email.slice(0, at).replace(/\+.*$/, '');
  return `email:${mailbox}${email.slice(at)}`;
}
