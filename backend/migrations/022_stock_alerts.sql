-- Alerts are found by the units that moved. Locks: stock_alert alone, which nothing has written to before.
alter table stock_alert
  -- Whose units the article is made of.
  add column stock_sku text not null,
  add constraint stock_alert_reaches_somebody check (email is not null or phone is not null),
  add constraint stock_alert_language check (locale in ('fr', 'en'));
create index stock_alert_waiting on stock_alert (store, stock_sku) where told_at is null;
