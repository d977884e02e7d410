/** The life of an order: the one table of allowed transitions, read by the server and by both apps. */

export const orderStates = [
  'requested',
  'held',
  'picking',
  'ready',
  'closed',
  'expired',
  'cancelled',
  'refused',
] as const;
export type OrderState = (typeof orderStates)[number];

/** Who gives a command: the shopper (by tracking token), a colleague of the shop, or the platform itself. */
export type OrderActor = 'shopper' | 'colleague' | 'manager' | 'system';

export const orderCommands = [
  'start-picking',
  'release',
  'take-over',
  'pick',
  'undo-pick',
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
] as const;
export type OrderCommand = (typeof orderCommands)[number];

interface Transition {
  readonly from: readonly OrderState[];
  /** Absent: the state stays. */
  readonly to?: OrderState;
  readonly by: readonly OrderActor[];
}

const staff = ['colleague', 'manager'] as const;
const anyone = ['shopper', 'colleague', 'manager'] as const;

/** Check-in is an instant on the order, not a state: a hand-over does not need it. */
export const orderTransitions: Readonly<Record<OrderCommand, Transition>> = {
  'start-picking': { from: ['held'], to: 'picking', by: staff },
  release: { from: ['picking'], to: 'held', by: staff },
  'take-over': { from: ['picking'], by: staff },
  pick: { from: ['picking'], by: staff },
  'undo-pick': { from: ['picking'], by: staff },
  'set-aside': { from: ['picking'], to: 'ready', by: staff },
  'undo-set-aside': { from: ['ready'], to: 'picking', by: staff },
  'hand-over': { from: ['ready'], to: 'closed', by: staff },
  'undo-hand-over': { from: ['closed'], to: 'ready', by: ['manager'] },
  cancel: { from: ['held', 'picking', 'ready'], to: 'cancelled', by: anyone },
  refuse: { from: ['held', 'picking'], to: 'refused', by: staff },
  extend: { from: ['held', 'picking', 'ready'], by: anyone },
  'change-store': { from: ['held', 'picking', 'ready'], to: 'held', by: anyone },
  'check-in': { from: ['held', 'picking', 'ready'], by: anyone },
  acknowledge: { from: ['held'], by: staff },
  // A unit promised to it was sold at the counter: the order stays, with something missing.
  short: { from: ['held', 'picking'], by: ['system'] },
  // The shop's calendar changed; never earlier than promised.
  'move-deadline': { from: ['held', 'picking', 'ready'], by: ['system'] },
  expire: { from: ['held', 'picking', 'ready'], to: 'expired', by: ['system'] },
};

export const openStates: readonly OrderState[] = ['requested', 'held', 'picking', 'ready'];

/** May this actor give this command to an order in this state? */
export function isAllowed(command: OrderCommand, state: OrderState, actor: OrderActor): boolean {
  const transition = orderTransitions[command];
  return transition.from.includes(state) && transition.by.includes(actor);
}

/** The state after a command; ask `isAllowed` first. */
export function stateAfter(command: OrderCommand, state: OrderState): OrderState {
  return orderTransitions[command].to ?? state;
}

/** Every command this actor may give now, in the table's order. */
export function allowedCommands(state: OrderState, actor: OrderActor): OrderCommand[] {
  return orderCommands.filter((command) => isAllowed(command, state, actor));
}
