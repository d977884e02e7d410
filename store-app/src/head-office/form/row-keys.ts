import { useState } from 'react';
import { newKey } from '../../lib/keys.js';

/** Names for rows that have none of their own until they are filled in; a row keeps its name when one above it goes. */
export function useRowKeys(count: number) {
  const [keys] = useState<string[]>([]);
  while (keys.length < count) keys.push(newKey());
  return { keyOf: (place: number) => keys[place] ?? '', drop: (place: number) => void keys.splice(place, 1) };
}
