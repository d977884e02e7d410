-- Money that comes back onto a card whose time is over goes on to a new credit. Locks: `voucher_movement` for the moment
-- of replacing a check, which reads what is there once.
alter table voucher_movement drop constraint voucher_movement_act_check,
  add constraint voucher_movement_act_check
    check (act in ('issue', 'reserve', 'take', 'release', 'give-back', 'renew'));
