/** robots.txt and sitemap.xml, made from the API's own lists. */
import { type StorefrontPage, storefrontPath } from '@passerelle/shared/storefront-paths';
import type { FastifyInstance } from 'fastify';

const KEEP_MS = 3_600_000;
const PAGE_SIZE = 100;
// A sitemap may hold 50,000 addresses; every page is listed in two languages.
const MAX_PAGES = 240;

interface SitemapOptions {
  readonly publicUrl: string;
  readonly now: () => Date;
}

interface Category {
  slug: string;
  children: Category[];
}

/** Serves both; the sitemap is made once an hour at most, by whoever asks first. */
export function serveSitemap(server: FastifyInstance, options: SitemapOptions): void {
  server.get('/robots.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robots(options.publicUrl)),
  );
  let kept: { text: Promise<string>; madeAt: number } | undefined;
  server.get('/sitemap.xml', async (_request, reply) => {
    const now = options.now().getTime();
    if (!kept || now - kept.madeAt > KEEP_MS) {
      kept = { text: sitemap(server, options.publicUrl), madeAt: now };
      kept.text.catch(() => {
        kept = undefined;
      });
    }
    return reply.type('application/xml; charset=utf-8').send(await kept.text);
  });
}

function robots(publicUrl: string): string {
  const closed = ['/api/', '/staff/', '/dev/', '/commande/', '/en/order/', '/panier', '/en/basket'];
  const lines = closed.map((path) => `Disallow: ${path}`);
  return ['User-agent: *', ...lines, `Sitemap: ${publicUrl}/sitemap.xml`, ''].join('\n');
}

async function sitemap(server: FastifyInstance, publicUrl: string): Promise<string> {
  const [categories, products, stores, offers] = await Promise.all([
    ask<{ items: Category[] }>(server, '/categories'),
    everyPage<{ slug: string }>(server, '/products'),
    everyPage<{ code: string }>(server, '/stores'),
    ask<{ items: { id: string }[] }>(server, '/offers'),
  ]);
  const pages: [StorefrontPage, string?][] = [
    ['home'],
    ['offers'],
    ['currentOffers'],
    ...offers.items.map(({ id }): [StorefrontPage, string] => ['offer', id]),
    ['shops'],
    ['how'],
    ...flat(categories.items).map(({ slug }): [StorefrontPage, string] => ['category', slug]),
    ...stores.map(({ code }): [StorefrontPage, string] => ['shop', code]),
    ...products.map(({ slug }): [StorefrontPage, string] => ['product', slug]),
  ];
  const entries = pages.map(([page, id]) => entry(publicUrl, page, id && encodeURIComponent(id)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

function entry(publicUrl: string, page: StorefrontPage, id: string | undefined): string {
  const [fr, en] = [
    `${publicUrl}${storefrontPath('fr', page, id)}`,
    `${publicUrl}${storefrontPath('en', page, id)}`,
  ];
  const others = `<xhtml:link rel="alternate" hreflang="fr" href="${fr}"/><xhtml:link rel="alternate" hreflang="en" href="${en}"/>`;
  return `<url><loc>${fr}</loc>${others}</url>\n<url><loc>${en}</loc>${others}</url>`;
}

function flat(categories: readonly Category[]): Category[] {
  return categories.flatMap((category) => [category, ...flat(category.children)]);
}

async function everyPage<Item>(server: FastifyInstance, path: string): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = '';
  for (let page = 0; page < MAX_PAGES && cursor !== null; page++) {
    const next = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer: { items: Item[]; nextCursor: string | null } = await ask(
      server,
      `${path}?limit=${PAGE_SIZE}${next}`,
    );
    items.push(...answer.items);
    cursor = answer.nextCursor;
  }
  return items;
}

async function ask<Answer>(server: FastifyInstance, path: string): Promise<Answer> {
  const answer = await server.inject({ method: 'GET', url: `/api/v1${path}` });
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
  return answer.json<Answer>();
}
