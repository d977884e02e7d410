-- Money that moves online: intents and what is asked of the provider, what the provider said, the ledger of the
-- sandbox provider; vouchers with their movements. Locks: creates only.

create table payment_intent (
  id uuid primary key,
  -- What is paid for; this noun does not know what that is.
  for_kind text not null check (for_kind ~ '^[a-z]+(-[a-z]+)*$'),
  for_id text not null,
  provider text not null,
  -- What the provider calls it; null until the shopper went there.
  provider_ref text,
  -- The provider's page.
  page_url text,
  state text not null check (state in
    ('created', 'requires-action', 'authorised', 'captured', 'declined', 'expired', 'cancelled')),
  amount_cents integer not null check (amount_cents > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  capture_later boolean not null,
  -- What was asked to be captured, and what was; the rest of an authorisation is released.
  capture_asked_cents integer not null default 0,
  captured_cents integer not null default 0,
  refund_asked_cents integer not null default 0,
  refunded_cents integer not null default 0,
  method text,
  label text not null,
  locale text not null check (locale in ('fr', 'en')),
  -- A path of ours.
  return_path text not null check (return_path like '/%' and return_path not like '//%'),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- The provider's time of the newest event that was applied.
  heard_at timestamptz,
  ended_at timestamptz,
  check (capture_asked_cents between 0 and amount_cents),
  check (captured_cents between 0 and amount_cents),
  check (refund_asked_cents between 0 and greatest(captured_cents, capture_asked_cents)),
  check (refunded_cents between 0 and refund_asked_cents and refunded_cents <= captured_cents),
  check ((captured_cents > 0) = (state = 'captured'))
);
create index payment_intent_for on payment_intent (for_kind, for_id);
create unique index payment_intent_ref on payment_intent (provider, provider_ref);
-- One thing is paid once: a second try uses the same intent, or ends it first.
create unique index payment_intent_unpaid on payment_intent (for_kind, for_id)
  where state in ('created', 'requires-action', 'declined');
create index payment_intent_due on payment_intent (expires_at)
  where state in ('created', 'requires-action', 'declined');

-- What is asked of the provider, written with the change that causes it and done after the commit. Its id is the
-- provider's idempotency key, so that a repeat has its effect once.
create table payment_errand (
  id uuid primary key,
  seq bigint generated always as identity unique,
  intent_id uuid not null references payment_intent (id),
  -- close: let nobody pay any more; cancel: and release what was authorised.
  kind text not null check (kind in ('capture', 'refund', 'cancel', 'close')),
  amount_cents integer not null check (amount_cents >= 0),
  cause text not null check (length(cause) between 1 and 200),
  state text not null default 'asked' check (state in ('asked', 'done', 'refused', 'parked')),
  tries integer not null default 0,
  next_try_at timestamptz,
  -- Whoever has it in hand; another one may take it after this instant.
  claimed_until timestamptz,
  last_error text,
  provider_ref text,
  asked_at timestamptz not null,
  settled_at timestamptz,
  check (kind in ('cancel', 'close') or amount_cents > 0),
  check ((state = 'asked') = (settled_at is null)),
  unique (intent_id, kind, cause)
);
-- An intent is captured once.
create unique index payment_errand_one_capture on payment_errand (intent_id)
  where kind = 'capture' and state <> 'refused';
create index payment_errand_waiting on payment_errand (seq) where state = 'asked';
create index payment_errand_parked on payment_errand (settled_at desc) where state in ('parked', 'refused');

-- What providers said: each event is applied once; what could not be believed is kept for a look.
create table payment_event (
  provider text not null,
  event_id text not null,
  intent_id uuid,
  ref text,
  what text not null,
  amount_cents bigint,
  currency text,
  -- The provider's time.
  at timestamptz,
  received_at timestamptz not null,
  outcome text not null check (outcome in ('applied', 'stale', 'kept')),
  fault text check (fault in ('signature', 'unreadable', 'unknown-intent', 'wrong-amount', 'wrong-currency')),
  primary key (provider, event_id),
  check ((outcome = 'kept') = (fault is not null))
);
create index payment_event_intent on payment_event (intent_id, received_at);
create index payment_event_faults on payment_event (received_at desc) where fault is not null;
create trigger payment_event_is_history before update on payment_event
  for each statement execute function refuse_change();

-- The sandbox provider keeps its own books, as a bank would; nothing else reads them but `npm run reconcile`.
create table sandbox_payment (
  ref text primary key,
  -- What the platform calls it, as it was told.
  merchant_ref text not null unique,
  merchant text not null,
  label text not null,
  amount_cents integer not null check (amount_cents > 0),
  currency text not null,
  captures_later boolean not null,
  locale text not null,
  return_path text not null,
  state text not null check (state in
    ('open', 'second-step', 'declined', 'authorised', 'captured', 'cancelled', 'expired')),
  -- What was really paid: on demand another amount than was asked.
  paid_cents integer not null default 0,
  captured_cents integer not null default 0,
  refunded_cents integer not null default 0,
  -- What the page asks for in the second step, and how often it was wrong.
  step_code text,
  step_failures integer not null default 0,
  -- How the answer is to be told: chosen on the page.
  answer jsonb not null default '{}',
  -- The state is the platform's to know from this instant on; before it is being looked into.
  told_from timestamptz not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  check (captured_cents between 0 and paid_cents),
  check (refunded_cents between 0 and captured_cents)
);

create table sandbox_operation (
  idempotency_key text primary key,
  ref text not null references sandbox_payment (ref),
  kind text not null check (kind in ('capture', 'refund', 'cancel', 'close')),
  amount_cents integer not null,
  at timestamptz not null
);

-- Webhooks that wait to be delivered.
create table sandbox_delivery (
  id uuid primary key,
  seq bigint generated always as identity,
  ref text not null references sandbox_payment (ref),
  body text not null,
  due_at timestamptz not null,
  claimed_until timestamptz,
  tries integer not null default 0,
  last_error text,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'parked'))
);
create index sandbox_delivery_waiting on sandbox_delivery (due_at) where state = 'waiting';

