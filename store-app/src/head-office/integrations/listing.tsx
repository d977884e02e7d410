import type { ReactNode } from 'react';
import { refusalOf } from '../../lib/api.js';
import type { IconName } from '../../ui/icon.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import { useIntegrationsWords } from './integrations-words.js';

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
  const { t } = useIntegrationsWords();
  if (items === undefined) {
    if (query.error === null) return <Loading label={t('state.loading')} height={44} />;
    return (
      <Failed
        title={refusalOf(query.error)?.problem.detail ?? t('state.unreachable')}
        retryLabel={t('action.retry')}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (items.length > 0) return children(items);
  return (
    <Empty icon={icon} title={empty}>
      <p>{emptyHint}</p>
    </Empty>
  );
}
