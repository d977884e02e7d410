import type { Sql } from '../platform/database.js';

export interface PictureRow {
  readonly name: string;
  readonly title: string;
  /** Where it stands in the list. */
  readonly place: string;
}

export function pictureExists(name: string): Sql {
  return { text: 'select name from picture where name = $1', values: [name] };
}

export function pictureBytes(name: string): Sql {
  return { name: 'picture-bytes', text: 'select bytes from picture where name = $1', values: [name] };
}

/** The newest first, from behind a place on; the empty place is the beginning. */
export function picturePage(words: string, place: string, limit: number): Sql {
  return {
    text: `select name, title, to_char(sent_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || name as place
             from picture
            where position(plain_text($1) in plain_text(title)) > 0
              and ($2 = '' or to_char(sent_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || name < $2)
            order by place desc limit $3`,
    values: [words, place, limit],
  };
}

export function insertPicture(picture: {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly at: Date;
  readonly by: string;
}): Sql {
  const { name, bytes, width, height, title, at, by } = picture;
  return {
    text: `insert into picture (name, bytes, width, height, title, sent_at, sent_by)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    values: [name, bytes, width, height, title, at, by],
  };
}
