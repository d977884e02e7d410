import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import {
  type FoundPlace,
  type Near,
  placesByPostcode,
  placesByPostcodeAndName,
  placesThatBegin,
  placesThatContain,
  placesThatResemble,
} from './places.queries.js';
import { plainPlace, readPlace } from './plain-place.js';

export type { FoundPlace } from './places.queries.js';

export interface PlaceSearch {
  /** 1 to 20. */
  readonly limit: number;
  /** Where the asker is: of equal names the nearer one comes first. */
  readonly near?: Near;
}

// With fewer exact finds than this, near spellings are worth showing too.
const ENOUGH = 3;
// Trigrams of one or two letters resemble everything.
const SHORTEST_TYPO = 4;

/** Towns and postcodes of the country, found without any outside service. */
@Injectable()
export class PlacesService {
  constructor(private readonly database: Database) {}

  /**
   * Places for what somebody typed, best first: a postcode or its beginning, a name or its beginning, with or without
   * accents and hyphens, "St" for "Saint", or a name with a slip of the finger. Nothing typed finds nothing.
   */
  async search(typed: string, { limit, near }: PlaceSearch): Promise<FoundPlace[]> {
    const { digits, words } = readPlace(typed);
    if (digits !== '' && words === '') return this.database.rows(placesByPostcode(digits, limit, near));
    if (digits !== '') return this.database.rows(placesByPostcodeAndName(digits, words, limit, near));
    if (words === '') return [];

    const found = await this.database.rows<FoundPlace>(placesThatBegin(words, limit, near));
    if (found.length >= ENOUGH || found.length >= limit) return found;
    const inside = await this.database.rows<FoundPlace>(placesThatContain(words, limit, near));
    const exact = withoutRepeats([...found, ...inside]).slice(0, limit);
    if (exact.length > 0 || words.length < SHORTEST_TYPO) return exact;
    return this.database.rows(placesThatResemble(words, limit, near));
  }

  /** The point that an address, a town or a postcode most likely means; undefined when there is none. */
  async locate(typed: string): Promise<FoundPlace | undefined> {
    const [best] = await this.search(typed, { limit: 1 });
    if (best) return best;
    // "22 rue de la Villette 69003 Lyon": the postcode says enough; else the last words are the town.
    const words = plainPlace(typed).split(' ');
    for (let from = Math.max(1, words.length - 4); from < words.length; from += 1) {
      const [town] = await this.search(words.slice(from).join(' '), { limit: 1 });
      if (town) return town;
    }
    return undefined;
  }
}

function withoutRepeats(places: readonly FoundPlace[]): FoundPlace[] {
  return [...new Map(places.map((place) => [place.label, place])).values()];
}
