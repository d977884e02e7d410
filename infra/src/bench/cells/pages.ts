import type { Cell } from '../cell.js';
import { httpLoad } from '../http-load.js';

const CONNECTIONS = 8;

let slugs: string[] = [];
let store = '';
let pageBytes = 0;

/** A product page rendered on the server, beside a constant page of as many bytes. */
export const pageCell: Cell = {
  name: 'page',
  ours: 'GET /produit/..., a product page rendered with stock and ready times, 8 connections',
  baseline: 'an empty Fastify answering a constant page of the same size',
  goalP99Ms: 60,
  expected: [200],
  async prepare({ world, server }) {
    const { rows } = await world.database.query<{ slug: string }>(
      `select slug from product where slug not like '%-n%' order by slug limit 200`,
    );
    slugs = rows.map((row) => row.slug);
    const shop = await world.database.query<{ code: string }>('select code from store order by code limit 1');
    store = shop.rows[0]?.code ?? '';
    const page = await fetch(`${server.url}/produit/${slugs[0]}?store=${store}`);
    if (!page.ok) throw new Error(`The product page answered ${page.status}.`);
    pageBytes = (await page.text()).length;
  },
  playOurs: ({ server, chance }, seconds) =>
    httpLoad(server.url, CONNECTIONS, seconds, () => ({
      method: 'GET',
      path: `/produit/${chance.oneOf(slugs)}?store=${store}`,
    })),
  playBaseline: ({ emptyUrl }, seconds) =>
    httpLoad(emptyUrl, CONNECTIONS, seconds, () => ({ method: 'GET', path: `/page?bytes=${pageBytes}` })),
};
