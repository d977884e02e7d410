/** The lives of an order: the one table of allowed transitions of each mode, read by the server and by both apps. */

/** An e-reservation is paid in the shop; a collect order is paid online. "Pay now" makes the first the second. */
export const orderModes = ['reserve', 'collect'] as const;
export type OrderMode = (typeof orderModes)[number];

export const orderStates = [
  'requested',
  'pending-payment',
  'held',
  'placed',
  'picking',
  'short',
  'in-transfer',
  'ready',
  'closed',
  'collected',
  'partly-collected',
  'expired',
  'uncollected',
  'returned-uncollected',
  'cancelled',
  'refused',
] as const;
export type OrderState = (typeof orderStates)[number];

/** Who gives a command: the shopper (by tracking token), a colleague of the shop, or the platform itself. */
export type OrderActor = 'shopper' | 'colleague' | 'manager' | 'system';

export const orderCommands = [
  'pay',
  'pay-now',
  'revive',
  'start-picking',
  'release',
  'take-over',
  'pick',
  'undo-pick',
  'ask-shopper',
  'choose',
  'send-transfer',
  'receive-transfer',
  'set-aside',
  'undo-set-aside',
  'hand-over',
  'undo-hand-over',
  'cancel',
  'refuse',
  'extend',
  'change-store',
  'check-in',
  'acknowledge',
  'short',
  'move-deadline',
  'expire',
  'take-back',
] as const;
export type OrderCommand = (typeof orderCommands)[number];

/** What the tables of transitions look at. */
export interface Living {
  readonly mode: OrderMode;
  readonly state: OrderState;
}

interface Transition {
  readonly from: readonly OrderState[];
  /** Absent: the state stays. Several: whoever gives the command says which, the first when nothing is said. */
  readonly to?: OrderState | readonly OrderState[];
  readonly by: readonly OrderActor[];
}
type Life = Readonly<Partial<Record<OrderCommand, Transition>>>;

const staff = ['colleague', 'manager'] as const;
const anyone = ['shopper', 'colleague', 'manager'] as const;
const system = ['system'] as const;

/** What a colleague does to an order that is being prepared, however it is paid. */
const preparing: Life = {
  'take-over': { from: ['picking'], by: staff },
  pick: { from: ['picking'], by: staff },
  'undo-pick': { from: ['picking'], by: staff },
  'set-aside': { from: ['picking'], to: 'ready', by: staff },
  'undo-set-aside': { from: ['ready'], to: 'picking', by: staff },
};

/** Check-in is an instant on the order, not a state: a hand-over does not need it. */
const reserved: Life = {
  ...preparing,
  // Paid on the way: kept as it is, and a collect order from now on.
  'pay-now': { from: ['held', 'picking', 'ready'], to: ['placed', 'picking', 'ready'], by: system },
  'start-picking': { from: ['held'], to: 'picking', by: staff },
  release: { from: ['picking'], to: 'held', by: staff },
  // A colleague had it brought from another shop.
  'send-transfer': { from: ['held'], to: 'in-transfer', by: system },
  'receive-transfer': { from: ['in-transfer'], to: 'held', by: system },
  'hand-over': { from: ['ready'], to: 'closed', by: staff },
  'undo-hand-over': { from: ['closed'], to: 'ready', by: ['manager'] },
  cancel: { from: ['held', 'picking', 'in-transfer', 'ready'], to: 'cancelled', by: anyone },
  // The platform does where nothing of it arrived.
  refuse: { from: ['held', 'picking'], to: 'refused', by: [...staff, 'system'] },
  extend: { from: ['held', 'picking', 'ready'], by: anyone },
  'change-store': { from: ['held', 'picking', 'ready'], to: 'held', by: anyone },
  'check-in': { from: ['held', 'picking', 'ready'], by: anyone },
  acknowledge: { from: ['held'], by: staff },
  // A unit promised to it was sold at the counter: the order stays, with something missing.
  short: { from: ['held', 'picking'], by: system },
  // The shop's calendar changed; never earlier than promised.
  'move-deadline': { from: ['held', 'picking', 'ready'], by: system },
  expire: { from: ['held', 'picking', 'ready'], to: 'expired', by: system },
};

