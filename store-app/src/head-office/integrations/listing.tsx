import type { ReactNode } from 'react';
import type { IconName } from '../../ui/icon.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';

interface ListingProps<Item> {
  query: { readonly error: unknown; readonly refetch: () => Promise<unknown> };
  items: readonly Item[] | undefined;
  icon: IconName;
  empty: string;
  emptyHint: string;
  children: (items: readonly Item[]) => ReactNode;
}

/** A list in each of its states: on its way, failed, empty, there. */
export function Listing<Item>({ query, items, icon, empty, emptyHint, children }: ListingProps<Item>) {
  if (items === undefined) {
    return <NotYetRead error={query.error} onRetry={query.refetch} height={44} />;
  }
  if (items.length > 0) return children(items);
  return (
    <Empty icon={icon} title={empty}>
      <p>{emptyHint}</p>
    </Empty>
  );
}
