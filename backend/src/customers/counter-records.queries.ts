import type { Sql } from '../platform/database.js';

export interface CounterRecord {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly city: string | null;
  readonly postcode: string | null;
  readonly staffId: string;
  readonly at: Date;
}

export function addCounterRecord({
  id,
  firstName,
  lastName,
  city,
  postcode,
  staffId,
  at,
}: CounterRecord): Sql {
  return {
    text: `insert into customer (id, first_name, last_name, city, postcode, made_by, created_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [id, firstName, lastName, city, postcode, staffId, at],
  };
}

export interface NoteRow {
  readonly id: string;
  readonly body: string;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

export function notesOf(customerId: string, limit: number): Sql {
  return {
    text: `select id, body, written_by as "writtenBy", written_at as "writtenAt" from customer_note
            where customer_id in (select id from customer where id = $1 or merged_into = $1) and removed_at is null
            order by written_at desc, id desc limit $2`,
    values: [customerId, limit],
  };
}

export interface NewNote {
  readonly id: string;
  readonly customerId: string;
  readonly body: string;
  readonly staffId: string;
  readonly at: Date;
}

export function addNote({ id, customerId, body, staffId, at }: NewNote): Sql {
  return {
    text: 'insert into customer_note (id, customer_id, body, written_by, written_at) values ($1, $2, $3, $4, $5)',
    values: [id, customerId, body, staffId, at],
  };
}

/** `author` set: only a note of theirs. */
export function removeNote(
  family: readonly string[],
  noteId: string,
  staffId: string,
  author: string | null,
  at: Date,
): Sql {
  return {
    text: `update customer_note set removed_by = $3, removed_at = $5
            where id = $2 and customer_id = any($1) and removed_at is null and ($4::uuid is null or written_by = $4)`,
    values: [family, noteId, staffId, author, at],
  };
}
