-- A provider that pays what it had refused, after a shop gave the money in its place, is kept for somebody to look at.
-- Locks: `payment_event` for the moment of changing a check.
alter table payment_event
  drop constraint payment_event_fault_check,
  add constraint payment_event_fault_check check (fault in
    ('signature', 'unreadable', 'unknown-intent', 'wrong-amount', 'wrong-currency', 'given-back-twice')) not valid;
alter table payment_event validate constraint payment_event_fault_check;
