-- When a session last showed that its person is there: at sign-in, and again before what weighs.
-- Locks: session, exclusively, for as long as its few rows take.
alter table session add column proved_at timestamptz;
update session set proved_at = created_at;
alter table session alter column proved_at set not null;
