import { Injectable } from '@nestjs/common';
import {
  isTransferAllowed,
  type TransferCommand,
  type TransferState,
} from '@passerelle/shared/transfers/states';
import { type Order, OrderActs } from '../orders/order-acts.service.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { Outbox } from '../platform/outbox.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { type StockMove, StockService } from '../stock/stock.service.js';
import type { TransferLine } from './domain/journeys.js';
import {
  addTransferEvent,
  lockTransfer,
  saveTransfer,
  type Transfer,
  transferByNumber,
  writeTransfer,
} from './transfers.queries.js';

/** A transfer whose row was won, and the order that waits for it. */
interface Taken {
  readonly transfer: Transfer;
  readonly order: Order | undefined;
}

interface Step {
  readonly command: TransferCommand;
  readonly to: TransferState;
  readonly lines?: readonly TransferLine[];
  readonly moves?: readonly Movement[];
  readonly detail?: Readonly<Record<string, unknown>>;
}

export type Movement = Pick<StockMove, 'store' | 'sku' | 'from' | 'to' | 'units'>;

/** How every step changes a transfer: its rows are won, the table allows it, and the change leaves its traces. */
@Injectable()
export class TransferSteps {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly acts: OrderActs,
    private readonly stock: StockService,
  ) {}

  /** Writes a new transfer in the state it begins in; `actor` is who asked for it. */
  async begin(tx: Tx, transfer: Transfer, actor: string): Promise<void> {
    await tx.run(writeTransfer(transfer));
    await this.note(tx, transfer, { command: 'request', to: transfer.state, actor });
  }

  /**
   * Takes one step, once a key, if the shared table allows it to this colleague now: `decide` says what it changes, with
   * the rows won. Answers the number. Refuses `not-found`, `state-does-not-allow` and what `decide` refuses.
   */
  take(
    number: string,
    command: TransferCommand,
    colleague: ShopColleague,
    request: KeyedRequest,
    decide: (tx: Tx, taken: Taken) => Promise<Omit<Step, 'command'>>,
  ): Promise<string> {
    return this.idempotency.once(request, async (tx) => {
      const taken = await this.win(tx, number, colleague);
      const { transfer } = taken;
      const side = colleague.store === transfer.from ? 'from' : 'to';
      if (!isTransferAllowed(command, transfer.state, { side, isManager: colleague.role === 'manager' }))
        refuse('state-does-not-allow', { state: transfer.state, command });
      const step = await decide(tx, taken);
      await this.carryOut(tx, transfer, { command, ...step }, colleague);
      return number;
    });
  }

  /** The order's row first, as everywhere, then the transfer's. To other shops it does not exist. */
  private async win(tx: Tx, number: string, { store }: ShopColleague): Promise<Taken> {
    const [known] = await this.database.rows<Transfer>(transferByNumber(number));
    if (known === undefined || ![known.from, known.to].includes(store)) return refuse('not-found');
    const order = known.orderNumber === null ? undefined : await this.acts.take(tx, known.orderNumber);
    await tx.run(lockTransfer(number));
    const [transfer] = await tx.rows<Transfer>(transferByNumber(number));
    return { transfer: transfer ?? refuse('not-found'), order };
  }

  private async carryOut(tx: Tx, transfer: Transfer, step: Step, { staffId }: ShopColleague): Promise<void> {
    const at = this.clock.now();
    const { command, to, lines = transfer.lines, moves = [], detail } = step;
    const first = (transfer.revision + 1) * 1_000;
    await this.stock.moveSurely(
      tx,
      moves.map((move, place) => ({
        ...move,
        causeType: `transfer-${command}`,
        causeId: transfer.id,
        causeLine: first + place,
        actor: staffId,
      })),
      at,
    );
    await tx.run(saveTransfer({ ...transfer, state: to, lines }));
    await this.note(tx, transfer, { command, to, actor: staffId, detail }, moves);
  }

  private async note(
    tx: Tx,
    transfer: Transfer,
    event: { command: string; to: TransferState; actor: string; detail?: Step['detail'] },
    moves: readonly Movement[] = [],
  ): Promise<void> {
    const { id, number, from, to, state } = transfer;
    const fromState = event.command === 'request' ? null : state;
    await tx.run(
      addTransferEvent(id, {
        at: this.clock.now(),
        command: event.command,
        fromState,
        toState: event.to,
        actor: event.actor,
        detail: event.detail ?? null,
      }),
    );
    // Both shops look at it.
    const touched = [from, to].map((store) => ({
      store,
      skus: [...new Set(moves.filter((move) => move.store === store).map(({ sku }) => sku))],
    }));
    await this.outbox.append(
      tx,
      ...touched.map(({ store, skus }) => ({
        topic: 'transfer-changed' as const,
        subject: number,
        store,
        payload: { id, number, state: event.to, ...(skus.length > 0 && { touched: [{ store, skus }] }) },
      })),
    );
  }
}
