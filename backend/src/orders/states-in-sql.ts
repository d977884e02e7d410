import { openStates, waitingStates } from '@passerelle/shared/orders/states';
import { among } from '../platform/sql-lists.js';

/** Tests of an order `o`, written from the shared lists so that no statement has a list of its own. */
export const isOpen = among('o.state', openStates);
export const isWaiting = among('o.state', waitingStates);

/**
 * An e-reservation has its deadline from the start, what is brought from another shop once it is here, and a paid order
 * once it is ready; before, it is the shop that is late.
 */
export const hasDeadline = `${isOpen} and (o.mode = 'reserve' and o.state <> 'in-transfer' or o.state = 'ready')`;
