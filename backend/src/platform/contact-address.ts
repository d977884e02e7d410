import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

const EMAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/;

/** An e-mail address as it is compared and kept: trimmed, lower case, NFC; null when it is none. */
export function normaliseEmail(value: string): string | null {
  const email = value.normalize('NFC').trim().toLowerCase();
  return email.length <= 254 && EMAIL.test(email) ? email : null;
}

/** A telephone number in E.164, read as people of that country (ISO 3166) write it; null when it is none. */
export function normalisePhone(value: string, country: string): string | null {
  if (value.length > 40) return null;
  const phone = parsePhoneNumberFromString(value, country as CountryCode);
  return phone?.isValid() ? phone.number : null;
}

/** "p•••@gmail.com": enough to recognise one's own address by. */
export function maskEmail(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${name.slice(0, 1)}•••@${domain}`;
}

/** "•• •• •• 12 34": the last four digits. */
export function maskPhone(phone: string): string {
  const digits = phone.slice(-4);
  return `•• •• •• ${digits.slice(0, 2)} ${digits.slice(2)}`;
}
