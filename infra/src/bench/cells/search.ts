import type { Cell } from '../cell.js';
import { httpLoad } from '../http-load.js';
import { sqlLoad } from '../sql-load.js';

const CONNECTIONS = 32;
const words = [
  'perceuse',
  'vis bois',
  'peinture blanche',
  'niveau',
  'forets béton',
  'mitigeur',
  'lampe led',
  'scie',
];

const categoryOf = new Map<string, string>();

/** G9: twenty hits out of 50,000 products, beside the bare full-text statement. */
export const searchCell: Cell = {
  name: 'search',
  ours: 'GET /products?q=, 20 cards of 50,000 products with prices and facets, 32 connections',
  baseline: 'SQL full text, 20 keys of 50,000',
  goalRatio: 0.5,
  expected: [200],
  playOurs: ({ server, chance }, seconds) =>
    httpLoad(server.url, CONNECTIONS, seconds, () => ({
      method: 'GET',
      path: `/api/v1/products?q=${encodeURIComponent(chance.oneOf(words))}&limit=20`,
    })),
  playBaseline: ({ world, chance }, seconds) =>
    sqlLoad(world.databaseUrl, CONNECTIONS, seconds, {
      draws: {},
      statement: `with query as (select plainto_tsquery('french', '${chance.oneOf(words)}') as words) select product from product_search, query where locale = 'fr' and product_search.words @@ query.words order by ts_rank(product_search.words, query.words) desc limit 20;`,
    }),
};

/** The first page of a category, beside twenty products read by an index. */
export const listCell: Cell = {
  name: 'list',
  ours: 'GET /products?category=, 20 cards with prices and facets, 32 connections',
  baseline: 'SQL, 20 products of a category with their articles',
  goalRatio: 0.5,
  expected: [200],
  async prepare({ world }) {
    const { rows } = await world.database.query<{ category: string }>(
      'select category from product group by category having count(*) > 40 order by category',
    );
    for (const { category } of rows) categoryOf.set(category, category);
  },
  playOurs: ({ server, chance }, seconds) =>
    httpLoad(server.url, CONNECTIONS, seconds, () => ({
      method: 'GET',
      path: `/api/v1/products?category=${chance.oneOf([...categoryOf.keys()])}&limit=20`,
    })),
  playBaseline: ({ world, chance }, seconds) =>
    sqlLoad(world.databaseUrl, CONNECTIONS, seconds, {
      draws: {},
      statement: `select p.slug, p.name, p.brand, k.sku, k.gtin, k.label from (select slug, name, brand from product where category = '${chance.oneOf([...categoryOf.keys()])}' order by slug limit 20) p join sku k on k.product = p.slug;`,
    }),
};

const beginnings = ['ly', 'lyo', 'saint-et', 'mars', 'bord', 'toul', '690', '75', 'aix', 'st den'];

/** Places while somebody types, beside a bare prefix statement. */
export const placesCell: Cell = {
  name: 'places',
  ours: 'GET /places?q=, beginnings with accents and postcodes, 32 connections',
  baseline: 'SQL prefix of a plain name, 10 rows',
  expected: [200],
  async prepare({ world }) {
    await world.database.query(`
      create schema if not exists baseline;
      create table if not exists baseline.some_place as
        select plain, label, postcode, lat, lon, population from place where is_first;
      create index if not exists some_place_plain on baseline.some_place (plain text_pattern_ops);
      analyze baseline.some_place`);
  },
  playOurs: ({ server, chance }, seconds) =>
    httpLoad(server.url, CONNECTIONS, seconds, () => ({
      method: 'GET',
      path: `/api/v1/places?q=${encodeURIComponent(chance.oneOf(beginnings))}&limit=10`,
    })),
  playBaseline: ({ world }, seconds) =>
    sqlLoad(world.databaseUrl, CONNECTIONS, seconds, {
      draws: { n: [1, 26] },
      statement: `select * from baseline.some_place where plain like chr(96 + :n::int) || 'a%' order by population desc limit 10;`,
    }),
};
