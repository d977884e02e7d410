/**
 * What should be, in the simplest words: units of a few rows, orders, one code, one price. It knows nothing of SQL and
 * shares no code with the product; whatever it says is compared with the database after every command.
 */

export interface Row {
  shelf: number;
  held: number;
  setAside: number;
  quarantine: number;
  readonly safety: number;
}

export interface OracleLine {
  readonly sku: string;
  quantity: number;
  picked: number;
  missing: number;
  bought: number;
  putBack: number;
  damaged: number;
}

export interface OracleOrder {
  readonly number: string;
  readonly key: string;
  readonly contact: string;
  readonly code: boolean;
  readonly unitCents: number;
  readonly placedAt: number;
  readonly lines: OracleLine[];
  store: string;
  state: string;
  collectBy: number;
  closedAt: number;
  claimedBy: string | null;
  /** Does it hold or spend one use of the code? */
  usesCode: boolean;
}

export interface OraclePutBack {
  readonly order: string;
  readonly store: string;
  readonly sku: string;
  packs: number;
  readonly cause: 'hand-over' | 'ending';
  readonly at: number;
  touched: boolean;
}

export const stores = ['lyon', 'villeurbanne'] as const;
export const skus = ['DRILL', 'SAW', 'SCREW', 'SCREW-6'] as const;
export const stockSkus = ['DRILL', 'SAW', 'SCREW'] as const;
export const contacts = ['ada', 'bob', 'cleo'] as const;
export const CODE_USES = 4;
export const MOST_OPEN = 3;

export const stockOf = (sku: string) => (sku === 'SCREW-6' ? 'SCREW' : sku);
export const unitsIn = (sku: string) => (sku === 'SCREW-6' ? 6 : 1);
const OPEN = ['held', 'picking', 'ready'];

export class Oracle {
  readonly rows = new Map<string, Row>();
  readonly orders: OracleOrder[] = [];
  readonly putBacks: OraclePutBack[] = [];
  /** What stood in the sales area at past instants, and when rows were counted. */
  readonly standing: { at: number; store: string; sku: string; units: number }[] = [];
  readonly counts: { at: number; store: string; sku: string }[] = [];
  unitCents = 1000;

  constructor(
    delivered: number,
    public now: number,
  ) {
    for (const store of stores)
      for (const sku of stockSkus)
        this.rows.set(`${store} ${sku}`, {
          shelf: delivered,
          held: 0,
          setAside: 0,
          quarantine: 0,
          safety: sku === 'SAW' ? 1 : 0,
        });
  }

  row(store: string, sku: string): Row {
    const row = this.rows.get(`${store} ${stockOf(sku)}`);
    if (!row) throw new Error(`no row ${store} ${sku}`);
    return row;
  }

  isOpen(order: OracleOrder): boolean {
    return OPEN.includes(order.state);
  }

  open(): OracleOrder[] {
    return this.orders.filter((order) => this.isOpen(order));
  }

  in(...states: readonly string[]): OracleOrder[] {
    return this.orders.filter(({ state }) => states.includes(state));
  }

  codeUses(): number {
    return this.orders.filter(({ usesCode }) => usesCode).length;
  }

  /** Units of each stock-keeping SKU that a basket takes. */
  demand(lines: readonly { sku: string; quantity: number }[]): Map<string, number> {
    const demand = new Map<string, number>();
    for (const { sku, quantity } of lines)
      demand.set(stockOf(sku), (demand.get(stockOf(sku)) ?? 0) + quantity * unitsIn(sku));
    return demand;
  }

  /** Can the shop promise all of it? */
  fits(store: string, demand: ReadonlyMap<string, number>): boolean {
    return [...demand].every(([sku, units]) => {
      const { shelf, safety } = this.row(store, sku);
      return units <= Math.max(0, shelf - safety);
    });
  }

  hold(store: string, demand: ReadonlyMap<string, number>): void {
    for (const [sku, units] of demand) {
      const row = this.row(store, sku);
      row.shelf -= units;
      row.held += units;
    }
  }

  /** Units of an order that ends go home: free at once, or by a put-back. */
  sendHome(order: OracleOrder): void {
    for (const { sku, quantity, picked, missing } of order.lines) {
      const row = this.row(order.store, sku);
      const free = (quantity - picked - missing) * unitsIn(sku);
      if (order.state !== 'ready') {
        row.held -= free + picked * unitsIn(sku);
        row.shelf += free;
        row.setAside += picked * unitsIn(sku);
      }
      if (picked > 0)
        this.putBacks.push({
          order: order.number,
          store: order.store,
          sku,
          packs: picked,
          at: this.now,
          cause: 'ending',
          touched: false,
        });
    }
  }

  end(order: OracleOrder, state: string): void {
    this.sendHome(order);
    for (const line of order.lines) line.putBack = line.picked;
    order.state = state;
    order.closedAt = this.now;
    order.usesCode = false;
    order.claimedBy = null;
  }

  /** Remembers how many units stand in the sales area now, for counts that come late. */
  remember(): void {
    for (const [key, { shelf, held }] of this.rows) {
      const [store = '', sku = ''] = key.split(' ');
      this.standing.push({ at: this.now, store, sku, units: shelf + held });
    }
  }

  /** A count as of an instant in the past. */
  count(store: string, sku: string, counted: number, at: number): void {
    const known = this.standing.find((each) => each.at === at && each.store === store && each.sku === sku);
    if (!known) throw new Error('counted at an instant nobody remembers');
    const isOld = this.counts.some((each) => each.store === store && each.sku === sku && each.at >= at);
    this.counts.push({ at, store, sku });
    if (isOld) return;
    const row = this.row(store, sku);
    const change = Math.max(counted - known.units, -row.shelf);
    row.shelf += change;
    for (const each of this.standing)
      if (each.store === store && each.sku === sku && each.at >= at) each.units += change;
  }
}
