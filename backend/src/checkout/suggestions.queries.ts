import type { Sql } from '../platform/database.js';

/** An article that a colleague proposes in the place of another. */
export interface Suggestion {
  readonly sku: string;
  readonly substitute: string;
}

/** What colleagues proposed for an order. */
export function suggestionsOf(orderId: string): Sql {
  return {
    name: 'suggestions-of',
    text: 'select sku, substitute from order_suggestion where order_id = $1 order by at, sku, substitute',
    values: [orderId],
  };
}

/** Keeps what a colleague proposes; proposed before, it stays as it is. */
export function addSuggestions(
  orderId: string,
  suggestions: readonly Suggestion[],
  staffId: string,
  at: Date,
): Sql {
  return {
    name: 'add-suggestions',
    text: `insert into order_suggestion (order_id, sku, substitute, staff_id, at)
           select $1, s.sku, s.substitute, $3, $4 from jsonb_to_recordset($2) as s(sku text, substitute text)
           on conflict do nothing`,
    values: [orderId, JSON.stringify(suggestions), staffId, at],
  };
}
