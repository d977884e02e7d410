import { Injectable } from '@nestjs/common';
import type { ArrivalRequest, ShipmentRequest, TransferRequest } from '@passerelle/shared/api/transfers';
import { demandOf, shortLines } from '@passerelle/shared/orders/demand';
import { ArticleWords } from '../catalogue/article-words.service.js';
import type { Order } from '../orders/order-acts.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { type StockMove, StockService } from '../stock/stock.service.js';
import { StoresService } from '../stores/stores.service.js';
import { arrived, type CountFault, fits, lacking, shipped, type TransferLine } from './domain/journeys.js';
import { TiedOrders } from './tied-orders.service.js';
import { type Movement, TransferSteps } from './transfer-steps.service.js';
import type { Transfer } from './transfers.queries.js';

/** Goods on their way between two shops: counted when they leave and when they arrive. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly stock: StockService,
    private readonly stores: StoresService,
    private readonly words: ArticleWords,
    private readonly tied: TiedOrders,
    private readonly steps: TransferSteps,
  ) {}

  /** Asks another shop for goods, or offers it some; nothing moves before the sending shop agrees. */
  request(wanted: TransferRequest, colleague: ShopColleague, request: KeyedRequest): Promise<string> {
    if (![wanted.from, wanted.to].includes(colleague.store))
      refuseField('from', 'own-shop', 'from or to must be the shop of whoever asks');
    if (wanted.from === wanted.to) refuseField('to', 'other-store', 'to must be another shop than from');
    this.stores.known(wanted.from);
    this.stores.known(wanted.to);
    const lines = this.linesOf(wanted.lines);
    return this.idempotency.once(request, async (tx) => {
      const at = this.clock.now();
      const id = newId(at);
      const transfer: Transfer = {
        id,
        number: numberOf(id),
        from: wanted.from,
        to: wanted.to,
        state: 'requested',
        revision: 0,
        orderId: null,
        orderNumber: null,
        requestedBy: colleague.staffId,
        requestedAt: at,
        lines,
      };
      await this.steps.begin(tx, transfer, colleague.staffId);
      return transfer.number;
    });
  }

  /** The sending shop agrees: the goods leave its shelf. Refuses `out-of-stock`. */
  approve(number: string, colleague: ShopColleague, request: KeyedRequest): Promise<string> {
    return this.steps.take(number, 'approve', colleague, request, async (tx, { transfer }) => {
      const { from, lines } = transfer;
      const demand = demandOf(lines);
      const levels = await this.stock.take(
        tx,
        from,
        demand.map(({ sku }) => sku),
      );
      const left = demand
        .map(({ sku }) => ({ sku, available: levels.get(sku)?.shelf ?? 0 }))
        .filter(({ available }, place) => available < (demand[place]?.units ?? 0));
      if (left.length > 0) refuse('out-of-stock', { lines: shortLines(lines, left), alternatives: [] });
      return { to: 'approved', moves: movesOf(from, lines, 'shelf', 'outbound', ({ quantity }) => quantity) };
    });
  }

  refuse(number: string, reason: string, colleague: ShopColleague, request: KeyedRequest): Promise<string> {
    return this.steps.take(number, 'refuse', colleague, request, async () => ({
      to: 'refused',
      detail: { reason },
    }));
  }

  /** The box is packed. */
  prepare(number: string, colleague: ShopColleague, request: KeyedRequest): Promise<string> {
    return this.steps.take(number, 'prepare', colleague, request, async () => ({ to: 'prepared' }));
  }

  /** The box leaves with what was counted into it; what stays goes back to the shelf. */
  ship(
    number: string,
    said: ShipmentRequest,
    colleague: ShopColleague,
    request: KeyedRequest,
  ): Promise<string> {
    return this.steps.take(number, 'ship', colleague, request, async (_tx, { transfer }) => {
      const lines = demandFit(shipped(transfer.lines, said.lines));
      if (lines.every((line) => line.shipped === 0)) refuse('wrong-quantity', { lines: [] });
      const stays = movesOf(
        transfer.from,
        lines,
        'outbound',
        'shelf',
        (line) => line.quantity - line.shipped,
      );
      const leaves = movesOf(transfer.from, lines, 'outbound', 'transit', (line) => line.shipped);
      return { to: 'shipped', lines, moves: [...leaves, ...stays] };
    });
  }

  /**
   * The box arrived with what was counted out of it. Whole goods are on the shelf from now on, or held for the order
   * that waits for them; broken ones are in quarantine; what is not there stays on its way until somebody closes it.
   */
  receive(
    number: string,
    said: ArrivalRequest,
    colleague: ShopColleague,
    request: KeyedRequest,
  ): Promise<string> {
    return this.steps.take(number, 'receive', colleague, request, async (tx, { transfer, order }) => {
      const lines = demandFit(arrived(transfer.lines, said.lines));
      const isWhole = lines.every((line) => lacking(line) === 0 && line.damaged === 0);
      const broken = movesOf(transfer.to, lines, 'transit', 'quarantine', ({ damaged }) => damaged);
      const isAwaited = order !== undefined && (await this.tied.receive(tx, order, transfer, lines));
      const free = isAwaited
        ? []
        : movesOf(transfer.to, lines, 'transit', 'shelf', ({ received }) => received);
      return { to: isWhole ? 'received' : 'received-with-difference', lines, moves: [...free, ...broken] };
    });
  }

  /** Ends it: what never arrived is a loss. */
  close(
    number: string,
    reason: string | undefined,
    colleague: ShopColleague,
    request: KeyedRequest,
  ): Promise<string> {
    return this.steps.take(number, 'close', colleague, request, async (_tx, { transfer }) => ({
      to: 'closed',
      moves: movesOf(transfer.to, transfer.lines, 'transit', 'loss', lacking),
      ...(reason && { detail: { reason } }),
    }));
  }

  /** Nothing goes: the goods are on the shelf of the sending shop again. */
  cancel(number: string, colleague: ShopColleague, request: KeyedRequest): Promise<string> {
    return this.steps.take(number, 'cancel', colleague, request, async (tx, { transfer, order }) => {
      const isLeaving = transfer.state !== 'requested';
      if (order) await this.tied.giveUp(tx, order, transfer);
      return {
        to: 'cancelled',
        moves: isLeaving
          ? movesOf(transfer.from, transfer.lines, 'outbound', 'shelf', ({ quantity }) => quantity)
          : [],
      };
    });
  }

  /** The box never arrived: all of it is a loss. */
  reportLost(
    number: string,
    reason: string,
    colleague: ShopColleague,
    request: KeyedRequest,
  ): Promise<string> {
    return this.steps.take(number, 'report-lost', colleague, request, async (tx, { transfer, order }) => {
      if (order) await this.tied.giveUp(tx, order, transfer);
      const moves = movesOf(transfer.to, transfer.lines, 'transit', 'loss', (line) => line.shipped);
      return { to: 'lost', moves, detail: { reason } };
    });
  }

  /** Writes a transfer that is agreed on already because an order waits for it; its units stand in `outbound`. */
  async writeTied(
    tx: Tx,
    order: Order,
    from: string,
    lines: readonly TransferLine[],
    actor: string,
  ): Promise<Transfer> {
    const at = this.clock.now();
    const id = newId(at);
    const transfer: Transfer = {
      id,
      number: numberOf(id),
      from,
      to: order.store,
      state: 'approved',
      revision: 0,
      orderId: order.id,
      orderNumber: order.number,
      requestedBy: null,
      requestedAt: at,
      lines,
    };
    await this.steps.begin(tx, transfer, actor);
    return transfer;
  }

  private linesOf(wanted: TransferRequest['lines']): TransferLine[] {
    const quantities = new Map<string, number>();
    for (const { sku, quantity } of wanted) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
    return [...quantities].map(([sku, quantity], place) => {
      if (!this.words.isKnown(sku) || this.words.isService(sku))
        refuseField('lines', 'unknown-sku', `${sku} is no article that can travel`);
      const packs = { quantity, shipped: 0, received: 0, damaged: 0 };
      return { line: place + 1, sku, ...this.words.stockShape(sku), ...packs };
    });
  }
}

function demandFit(outcome: readonly TransferLine[] | CountFault): readonly TransferLine[] {
  return fits(outcome) ? outcome : refuse(outcome.problem, { sku: outcome.sku });
}

/** Units of the lines that change their account in a shop; lines of one article are one row of stock. */
function movesOf(
  store: string,
  lines: readonly TransferLine[],
  from: StockMove['from'],
  to: StockMove['to'],
  packs: (line: TransferLine) => number,
): Movement[] {
  return demandOf(lines.map((line) => ({ ...line, quantity: packs(line) })))
    .filter(({ units }) => units > 0)
    .map(({ sku, units }) => ({ store, sku, from, to, units }));
}

/** Short enough to say on the telephone, from the random bits of its UUID. */
function numberOf(id: string): string {
  const digits = (BigInt(`0x${id.replaceAll('-', '').slice(-12)}`) % 1_000_000_000n)
    .toString()
    .padStart(9, '0');
  return `T-${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
}
