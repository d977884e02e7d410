-- A quote that was given to somebody is found again by its hash. Locks: both tables against writing while their
-- index is built; equality is all that is asked.
create index customer_order_hash on customer_order using hash (hash);
create index sale_hash on sale using hash (hash);
