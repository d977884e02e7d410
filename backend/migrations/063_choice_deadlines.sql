-- Until when the shopper of a paid order may say what becomes of something that is missing. Locks: creates only.
create table order_choice (
  order_id uuid primary key references customer_order (id),
  asked_at timestamptz not null,
  choose_by timestamptz not null,
  reminded_at timestamptz,
  check (choose_by > asked_at)
);
-- Rows of choices that were made are gone, so that the sweep reads what is open only.
create index order_choice_due on order_choice (choose_by);
