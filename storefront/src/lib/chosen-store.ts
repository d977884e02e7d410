/** The one chosen shop: its code in a cookie, so that the server renders for it too. */
import { cookieIn, keepCookie } from './cookies.js';

const chosenStoreCookie = 'shop';
const oneYearSeconds = 31_536_000;
const storeCode = /^[A-Za-z0-9-]{1,40}$/;

/** The shop's code in a Cookie header or in `document.cookie`; anything that is no code is ignored. */
export function chosenStoreIn(cookies: string | undefined): string | undefined {
  const code = cookieIn(cookies, chosenStoreCookie);
  return code !== undefined && storeCode.test(code) ? code : undefined;
}

/** Remembers the shop for a year on this device. */
export function rememberStore(code: string): void {
  if (!storeCode.test(code)) throw new Error(`${code} is no shop code`);
  keepCookie(chosenStoreCookie, code, oneYearSeconds);
}
