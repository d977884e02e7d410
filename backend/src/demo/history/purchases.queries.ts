import type { Sql } from '../../platform/database.js';
import { fromJson } from '../seeding.queries.js';
import type { Purchase } from './purchases.js';
import type { LedgerLine, SoldLine, StoryLine, Use } from './records.js';

export interface Collected extends Purchase {
  readonly order: NonNullable<Purchase['order']>;
}

export function insertOrders(collected: readonly Collected[]): Sql {
  return {
    text: `insert into customer_order (id, number, store, mode, state, revision, first_name, last_name, email, phone,
             contact_keys, customer_id, locale, document, hash, explanation, total_cents, units, placed_at, ready_at,
             collect_by, collect_rule, ready_since, bin, closed_at)
           select o.id, o.number, o.store, 'reserve', 'closed', o.revision, o."firstName", o."lastName", o.email, o.phone,
             array_remove(array['phone:' || o.phone, 'email:' || o.email], null), o."customerId", o.locale, t.document,
             t.hash, t.explanation::jsonb, o."totalCents", o.units, o."placedAt", o."readyAt",
             o."soldAt" + interval '1 day', o.rule, o."readyAt", o.bin, o."soldAt"
           from jsonb_to_recordset($1) as o(n integer, id uuid, number text, store text, revision integer,
             "firstName" text, "lastName" text, email text, phone text, "customerId" uuid, locale text,
             "totalCents" integer, units integer, "placedAt" timestamptz, "readyAt" timestamptz,
             "soldAt" timestamptz, rule jsonb, bin text)
           join unnest($2::text[], $3::text[], $4::text[]) with ordinality as t(document, hash, explanation, n) on t.n = o.n`,
    values: [JSON.stringify(collected.map(orderRow)), ...texts(collected)],
  };
}

function orderRow({ order, shop, customer, quote, soldAt }: Collected, place: number) {
  const { id, number, placedAt, readyAt, bin } = order;
  const { lines, totalCents } = quote.document;
  const day = soldAt.toISOString().slice(0, 10);
  return {
    ...{ n: place + 1, id, number, store: shop.code, placedAt, readyAt, soldAt, bin, totalCents },
    // Started, one row a line, set aside, handed over.
    revision: lines.length + 3,
    ...{ firstName: customer?.firstName, lastName: customer?.lastName, email: customer?.email },
    ...{ phone: customer?.phone, customerId: customer?.id, locale: customer?.locale },
    units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    rule: {
      ...{ rule: 'end-of-open-day', openDays: 2, timezone: shop.timezone, day },
      orderedOn: placedAt.toISOString().slice(0, 10),
    },
  };
}

export function insertSales(sales: readonly (Purchase & { readonly number: string })[]): Sql {
  return {
    text: `insert into sale (id, number, store, order_id, order_number, customer_id, staff_id, document, hash, explanation,
             total_cents, paid_cents, sold_at)
           select s.id, s.number, s.store, s."orderId", s."orderNumber", s."customerId", s."staffId", t.document, t.hash,
             t.explanation::jsonb, s."totalCents", s."paidCents", s."soldAt"
           from jsonb_to_recordset($1) as s(n integer, id uuid, number text, store text, "orderId" uuid,
             "orderNumber" text, "customerId" uuid, "staffId" uuid, "totalCents" integer, "paidCents" integer,
             "soldAt" timestamptz)
           join unnest($2::text[], $3::text[], $4::text[]) with ordinality as t(document, hash, explanation, n) on t.n = s.n`,
    values: [
      JSON.stringify(
        sales.map(({ id, number, shop, order, customer, colleague, quote, payment, soldAt }, place) => ({
          ...{ n: place + 1, id, number, store: shop.code, orderId: order?.id, orderNumber: order?.number },
          ...{ customerId: customer?.id, staffId: colleague.id, totalCents: quote.document.totalCents },
          ...{ paidCents: payment.paidCents, soldAt },
        })),
      ),
      ...texts(sales),
    ],
  };
}