const paid: readonly OrderState[] = ['placed', 'picking', 'short', 'in-transfer', 'ready'];

/** Paid online: what lacks is asked of the shopper, and what nobody collects goes home and is paid back. */
const collected: Life = {
  ...preparing,
  pay: { from: ['pending-payment'], to: 'placed', by: system },
  // The money came after the hold was given back, and the shop still has the goods.
  revive: { from: ['cancelled'], to: 'placed', by: system },
  'start-picking': { from: ['placed'], to: 'picking', by: staff },
  release: { from: ['picking'], to: 'placed', by: staff },
  // Something is not to be found: nothing is shipped short in silence.
  'ask-shopper': { from: ['picking'], to: 'short', by: staff },
  // The platform does where nobody chose in time.
  choose: { from: ['short'], to: 'placed', by: [...anyone, 'system'] },
  'send-transfer': { from: ['placed', 'short'], to: 'in-transfer', by: system },
  // What did not arrive is asked of the shopper again.
  'receive-transfer': { from: ['in-transfer'], to: ['placed', 'short'], by: system },
  'hand-over': { from: ['ready'], to: ['collected', 'partly-collected'], by: staff },
  'undo-hand-over': { from: ['collected', 'partly-collected'], to: 'ready', by: ['manager'] },
  cancel: { from: ['pending-payment', ...paid], to: 'cancelled', by: [...anyone, 'system'] },
  refuse: { from: ['placed', 'picking', 'short'], to: 'cancelled', by: staff },
  extend: { from: ['ready'], by: anyone },
  'change-store': { from: ['placed', 'picking', 'short', 'ready'], to: 'placed', by: anyone },
  'check-in': { from: ['placed', 'picking', 'ready'], by: anyone },
  acknowledge: { from: ['placed'], by: staff },
  short: { from: ['placed', 'picking'], by: system },
  'move-deadline': {
    from: ['pending-payment', 'placed', 'picking', 'short', 'in-transfer', 'ready'],
    by: system,
  },
  expire: { from: ['ready'], to: 'uncollected', by: system },
  // Its last unit is back on the shelf.
  'take-back': { from: ['uncollected'], to: 'returned-uncollected', by: [...staff, 'system'] },
};

/** The table of each mode: which command is allowed in which state to whom, and where it leads. */
export const orderTransitions: Readonly<Record<OrderMode, Life>> = { reserve: reserved, collect: collected };

/** Promised and not yet ended: units stand in `held` or `set_aside` for it, and it counts for its contacts. */
export const openStates: readonly OrderState[] = [
  'requested',
  'pending-payment',
  'held',
  'placed',
  'picking',
  'short',
  'in-transfer',
  'ready',
];

/** To be prepared, by nobody yet. */
export const waitingStates: readonly OrderState[] = ['held', 'placed'];

/** Handed over, at least in part. */
export const handedOverStates: readonly OrderState[] = ['closed', 'collected', 'partly-collected'];

/** May this actor give this command to an order that lives like this? */
export function isAllowed(command: OrderCommand, { mode, state }: Living, actor: OrderActor): boolean {
  const transition = orderTransitions[mode][command];
  return transition?.from.includes(state) === true && transition.by.includes(actor);
}

/** The state after a command, the wished one where the table leaves a choice; ask `isAllowed` first. */
export function stateAfter(command: OrderCommand, { mode, state }: Living, wished?: OrderState): OrderState {
  const to = orderTransitions[mode][command]?.to ?? state;
  const possible: readonly OrderState[] = typeof to === 'string' ? [to] : to;
  const after = wished ?? possible[0] ?? state;
  if (!possible.includes(after))
    throw new RangeError(`${command} of ${mode} ${state} cannot lead to ${after}`);
  return after;
}

/** Every command this actor may give now, in the order of the list. */
export function allowedCommands(living: Living, actor: OrderActor): OrderCommand[] {
  return orderCommands.filter((command) => isAllowed(command, living, actor));
}
