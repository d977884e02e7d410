import type { ServiceChoice } from '@passerelle/shared/api/preferences';
import type { Sql } from '../platform/database.js';

export interface PreferenceAddress {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

export interface PreferenceRow extends PreferenceAddress {
  readonly id: string;
  readonly service: ServiceChoice | null;
  readonly isAsked: boolean;
}

const columns = 'id, kind, value, service, is_asked as "isAsked"';

/** The preferences of an address, made with the first message that goes there and kept in use by each. */
export function keepAddress(id: string, { kind, value }: PreferenceAddress, at: Date): Sql {
  return {
    name: 'preference-keep',
    text: `insert into contact_preference as p (id, kind, value, created_at, used_at) values ($1, $2, $3, $4, $4)
           on conflict (kind, value) do update set used_at = greatest(p.used_at, excluded.used_at) returning id`,
    values: [id, kind, value, at],
  };
}

export function preferenceById(id: string): Sql {
  return { text: `select ${columns} from contact_preference where id = $1`, values: [id] };
}

/** What was chosen for these addresses, the latest choice first. */
export function preferencesOf(addresses: readonly PreferenceAddress[]): Sql {
  return {
    name: 'preferences-of',
    text: `select ${columns} from contact_preference
            where (kind = 'email' and value = any($1)) or (kind = 'phone' and value = any($2))
            order by service_at desc nulls last, id`,
    values: [valuesOf(addresses, 'email'), valuesOf(addresses, 'phone')],
  };
}

export function chooseService(ids: readonly string[], service: ServiceChoice, at: Date): Sql {
  return {
    text: 'update contact_preference set service = $2, service_at = $3 where id = any($1)',
    values: [ids, service, at],
  };
}

export function chooseAsked(ids: readonly string[], isAsked: boolean): Sql {
  return { text: 'update contact_preference set is_asked = $2 where id = any($1)', values: [ids, isAsked] };
}

function valuesOf(addresses: readonly PreferenceAddress[], kind: PreferenceAddress['kind']): string[] {
  return addresses.filter((address) => address.kind === kind).map(({ value }) => value);
}
