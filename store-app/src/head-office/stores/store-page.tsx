import type { CalendarEffectView, OfficeStoreView } from '@passerelle/shared/api/stores';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { call, get } from '../../lib/api.js';
import { OfficeScreen } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { StoreForm } from './store-form.js';
import { useStoresWords } from './stores-words.js';

/** One shop, to be read and written. */
export function StorePage() {
  const { say } = useStoresWords();
  const { code = '' } = useParams();
  const client = useQueryClient();
  const shop = useQuery({
    queryKey: ['office-store', code],
    queryFn: ({ signal }) => get<OfficeStoreView>(`/head-office/stores/${code}`, {}, signal),
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  });
  const coming = useQuery({
    queryKey: ['office-store-days', code, shop.data?.revision],
    queryFn: ({ signal }) =>
      call<CalendarEffectView>('POST', `/head-office/stores/${code}/calendar-preview`, { body: {}, signal }),
    enabled: shop.data !== undefined,
  });
  if (shop.data === undefined) {
    return (
      <OfficeScreen
        title={code}
        crumbs={[{ to: '/head-office/stores', label: say('title') }]}
        crumbsLabel={say('crumbs')}
      >
        <NotYetRead error={shop.error} onRetry={shop.refetch} />
      </OfficeScreen>
    );
  }
  return (
    <StoreForm
      key={shop.data.revision}
      kept={shop.data}
      today={coming.data?.nextDays[0]}
      onSaved={(next) => {
        client.setQueryData(['office-store', code], next);
        void client.invalidateQueries({ queryKey: ['office-stores'] });
      }}
    />
  );
}
