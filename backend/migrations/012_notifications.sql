-- Messages to people, made from facts of the outbox, each once. Locks: creates only.
create table message (
  id uuid primary key,
  -- In the order of noting, which is the order of sending.
  seq bigint generated always as identity,
  -- The fact and the kind: the same fact told twice makes one message.
  cause text not null unique,
  kind text not null,
  channel text not null check (channel in ('email', 'sms')),
  recipient text not null,
  locale text not null check (locale in ('fr', 'en')),
  order_id uuid,
  -- What the words need beside the order itself.
  fact jsonb not null default '{}',
  -- Written when its turn comes, before it is sent.
  subject text,
  text text,
  html text,
  -- [{"name": "...", "type": "...", "contentId": "...", "base64": "..."}]
  attachments jsonb not null default '[]',
  -- kept: written, and no way to send it was configured.
  state text not null default 'waiting' check (state in ('waiting', 'kept', 'sent', 'failed')),
  tries smallint not null default 0,
  next_try_at timestamptz,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  check (state not in ('kept', 'sent') or text is not null)
) with (fillfactor = 80);
create index message_waiting on message (seq) where state = 'waiting';
create index message_recent on message (seq desc);
create index message_age on message using brin (created_at);
create index message_order on message (order_id) where order_id is not null;
