import type { Sql } from '../platform/database.js';

/** One postcode of one commune; the columns of the table. */
export interface PlaceRow {
  readonly id: number;
  readonly name: string;
  readonly city: string;
  readonly postcode: string;
  readonly label: string;
  readonly plain: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly isFirst: boolean;
}

/** A place as the search answers it. */
export interface FoundPlace {
  readonly label: string;
  readonly postcode: string;
  readonly city: string;
  readonly lat: number;
  readonly lon: number;
}

export interface Near {
  readonly lat: number;
  readonly lon: number;
}

const FOUND = 'label, postcode, city, lat, lon';

// How big a place is counts by powers of ten; 100 km away weighs as much as ten times fewer people.
const RANK = `log(population + 10) - case when $3::float8 is null then 0 else
  sqrt(power((lon - $4::float8) * cos(radians((lat + $3::float8) / 2)), 2) + power(lat - $3::float8, 2)) * 1.11 end`;

/** Places of a postcode, or of all postcodes that begin so. */
export function placesByPostcode(digits: string, limit: number, near?: Near): Sql {
  return {
    name: 'places-by-postcode',
    text: `select ${FOUND} from place
           where postcode like $1 || '%'
           order by ${RANK} desc, id limit $2`,
    values: [digits, limit, near?.lat ?? null, near?.lon ?? null],
  };
}

/** Places of one postcode whose name has the words. */
export function placesByPostcodeAndName(digits: string, words: string, limit: number, near?: Near): Sql {
  return {
    name: 'places-by-postcode-and-name',
    text: `select ${FOUND} from place
           where postcode = $1
           order by (plain like $5 || '%') desc, ${RANK} desc, id limit $2`,
    values: [digits, limit, near?.lat ?? null, near?.lon ?? null, words],
  };
}

/** Places whose name begins with the words; the name itself comes before longer ones. */
export function placesThatBegin(words: string, limit: number, near?: Near): Sql {
  return {
    name: 'places-that-begin',
    text: `select ${FOUND} from place
           where is_first and plain like $1 || '%'
           order by (plain = $1) desc, ${RANK} desc, id limit $2`,
    values: [words, limit, near?.lat ?? null, near?.lon ?? null],
  };
}

/** Places with a word, not the first, that begins so: "havre" for Le Havre. */
export function placesThatContain(words: string, limit: number, near?: Near): Sql {
  return {
    name: 'places-that-contain',
    text: `select ${FOUND} from place
           where is_first and plain like '% ' || $1 || '%'
           order by ${RANK} desc, id limit $2`,
    values: [words, limit, near?.lat ?? null, near?.lon ?? null],
  };
}

/** Places that are spelt nearly so, bigger ones first among equals. */
export function placesThatResemble(words: string, limit: number, near?: Near): Sql {
  return {
    name: 'places-that-resemble',
    text: `select ${FOUND} from place
           where is_first and plain % $1
           order by similarity(plain, $1) * 10 + ${RANK} desc, id limit $2`,
    values: [words, limit, near?.lat ?? null, near?.lon ?? null],
  };
}

/** Two processes that start together load the gazetteer one after the other. */
export function lockPlaces(): Sql {
  return { text: 'lock table place_edition in exclusive mode' };
}

export function keptEdition(): Sql {
  return { text: 'select sha256 from place_edition' };
}

export function removePlaces(): Sql {
  return { text: 'delete from place' };
}

export function insertPlaces(rows: readonly PlaceRow[]): Sql {
  return {
    text: `insert into place (id, name, city, postcode, label, plain, lat, lon, population, is_first)
           select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                                $7::float8[], $8::float8[], $9::int[], $10::bool[])`,
    values: [
      rows.map((row) => row.id),
      rows.map((row) => row.name),
      rows.map((row) => row.city),
      rows.map((row) => row.postcode),
      rows.map((row) => row.label),
      rows.map((row) => row.plain),
      rows.map((row) => row.lat),
      rows.map((row) => row.lon),
      rows.map((row) => row.population),
      rows.map((row) => row.isFirst),
    ],
  };
}

export function keepEdition(sha256: string): Sql {
  return {
    text: `insert into place_edition (sha256) values ($1)
           on conflict (single) do update set sha256 = excluded.sha256`,
    values: [sha256],
  };
}
