import { contactKey } from '@passerelle/shared/orders/contact-key';

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
  return [
    ...(phone ? [contactKey({ kind: 'phone', value: phone })] : []),
    ...(email ? [contactKey({ kind: 'email', value: email })] : []),
  ];
}

/** Whom a limit of uses per person counts: the mailbox, or the phone where there is none. */
export function promotionContact({ email, phone = '' }: Contact): string {
  return contactKey(email ? { kind: 'email', value: email } : { kind: 'phone', value: phone });
}