function texts(documents: readonly Purchase[]): string[][] {
  return [
    documents.map(({ quote }) => quote.canonical),
    documents.map(({ quote }) => quote.hash),
    documents.map(({ quote }) => JSON.stringify(quote.explanation)),
  ];
}

export function insertSaleLines(lines: readonly SoldLine[]): Sql {
  return fromJson(
    `insert into sale_line (sale_id, line, sku, stock_sku, units_per_pack, quantity, unit_cents, net_cents,
       vat_basis_points, unit_nets)
     select "saleId", line, sku, "stockSku", "unitsPerPack", quantity, "unitCents", "netCents", "vatBasisPoints", "unitNets"
     from jsonb_to_recordset($1) as l("saleId" uuid, line integer, sku text, "stockSku" text, "unitsPerPack" integer,
       quantity integer, "unitCents" integer, "netCents" integer, "vatBasisPoints" integer, "unitNets" integer[])`,
    lines,
  );
}

export function insertOrderLines(lines: readonly SoldLine[]): Sql {
  return fromJson(
    `insert into order_line (order_id, line, sku, stock_sku, units_per_pack, quantity, unit_cents, net_cents, picked, bought)
     select "orderId", line, sku, "stockSku", "unitsPerPack", quantity, "unitCents", "netCents", quantity, quantity
     from jsonb_to_recordset($1) as l("orderId" uuid, line integer, sku text, "stockSku" text, "unitsPerPack" integer,
       quantity integer, "unitCents" integer, "netCents" integer)`,
    lines.filter(({ orderId }) => orderId),
  );
}

export function insertPayments(sales: readonly Purchase[]): Sql {
  return fromJson(
    `insert into payment (id, sale_id, method, amount_cents, at)
     select gen_random_uuid(), id, method, "paidCents", "soldAt"
     from jsonb_to_recordset($1) as p(id uuid, method text, "paidCents" integer, "soldAt" timestamptz)`,
    sales.map(({ id, payment, soldAt }) => ({ id, ...payment, soldAt })),
  );
}

/** Movements that leave every balance as it was: what was sold had been delivered for it two days before. */
export function insertLedger(lines: readonly LedgerLine[]): Sql {
  return fromJson(
    `insert into stock_movement (store, sku, from_account, to_account, quantity, cause_type, cause_id, cause_line, actor, at)
     select store, sku, "from", "to", units, cause, "causeId", "causeLine", actor, at
     from jsonb_to_recordset($1) as m(store text, sku text, "from" text, "to" text, units integer, cause text,
       "causeId" uuid, "causeLine" integer, actor text, at timestamptz)
     order by at`,
    lines,
  );
}

export function insertStories(lines: readonly StoryLine[]): Sql {
  return fromJson(
    `insert into order_event (order_id, at, command, from_state, to_state, actor_kind, actor, detail)
     select "orderId", at, command, "from", "to", "actorKind", actor, detail
     from jsonb_to_recordset($1) as e("orderId" uuid, at timestamptz, command text, "from" text, "to" text,
       "actorKind" text, actor text, detail jsonb)
     order by at`,
    lines,
  );
}

/** Uses of promotions, and the counters that sum them. */
export function insertUses(uses: readonly Use[]): Sql {
  return fromJson(
    `with given as (
       select * from jsonb_to_recordset($1) as u("documentId" uuid, promotion text, code text, contact text, cents integer)
     ), used as (
       insert into promotion_use (document_id, promotion, code, contact_key, discount_cents, state)
       select "documentId", promotion, code, contact, cents, 'consumed' from given
     ), summed as (
       select promotion, count(*) as uses, sum(cents) as cents from given group by promotion
     ), counted as (
       update promotion_counter c set consumed_uses = s.uses, consumed_cents = s.cents
       from summed s where s.promotion = c.promotion
     )
     update promotion_code c set consumed_uses = s.uses
     from (select code, count(*) as uses from given where code is not null group by code) s where s.code = c.code`,
    uses,
  );
}

export function insertReceiptCounters(last: ReadonlyMap<string, number>): Sql {
  return {
    text: 'insert into receipt_counter (store, last_number) select * from unnest($1::text[], $2::integer[])',
    values: [[...last.keys()], [...last.values()]],
  };
}
