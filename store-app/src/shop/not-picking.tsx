import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { ShopperChoicePanel } from '../features/choices/waiting-panel.js';
import { Banners } from '../features/shell/banners.js';
import { useOrderAct } from '../lib/orders.js';
import { useWords } from '../lib/words.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Screen } from '../ui/screen.js';
import { Empty } from '../ui/states.js';

/** Nobody picks it now: it waits for its customer, or for a colleague who goes on with it. */
export function NotPicking({ order }: { order: StaffOrderView }) {
  const { t } = useWords();
  const give = useOrderAct(order.number);
  const canStart = order.commands.includes('start-picking');
  const start = (): void => give.mutate({ act: 'picking', label: t('act.take', { code: order.pickupCode }) });
  return (
    <Screen
      title={t('picking.title', { code: order.pickupCode })}
      subtitle={order.customerName}
      back={{ to: '/queue', label: t('nav.backToQueue') }}
    >
      <Banners />
      <div className="stack">
        <ShopperChoicePanel order={order}>
          <Empty
            icon="info"
            title={
              order.state === 'short'
                ? t('picking.waits')
                : order.state === 'placed'
                  ? t('picking.notPickedYet')
                  : t('picking.notPicking', { state: t(`state.${order.state}`) })
            }
          >
            {canStart && (
              <Button tone="go" icon="scan" isBusy={give.isPending} onClick={start}>
                {t('queue.take')}
              </Button>
            )}
            <ButtonLink to={`/orders/${order.number}`} tone={canStart ? 'plain' : 'go'}>
              {t('order.open')}
            </ButtonLink>
          </Empty>
        </ShopperChoicePanel>
      </div>
    </Screen>
  );
}
