/** One field for an e-mail or a mobile: which of the two it is, or what is missing in it. */
import type { MessageKey } from './words.js';

export type Contact =
  | { readonly email: string; readonly phone?: never }
  | { readonly phone: string; readonly email?: never };

/** The contact typed, or the key of the sentence that says what is missing. The server has the last word. */
export function contactOf(typed: string): Contact | { readonly fault: MessageKey } {
  const text = typed.trim();
  if (text === '') return { fault: 'contact.empty' };
  if (text.includes('@')) {
    const [name = '', domain = '', ...more] = text.split('@');
    if (name === '' || more.length > 0 || /\s/.test(text)) return { fault: 'contact.badEmail' };
    if (!/^[^.]+(\.[^.]+)+$/.test(domain)) return { fault: 'contact.shortEmail' };
    return { email: text };
  }
  const digits = text.replace(/[\s().-]/g, '');
  if (!/^\+?\d+$/.test(digits)) return { fault: 'contact.neither' };
  if (!/^(\+\d{8,15}|0\d{9})$/.test(digits)) return { fault: 'contact.badPhone' };
  return { phone: digits };
}
