import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { connect, hearEvents } from './connection.js';
import { orderKeys } from './orders.js';

/** Keeps what is on screen true: the server says what changed, and after a cut everything is read again. */
export function useLiveUpdates(isSignedIn: boolean, onPricesChanged: () => void): void {
  const client = useQueryClient();
  const onPrices = useEffectEvent(onPricesChanged);
  useEffect(() => {
    if (!isSignedIn) return;
    const stopHearing = hearEvents((event) => {
      const changed = affected[event.type];
      if (event.type === 'reconnected') void client.invalidateQueries();
      if (event.type === 'unknown') void client.invalidateQueries({ queryKey: ['session'] });
      if (event.type === 'prices-changed') onPrices();
      for (const queryKey of changed ?? []) void client.invalidateQueries({ queryKey });
    });
    const disconnect = connect();
    return () => {
      stopHearing();
      disconnect();
    };
  }, [client, isSignedIn]);
}

/** Which answers an event makes old, by the first part of their key. */
const affected: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'order-placed': [orderKeys.queues],
  'order-changed': [orderKeys.queues, ['order'], orderKeys.putBacks, ['customer'], ['purchases']],
  'stock-changed': [['stock'], ['scan'], ['order']],
  'prices-changed': [['quote'], ['preview'], ['scan'], ['offers'], ['labels']],
  'returns-changed': [['returns'], ['return'], ['purchases']],
  'taken-orders-changed': [['taken']],
  'transfers-changed': [['transfers'], ['transfer']],
  'put-backs-changed': [orderKeys.putBacks, orderKeys.queues],
};
