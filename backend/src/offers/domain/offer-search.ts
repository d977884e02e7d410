/** What somebody shows or says of an offer: the address in its QR, or words. */

/** The offer in an address such as `https://shop.example/en/offers/ten-off?store=lyon`. */
export function offerInAddress(text: string): string | undefined {
  const [, id] = /\/(?:offres|offers)\/([a-z0-9-]+)(?:[?#].*)?$/.exec(text.trim()) ?? [];
  return id;
}

/** Are all words asked for the beginning of one of the words given? Without accents and case. */
export function saysAll(given: string, asked: string): boolean {
  const words = plain(given);
  const wanted = plain(asked);
  return wanted.length > 0 && wanted.every((word) => words.some((one) => one.startsWith(word)));
}

function plain(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
