import type { FileKind } from '@passerelle/shared/api/integrations';
import type { FieldFault } from '@passerelle/shared/problems';
import type { Sql } from '../platform/database.js';

export interface FileRow {
  readonly id: string;
  readonly kind: FileKind;
  readonly source: string;
  readonly fileName: string;
  readonly isDryRun: boolean;
  readonly sentBy: string;
  readonly sentAt: Date;
  readonly state: 'reading' | 'done' | 'unreadable';
  readonly fault: { code: string; line: number } | null;
  readonly rows: number;
  readonly applied: number;
  readonly already: number;
  readonly review: number;
  readonly refused: number;
}

const columns = `id, kind, source, file_name as "fileName", is_dry_run as "isDryRun", sent_by as "sentBy",
  sent_at as "sentAt", state, fault, rows, applied, already, review, refused`;

/** Begins a file; also one whose reading began before an instant and never ended. Touches no row for any other. */
export function beginFile(
  file: Pick<FileRow, 'id' | 'kind' | 'source' | 'fileName' | 'isDryRun' | 'sentBy' | 'sentAt'>,
  stalledSince: Date,
): Sql {
  const { id, kind, source, fileName, isDryRun, sentBy, sentAt } = file;
  return {
    text: `insert into integration_file as f (id, kind, source, file_name, is_dry_run, sent_by, sent_at, state)
           values ($1, $2, $3, $4, $5, $6, $7, 'reading')
           on conflict (id) do update set sent_at = excluded.sent_at, rows = 0, applied = 0, already = 0,
             review = 0, refused = 0
            where f.state = 'reading' and f.sent_at < $8 and f.kind = excluded.kind and f.source = excluded.source
              and f.is_dry_run = excluded.is_dry_run`,
    values: [id, kind, source, fileName, isDryRun, sentBy, sentAt, stalledSince],
  };
}

/** Forgets what was found in a file so far. */
export function dropFaults(id: string): Sql {
  return { text: 'delete from integration_file_fault where file = $1', values: [id] };
}

/** Forgets a file whose reading broke off. */
export function dropFile(id: string): Sql {
  return { text: `delete from integration_file where id = $1 and state = 'reading'`, values: [id] };
}

export function fileById(id: string): Sql {
  return { text: `select ${columns} from integration_file where id = $1`, values: [id] };
}

/** Reports, the newest first. */
export function files(before: { at: string; id: string } | undefined, limit: number): Sql {
  return {
    text: `select ${columns} from integration_file
            where $1::timestamptz is null or (sent_at, id) < ($1, $2::uuid)
            order by sent_at desc, id desc limit $3`,
    values: [before?.at ?? null, before?.id ?? null, limit],
  };
}

/** Adds what came of some rows. */
export function countRows(
  id: string,
  told: { rows: number; applied: number; already: number; review: number; refused: number },
): Sql {
  return {
    text: `update integration_file set rows = rows + $2, applied = applied + $3, already = already + $4,
             review = review + $5, refused = refused + $6 where id = $1`,
    values: [id, told.rows, told.applied, told.already, told.review, told.refused],
  };
}

export function addFaults(
  id: string,
  faults: readonly (FieldFault & { line: number; place: number })[],
): Sql {
  return {
    text: `insert into integration_file_fault (file, line, place, field, code, message)
           select $1, f.line, f.place, f.field, f.code, f.message
           from jsonb_to_recordset($2) as f(line integer, place integer, field text, code text, message text)
           on conflict do nothing`,
    values: [id, JSON.stringify(faults)],
  };
}

export function faultsOf(id: string, limit: number): Sql {
  return {
    text: `select line, jsonb_agg(jsonb_build_object('field', field, 'code', code, 'message', message)
             order by place) as errors
           from integration_file_fault where file = $1 group by line order by line limit $2`,
    values: [id, limit],
  };
}

export function closeFile(id: string, state: 'done' | 'unreadable', fault: object | null, at: Date): Sql {
  return {
    text: 'update integration_file set state = $2, fault = $3, done_at = $4 where id = $1',
    values: [id, state, fault && JSON.stringify(fault), at],
  };
}
