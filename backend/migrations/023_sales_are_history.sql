-- A sale is never edited either: DELETE was refused, UPDATE is from now on. Locks: sale, for a moment (SHARE ROW EXCLUSIVE).
create trigger sale_is_never_edited before update on sale for each statement execute function refuse_change();