-- Gift cards and store credit.
create table voucher (
  id uuid primary key,
  kind text not null check (kind in ('gift-card', 'store-credit')),
  -- HMAC under SECRET of the code, which is itself derived from the id: neither can be read here.
  code_hash bytea not null unique,
  code_tail text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  issued_cents integer not null check (issued_cents > 0),
  -- What may still be spent, and what waits for a purchase to be settled.
  balance_cents integer not null check (balance_cents >= 0),
  reserved_cents integer not null default 0 check (reserved_cents >= 0),
  customer_id uuid,
  note text,
  cause text not null unique,
  issued_by uuid,
  issued_at timestamptz not null,
  expires_at timestamptz,
  blocked_at timestamptz
);
create index voucher_issued on voucher (issued_at desc, id);
create index voucher_customer on voucher (customer_id) where customer_id is not null;

-- What one purchase did with one voucher.
create table voucher_use (
  voucher_id uuid not null references voucher (id),
  for_kind text not null,
  for_id text not null,
  reserved_cents integer not null default 0 check (reserved_cents >= 0),
  taken_cents integer not null default 0 check (taken_cents >= 0),
  given_back_cents integer not null default 0,
  first_at timestamptz not null,
  primary key (voucher_id, for_kind, for_id),
  check (given_back_cents between 0 and taken_cents)
);
create index voucher_use_for on voucher_use (for_kind, for_id);

create table voucher_movement (
  seq bigint generated always as identity primary key,
  voucher_id uuid not null references voucher (id),
  act text not null check (act in ('issue', 'reserve', 'take', 'release', 'give-back')),
  -- What the act did to the two figures of the voucher.
  balance_cents integer not null,
  reserved_cents integer not null,
  for_kind text,
  for_id text,
  cause text not null,
  at timestamptz not null,
  unique (voucher_id, act, cause)
);
create trigger voucher_movement_is_history before update or delete or truncate on voucher_movement
  for each statement execute function refuse_change();
