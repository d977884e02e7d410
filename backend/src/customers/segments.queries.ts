import type { Sql } from '../platform/database.js';

export interface SegmentsRow {
  readonly segments: readonly string[];
}

/** Wins the records that are one customer, joined ones too, in one order for everybody. */
export function lockSegments(customerId: string): Sql {
  return {
    text: `select segments from customer where id = $1 or merged_into = $1 order by id for no key update`,
    values: [customerId],
  };
}

/** The record that stands for the customer has the groups; those joined to it keep none of their own. */
export function saveSegments(customerId: string, segments: readonly string[]): Sql {
  return {
    text: `update customer set segments = case when id = $1 then $2::text[] else '{}' end
            where id = $1 or merged_into = $1`,
    values: [customerId, segments],
  };
}

/** Every group that has somebody, by name. */
export const segmentCounts: Sql = {
  text: `select segment, count(distinct coalesce(merged_into, id))::integer as customers
           from customer, unnest(segments) as segment group by segment order by segment`,
};
