import type { Sql } from '../platform/database.js';
import type { Change } from './domain/differences.js';

export interface AuditRow {
  readonly seq: string;
  readonly at: Date;
  readonly staffId: string | null;
  readonly name: string | null;
  readonly act: string;
  readonly subjectKind: string;
  readonly subject: string;
  readonly label: string;
  readonly changes: readonly Change[];
}

export interface AuditFilter {
  readonly subjectKind?: string | undefined;
  readonly subject?: string | undefined;
  readonly staffId?: string | undefined;
  readonly act?: string | undefined;
  readonly words?: string | undefined;
}

export function appendEntry(values: readonly unknown[]): Sql {
  return {
    name: 'audit-append',
    text: 'select audit_append($1::timestamptz, $2::uuid, $3, $4, $5, $6, $7::jsonb)',
    values,
  };
}

/** Entries that fit, the newest first, from before a place in the chain on. */
export function entries(filter: AuditFilter, before: number | undefined, limit: number): Sql {
  const { subjectKind, subject, staffId, act, words } = filter;
  return {
    text: `select e.seq, e.at, e.staff_id as "staffId", m.name, e.act, e.subject_kind as "subjectKind", e.subject,
                  e.label, e.changes
             from audit_entry e left join staff_member m on m.id = e.staff_id
            where ($1::text is null or e.subject_kind = $1) and ($2::text is null or e.subject = $2)
              and ($3::uuid is null or e.staff_id = $3) and ($4::text is null or e.act = $4)
              and ($5::text is null or plain_text(e.label || ' ' || e.subject || ' ' || coalesce(m.name, ''))
                                       like '%' || replace(replace(plain_text($5), '%', '\\%'), '_', '\\_') || '%')
              and ($6::bigint is null or e.seq < $6)
            order by e.seq desc limit $7`,
    values: [
      subjectKind ?? null,
      subject ?? null,
      staffId ?? null,
      act ?? null,
      words ?? null,
      before ?? null,
      limit,
    ],
  };
}

/** Places in the chain where an entry was changed, removed or slipped in; none when it is whole. */
export const auditBreaks: Sql = { text: 'select seq from audit_breaks order by seq limit 100' };
