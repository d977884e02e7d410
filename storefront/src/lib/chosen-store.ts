/** The one chosen shop: its code in a cookie, so that the server renders for it too. Needed for what the shopper asks for: exempt from consent. */
const chosenStoreCookie = 'shop';
const oneYearSeconds = 31_536_000;
const storeCode = /^[A-Za-z0-9-]{1,40}$/;

/** The shop's code in a Cookie header or in `document.cookie`; anything that is no code is ignored. */
export function chosenStoreIn(cookies: string | undefined): string | undefined {
  for (const pair of (cookies ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === chosenStoreCookie && storeCode.test(value)) return value;
  }
  return undefined;
}

/** Remembers the shop for a year on this device. */
export function rememberStore(code: string): void {
  if (!storeCode.test(code)) throw new Error(`${code} is no shop code`);
  const secure = location.protocol === 'https:' ? '; secure' : '';
  // The Cookie Store API is too young for the browsers that we serve.
  setCookie(`${chosenStoreCookie}=${code}; path=/; max-age=${oneYearSeconds}; samesite=lax${secure}`);
}

function setCookie(text: string): void {
  Object.assign(document, { cookie: text });
}
