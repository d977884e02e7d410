import type { Sql } from '../platform/database.js';
import { columns, linesOf, type Order, type OrderLine, type OrderStanding } from './order-rows.js';

/** Takes the order's row for this transaction; its lines are read after the lock is won. */
export function lockOrder(number: string): Sql {
  return {
    name: 'lock-order',
    text: `select ${columns} from customer_order o where o.number = $1 for no key update of o`,
    values: [number],
  };
}

/** The same by its id, whatever became of it. */
export function lockById(id: string): Sql {
  return {
    name: 'lock-order-by-id',
    text: `select ${columns} from customer_order o where o.id = $1 for no key update of o`,
    values: [id],
  };
}

/** Lines of one order. */
export function linesOfOrder(orderId: string): Sql {
  return { name: 'lines-of-order', text: `select ${linesOf('$1')}`, values: [orderId] };
}

/** Writes how an order stands now and counts its revision up. */
export function saveStanding(orderId: string, standing: OrderStanding): Sql {
  return {
    name: 'save-standing',
    text: `update customer_order set revision = revision + 1, store = $2, state = $3, ready_at = $4, collect_by = $5,
             collect_rule = $6, ready_since = $7, extended_at = $8, checked_in_at = $9, reminded_at = $10,
             acknowledged_at = $11, claimed_by = $12, claimed_at = $13, bin = $14, closed_at = $15, mode = $16,
             paid_cents = $17, owed_back_cents = $18, pay_by = $19, pinned_until = $20, sent_back_cents = $21
           where id = $1`,
    values: [
      orderId,
      standing.store,
      standing.state,
      standing.readyAt,
      standing.collectBy,
      JSON.stringify(standing.collectRule),
      standing.readySince,
      standing.extendedAt,
      standing.checkedInAt,
      standing.remindedAt,
      standing.acknowledgedAt,
      standing.claimedBy,
      standing.claimedAt,
      standing.bin,
      standing.closedAt,
      standing.mode,
      standing.paidCents,
      standing.owedBackCents,
      standing.payBy,
      standing.pinnedUntil,
      standing.sentBackCents,
    ],
  };
}

/** Writes what became of lines so far. */
export function saveLines(orderId: string, lines: readonly OrderLine[]): Sql {
  return {
    name: 'save-lines',
    text: `update order_line l set picked = n.picked, missing = n.missing, missing_reason = n.reason,
             bought = n.bought, put_back = n.put_back, damaged = n.damaged, in_transfer = n.in_transfer,
             waived = n.waived
           from unnest($2::integer[], $3::integer[], $4::integer[], $5::text[], $6::integer[], $7::integer[],
                       $8::integer[], $9::integer[], $10::integer[])
             as n(line, picked, missing, reason, bought, put_back, damaged, in_transfer, waived)
           where l.order_id = $1 and l.line = n.line`,
    values: [
      orderId,
      lines.map(({ line }) => line),
      lines.map(({ picked }) => picked),
      lines.map(({ missing }) => missing),
      lines.map(({ missingReason }) => missingReason),
      lines.map(({ bought }) => bought),
      lines.map(({ putBack }) => putBack),
      lines.map(({ damaged }) => damaged),
      lines.map(({ inTransfer }) => inTransfer),
      lines.map(({ waived }) => waived),
    ],
  };
}

/** Adds lines that an order did not have when it was placed. */
export function addLines(orderId: string, lines: readonly OrderLine[]): Sql {
  return {
    name: 'add-lines',
    text: `insert into order_line
             (order_id, line, sku, stock_sku, units_per_pack, quantity, unit_cents, net_cents, instead_of)
           select $1, l.line, l.sku, l."stockSku", l."unitsPerPack", l.quantity, l."unitCents", l."netCents",
                  l."insteadOf"
             from jsonb_to_recordset($2) as l(line integer, sku text, "stockSku" text, "unitsPerPack" integer,
               quantity integer, "unitCents" integer, "netCents" integer, "insteadOf" text)`,
    values: [orderId, JSON.stringify(lines)],
  };
}

/** Counts the order as ended (1) or open again (-1) for its contacts; answers for how many too little was counted. */
export function endForContacts(order: Pick<Order, 'contactKeys' | 'units'>, ended: 1 | -1): Sql {
  return {
    name: 'end-for-contacts',
    text: 'select end_for_contacts($1, $2, $3) as drifted',
    values: [order.contactKeys, ended, ended * order.units],
  };
}
