/** Cookies of this site: all of them needed for what the shopper asks for, so exempt from consent. */

/** The value of one cookie in a Cookie header or in `document.cookie`. */
export function cookieIn(cookies: string | undefined, wanted: string): string | undefined {
  for (const pair of (cookies ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === wanted) return value;
  }
  return undefined;
}

/** Keeps a value for that long on this device, or takes it away when the time is none. */
export function keepCookie(name: string, value: string, seconds: number): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  const cookie = `${name}=${value}; path=/; max-age=${seconds}; samesite=lax${secure}`;
  // The Cookie Store API is too young for the browsers that we serve.
  Object.assign(document, { cookie });
}
