/** The life of a transfer: the one table of allowed transitions, read by the server and by the store app. */

export const transferStates = [
  'requested',
  'approved',
  'prepared',
  'shipped',
  'received',
  'received-with-difference',
  'closed',
  'refused',
  'cancelled',
  'lost',
] as const;
export type TransferState = (typeof transferStates)[number];

export const transferCommands = [
  'approve',
  'refuse',
  'prepare',
  'ship',
  'receive',
  'close',
  'cancel',
  'report-lost',
] as const;
export type TransferCommand = (typeof transferCommands)[number];

/** Which of the two shops gives a command. */
export type TransferSide = 'from' | 'to';

interface Transition {
  readonly from: readonly TransferState[];
  readonly to: readonly TransferState[];
  readonly by: readonly TransferSide[];
  /** Only a manager writes goods off. */
  readonly isForManager?: true;
}

export const transferTransitions: Readonly<Record<TransferCommand, Transition>> = {
  approve: { from: ['requested'], to: ['approved'], by: ['from'] },
  refuse: { from: ['requested'], to: ['refused'], by: ['from'] },
  prepare: { from: ['approved'], to: ['prepared'], by: ['from'] },
  ship: { from: ['approved', 'prepared'], to: ['shipped'], by: ['from'] },
  receive: { from: ['shipped'], to: ['received', 'received-with-difference'], by: ['to'] },
  close: {
    from: ['received', 'received-with-difference'],
    to: ['closed'],
    by: ['from', 'to'],
    isForManager: true,
  },
  cancel: { from: ['requested', 'approved', 'prepared'], to: ['cancelled'], by: ['from', 'to'] },
  'report-lost': { from: ['shipped'], to: ['lost'], by: ['from', 'to'], isForManager: true },
};

/** Who looks: from which of the two shops, and whether as its manager. */
export interface TransferActor {
  readonly side: TransferSide;
  readonly isManager: boolean;
}

/** May this one give this command now? */
export function isTransferAllowed(
  command: TransferCommand,
  state: TransferState,
  actor: TransferActor,
): boolean {
  const { from, by, isForManager } = transferTransitions[command];
  return from.includes(state) && by.includes(actor.side) && (isForManager !== true || actor.isManager);
}

/** Every command this one may give now, in the table's order. */
export function allowedTransferCommands(state: TransferState, actor: TransferActor): TransferCommand[] {
  return transferCommands.filter((command) => isTransferAllowed(command, state, actor));
}
