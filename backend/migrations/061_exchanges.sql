-- Goods exchanged at the price that was paid. Locks: `sale`, `payment`, `goods_return` and its two tables for the moment
-- of adding nullable columns and of replacing checks, which read what is there once.
alter table sale
  -- The receipt whose unit was given in exchange: its money is what this sale was paid with in the end.
  add column exchange_of text;
create index sale_exchange_of on sale (exchange_of) where exchange_of is not null;
alter table payment drop constraint payment_method_check,
  add constraint payment_method_check
    check (method in ('card', 'cash', 'gift-card', 'store-credit', 'online', 'exchange'));
alter table refund_payment drop constraint refund_payment_method_check,
  add constraint refund_payment_method_check
    check (method in ('card', 'cash', 'gift-card', 'store-credit', 'online', 'exchange'));
alter table return_line
  -- The article that was sold in its place, at the same price.
  add column replacement text;
-- A till that gave money back takes it again when the hand-over is undone.
alter table prepayment drop constraint prepayment_act_check,
  add constraint prepayment_act_check check (act in ('take', 'give-back', 'take-again'));
alter table goods_return
  -- The receipt of what was given in exchange.
  add column exchange_receipt text;
