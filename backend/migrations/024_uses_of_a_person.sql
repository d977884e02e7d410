-- One person is counted once, whether known by an address or by a customer record. Locks: creates only.

-- What else the person of a use is known by; the first key stands on the use itself.
create table promotion_use_alias (
  promotion text not null,
  contact_key text not null,
  document_id uuid not null,
  primary key (promotion, contact_key, document_id),
  foreign key (document_id, promotion) references promotion_use (document_id, promotion) on delete cascade
);

-- How often the person known by any of these keys uses a promotion, not counting one document. Whoever decides by it
-- holds the promotion's counter row.
create function promotion_uses_of(of_promotion text, contacts text[], but_for uuid default null) returns bigint
language sql stable as $$
  select count(*) from (
    select u.document_id from promotion_use u
    where u.promotion = of_promotion and u.contact_key = any(contacts) and u.state <> 'released'
    union
    select u.document_id from promotion_use_alias a
    join promotion_use u on u.document_id = a.document_id and u.promotion = a.promotion
    where a.promotion = of_promotion and a.contact_key = any(contacts) and u.state <> 'released'
  ) used
  where document_id is distinct from but_for
$$;
