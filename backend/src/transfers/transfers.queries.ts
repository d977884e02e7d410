import type { TransferState } from '@passerelle/shared/transfers/states';
import type { Sql } from '../platform/database.js';
import type { TransferLine } from './domain/journeys.js';

/** A transfer as it is kept. */
export interface Transfer {
  readonly id: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly state: TransferState;
  readonly revision: number;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly lines: readonly TransferLine[];
}

const columns = `t.id, t.number, t.from_store as "from", t.to_store as "to", t.state, t.revision,
  t.order_id as "orderId", t.order_number as "orderNumber", t.requested_by as "requestedBy",
  t.requested_at as "requestedAt"`;
const withLines = `${columns}, (select json_agg(json_build_object('line', l.line, 'sku', l.sku,
  'stockSku', l.stock_sku, 'unitsPerPack', l.units_per_pack, 'quantity', l.quantity, 'shipped', l.shipped,
  'received', l.received, 'damaged', l.damaged) order by l.line)
  from transfer_line l where l.transfer_id = t.id) as lines`;

/** Takes the row of a transfer by its number. */
export function lockTransfer(number: string): Sql {
  return {
    name: 'lock-transfer',
    text: 'select id, order_number as "orderNumber" from transfer where number = $1 for no key update',
    values: [number],
  };
}

export function transferByNumber(number: string): Sql {
  return {
    name: 'transfer-by-number',
    text: `select ${withLines} from transfer t where t.number = $1`,
    values: [number],
  };
}

/** Transfers of a shop in either direction, the latest first. */
export function transfersOf(
  store: string,
  states: readonly TransferState[] | null,
  before: { readonly at: string; readonly id: string } | undefined,
  limit: number,
): Sql {
  return {
    name: 'transfers-of',
    text: `select ${withLines} from transfer t
            where (t.from_store = $1 or t.to_store = $1) and ($2::text[] is null or t.state = any($2))
              and ($3::timestamptz is null or (t.requested_at, t.id) < ($3, $4))
            order by t.requested_at desc, t.id desc limit $5`,
    values: [store, states, before?.at ?? null, before?.id ?? null, limit],
  };
}

/** Writes a new transfer with its lines. */
export function writeTransfer(transfer: Transfer): Sql {
  return {
    name: 'write-transfer',
    text: `with made as (
             insert into transfer (id, number, from_store, to_store, state, order_id, order_number, requested_by,
                                   requested_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9))
           insert into transfer_line (transfer_id, line, sku, stock_sku, units_per_pack, quantity)
           select $1, l.line, l.sku, l."stockSku", l."unitsPerPack", l.quantity
           from jsonb_to_recordset($10) as l(line integer, sku text, "stockSku" text, "unitsPerPack" integer,
             quantity integer)`,
    values: [
      transfer.id,
      transfer.number,
      transfer.from,
      transfer.to,
      transfer.state,
      transfer.orderId,
      transfer.orderNumber,
      transfer.requestedBy,
      transfer.requestedAt,
      JSON.stringify(transfer.lines),
    ],
  };
}

/** Writes how a transfer and its lines stand now. */
export function saveTransfer({ id, state, lines }: Transfer): Sql {
  return {
    name: 'save-transfer',
    text: `with stood as (update transfer set state = $2, revision = revision + 1 where id = $1)
           update transfer_line l set shipped = n.shipped, received = n.received, damaged = n.damaged
           from jsonb_to_recordset($3) as n(line integer, shipped integer, received integer, damaged integer)
           where l.transfer_id = $1 and l.line = n.line`,
    values: [id, state, JSON.stringify(lines)],
  };
}

export interface TransferEvent {
  readonly at: Date;
  readonly command: string;
  readonly fromState: TransferState | null;
  readonly toState: TransferState;
  readonly actor: string;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

export function addTransferEvent(transferId: string, event: TransferEvent): Sql {
  return {
    name: 'add-transfer-event',
    text: `insert into transfer_event (transfer_id, at, command, from_state, to_state, actor, detail)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      transferId,
      event.at,
      event.command,
      event.fromState,
      event.toState,
      event.actor,
      event.detail && JSON.stringify(event.detail),
    ],
  };
}

export interface StoryRow extends TransferEvent {
  readonly transferId: string;
}

/** The stories of transfers, each the oldest first. */
export function storiesOf(ids: readonly string[]): Sql {
  return {
    name: 'transfer-stories',
    text: `select transfer_id as "transferId", at, command, from_state as "fromState", to_state as "toState", actor,
             detail from transfer_event where transfer_id = any($1) order by id`,
    values: [ids],
  };
}
