-- Who decided what in the back office: append-only and chained, so that a change leaves a mark. Locks: creates only.
create table audit_entry (
  seq bigint primary key,
  at timestamptz not null,
  -- null: the platform itself.
  staff_id uuid,
  act text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
  subject_kind text not null,
  subject text not null,
  -- How people call the subject, as it was called then.
  label text not null,
  -- [{field, before?, after?}]: what changed, nothing else.
  changes jsonb not null default '[]',
  -- SHA-256 over the entry before and this one's own words.
  hash bytea not null
);
create index audit_entry_subject on audit_entry (subject_kind, subject, seq desc);
create index audit_entry_staff on audit_entry (staff_id, seq desc);
create trigger audit_entry_is_history before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();

-- The end of the chain: whoever appends holds this row, so that two entries cannot follow the same one.
create table audit_chain (
  single boolean primary key default true check (single),
  seq bigint not null,
  hash bytea not null
);
insert into audit_chain (seq, hash) values (0, '\x');

create function audit_hash(previous bytea, entry audit_entry) returns bytea language sql stable as $$
  select sha256(previous || convert_to(jsonb_build_array(
    entry.seq, extract(epoch from entry.at), entry.staff_id, entry.act, entry.subject_kind, entry.subject,
    entry.label, entry.changes)::text, 'UTF8'))
$$;

create function audit_append(
  at timestamptz, staff_id uuid, act text, subject_kind text, subject text, label text, changes jsonb
) returns bigint language plpgsql as $$
declare
  chain audit_chain;
  entry audit_entry;
begin
  select * into chain from audit_chain for update;
  entry := row(chain.seq + 1, at, staff_id, act, subject_kind, subject, label, changes, '\x');
  entry.hash := audit_hash(chain.hash, entry);
  insert into audit_entry select entry.*;
  update audit_chain set seq = entry.seq, hash = entry.hash;
  return entry.seq;
end $$;

-- Entries that were changed, removed or slipped in, and a chain whose end was cut off.
create view audit_breaks as
  with checked as (
    select e.seq, e.hash as kept, e.seq - coalesce(lag(e.seq) over (order by e.seq), 0) as step,
           audit_hash(coalesce(lag(e.hash) over (order by e.seq), '\x'), e) as derived
      from audit_entry e)
  select seq from checked where kept <> derived or step <> 1
  union all
  select c.seq from audit_chain c
   where c.seq <> coalesce((select max(seq) from audit_entry), 0)
      or c.hash <> coalesce((select hash from audit_entry order by seq desc limit 1), '\x');
