import type { Locale } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

/** More hits than anybody reads; ranking stops there. */
const MOST_HITS = 1_000;
const MOST_RANKED = 5_000;

/** Products with all the words, by their stems, the best first. */
export function hitsByStems(locale: Locale, words: string): Sql {
  return {
    name: `search-stems-${locale}`,
    text: `with query as (select plainto_tsquery(search_configuration('${locale}'), $1) as words),
           found as (
             select s.product, s.words, query.words as asked from product_search s, query
             where s.locale = '${locale}' and s.words @@ query.words limit ${MOST_RANKED}
           )
           select found.product from found join product p on p.slug = found.product
            order by ts_rank(words, asked) desc, p.position, product limit ${MOST_HITS}`,
    values: [words],
  };
}

/** Products with words that begin so; the words are plain letters and digits. */
export function hitsByBeginnings(locale: Locale, words: readonly string[], limit = MOST_HITS): Sql {
  return {
    name: `search-beginnings-${locale}`,
    text: `with query as (select to_tsquery('simple', $1) as words),
           found as (
             select s.product, s.words, query.words as asked from product_search s, query
             where s.locale = '${locale}' and s.words @@ query.words limit ${MOST_RANKED}
           )
           select found.product from found join product p on p.slug = found.product
            order by ts_rank(words, asked) desc, p.position, product limit $2`,
    values: [words.map((word) => `${word}:*`).join(' & '), limit],
  };
}

/** For each word, the words of the catalogue that look most like it; those that are in it themselves come first. */
export function wordsNear(locale: Locale, words: readonly string[]): Sql {
  return {
    name: `search-words-near-${locale}`,
    text: `select asked.word as asked, near.word
           from unnest($1::text[]) with ordinality as asked(word, place)
           cross join lateral (
             select w.word from search_word w
             where w.locale = '${locale}' and w.word % asked.word
             order by similarity(w.word, asked.word) desc, w.word limit 8
           ) near
           order by asked.place`,
    values: [words],
  };
}
