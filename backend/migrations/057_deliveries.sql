-- What became of each message after it left. Locks: message, exclusively, for as long as adding columns takes.
alter table message drop constraint message_state_check;
alter table message add constraint message_state_check
  -- sending: given to a gateway that has not answered. unknown: it may or may not have gone out.
  -- withheld: its reader no longer wants it, or there is nothing left to tell.
  check (state in ('waiting', 'sending', 'kept', 'sent', 'delivered', 'failed', 'unknown', 'withheld'));
alter table message
  -- Since when the state is what it is.
  add column state_at timestamptz,
  add column begun_at timestamptz,
  -- Who took it, and what they call it.
  add column provider text,
  add column provider_ref text,
  -- The gateway's own time of the receipt that counts.
  add column receipt_at timestamptz;
create index message_at_provider on message (provider, provider_ref) where provider_ref is not null;
create index message_trouble on message (seq desc) where state in ('failed', 'unknown');
create index message_sending on message (begun_at) where state = 'sending';

-- What gateways told of messages, each thing once; before they answered themselves, too.
create table message_receipt (
  id uuid primary key,
  -- Null until the message is known that has this reference.
  message_id uuid references message (id) on delete cascade,
  provider text not null,
  ref text not null,
  state text not null check (state in ('sent', 'delivered', 'failed')),
  reason text not null default '',
  -- The gateway's own time, where it says one.
  told_of_at timestamptz,
  received_at timestamptz not null,
  unique nulls not distinct (provider, ref, state, reason, told_of_at)
);
create index message_receipt_message on message_receipt (message_id);
create index message_receipt_age on message_receipt (received_at);
