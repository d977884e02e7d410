import { Injectable } from '@nestjs/common';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Database } from '../platform/database.js';
import { nearestWord, plainWords } from './domain/spelling.js';
import { hitsByBeginnings, hitsByStems, wordsNear } from './search.queries.js';

/** Slugs of products, the best first. */
export interface Hits {
  readonly slugs: readonly string[];
  /** What was searched instead, when nothing was found as typed. */
  readonly correctedQuery?: string;
}

const MOST_REMEMBERED = 500;
const MOST_WORDS = 10;

/** Finds products by what somebody typed. Hits depend on the catalogue alone and are remembered until it changes. */
@Injectable()
export class SearchService {
  private remembered = new Map<string, Promise<Hits>>();
  private rememberedVersion = -1;

  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** A SKU or a GTIN finds its product; else stems, then beginnings of words, then near spellings. */
  hits(typed: string, locale: Locale): Promise<Hits> {
    return this.remember(`${locale} ${typed}`, () => this.find(typed, locale));
  }

  /** The best products for words that are still being typed. */
  beginnings(typed: string, locale: Locale, limit: number): Promise<Hits> {
    const words = plainWords(typed).slice(0, MOST_WORDS);
    if (words.length === 0) return Promise.resolve({ slugs: [] });
    return this.remember(`${locale} ${limit} ${words.join(' ')}`, async () => {
      const scanned = this.catalogue.scanned(typed);
      if (scanned) return { slugs: [scanned.product.slug] };
      return { slugs: await this.slugs(hitsByBeginnings(locale, words, limit)) };
    });
  }

  private async find(typed: string, locale: Locale): Promise<Hits> {
    const scanned = this.catalogue.scanned(typed);
    if (scanned) return { slugs: [scanned.product.slug] };
    const words = plainWords(typed).slice(0, MOST_WORDS);
    if (words.length === 0) return { slugs: [] };
    const slugs = await this.asTyped(words, locale);
    if (slugs.length > 0) return { slugs };
    return this.nearSpelling(words, locale);
  }

  private async asTyped(words: readonly string[], locale: Locale): Promise<string[]> {
    const stems = await this.slugs(hitsByStems(locale, words.join(' ')));
    return stems.length > 0 ? stems : this.slugs(hitsByBeginnings(locale, words));
  }

  private async nearSpelling(words: readonly string[], locale: Locale): Promise<Hits> {
    const rows = await this.database.rows<{ asked: string; word: string }>(wordsNear(locale, words));
    const corrected = words.map((word) => {
      const near = rows.filter((row) => row.asked === word).map((row) => row.word);
      return nearestWord(word, near) ?? word;
    });
    const correctedQuery = corrected.join(' ');
    if (correctedQuery === words.join(' ')) return { slugs: [] };
    const slugs = await this.asTyped(corrected, locale);
    return slugs.length > 0 ? { slugs, correctedQuery } : { slugs };
  }

  private async slugs(sql: Parameters<Database['rows']>[0]): Promise<string[]> {
    const rows = await this.database.rows<{ product: string }>(sql);
    return rows.map((row) => row.product);
  }

  private remember(key: string, find: () => Promise<Hits>): Promise<Hits> {
    if (this.rememberedVersion !== this.catalogue.version) {
      this.remembered = new Map();
      this.rememberedVersion = this.catalogue.version;
    }
    const memory = this.remembered;
    const known = memory.get(key);
    if (known) return known;
    const finding = find();
    const oldest = memory.keys().next();
    if (memory.size >= MOST_REMEMBERED && !oldest.done) memory.delete(oldest.value);
    memory.set(key, finding);
    finding.catch(() => memory.delete(key));
    return finding;
  }
}
