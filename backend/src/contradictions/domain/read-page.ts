/** What a shopper or a search engine finds on a page; empty where it shows none. */

/** Without the marks between pieces of text that only the browser program needs. */
function asRead(html: string): string {
  return html.replaceAll('<!-- -->', '');
}

/** Cents of a written amount with two decimals, as "1 089,00 €". */
function centsOf(text: string | undefined): string {
  const digits = (text ?? '').replace(/&[#\w]+;/g, '').replace(/\D/g, '');
  return digits === '' ? '' : String(Number(digits));
}

/** The displayed price of the article on a product page, in cents. */
export function priceOnPage(html: string): string {
  // The first one under the name is the article's own; others belong to cards beside it.
  const price =
    /<p class="price[^"]*">(?:<span class="vh">[^<]*<\/span>)?<span>(?:<small[^>]*>[^<]*<\/small>)?([^<]+)</;
  return centsOf(price.exec(asRead(html).split('</h1>')[1] ?? '')?.[1]);
}

/** Units that a product page offers in its shop. */
export function unitsOnPage(html: string): string {
  const shelf = /<section class="card avb"[\s\S]*?<small>[^<]*<\/small>([^<]*)</.exec(asRead(html))?.[1];
  if (shelf !== undefined) return centsOf(shelf);
  return /<section class="why"/.test(html) ? '0' : '';
}

interface MarkupOffer {
  readonly sku?: string;
  readonly price?: string;
  readonly availability?: string;
}

/** Price in cents and word of availability that the markup of a product page tells of an article. */
export function markupOnPage(html: string, sku: string): { price: string; availability: string } {
  const offers = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].flatMap(
    ([, json]) => (JSON.parse(json ?? 'null') as { offers?: readonly MarkupOffer[] } | null)?.offers ?? [],
  );
  const offer = offers.find((one) => one.sku === sku);
  return { price: centsOf(offer?.price), availability: offer?.availability?.split('/').at(-1) ?? '' };
}

/** The price on a printed shelf label, in cents. */
export function priceOnLabel(html: string, sku: string): string {
  const label = html.split('<article ').find((part) => part.includes(`data-sku="${sku}"`));
  const [, price] = /<p class="price[^"]*">(.*?)<\/p>/s.exec(label ?? '') ?? [];
  // Its decimals are set apart, for they are printed small.
  return centsOf(price?.replace(/<[^>]*>/g, ''));
}
