import { useParams } from 'react-router';
import { BinLabel } from '../features/label/bin-label.js';
import classes from '../features/label/bin-label.module.css';
import { refusalOf } from '../lib/api.js';
import { useGoOn } from '../lib/go-on.js';
import { useOrder, useOrderAct } from '../lib/orders.js';
import { useWords } from '../lib/words.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';

/** After the order was set aside: print its label, or take it back. */
export function LabelPage() {
  const { number = '' } = useParams();
  const { t } = useWords();
  const goOn = useGoOn();
  const { data: order, error, refetch } = useOrder(number);
  const give = useOrderAct(number);
  if (order === undefined) {
    return (
      <Screen title={t('label.title')}>
        <NotYetRead error={error} onRetry={refetch} rows={1} height={320} />
      </Screen>
    );
  }
  const takeBack = (): void => {
    give.mutate({
      ...{ act: 'ready/undo', label: t('act.undoSetAside', { code: order.pickupCode }) },
      goOn: goOn(`/orders/${number}/picking`),
    });
  };
  return (
    <Screen
      title={t('label.done', { bin: order.bin ?? '–' })}
      subtitle={`${order.customerName}, ${order.pickupCode}`}
      back={{ to: '/queue', label: t('nav.backToQueue') }}
    >
      {give.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(give.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      <div className={classes.page}>
        <BinLabel order={order} />
        <div className={`${classes.acts} no-print`}>
          <p className="mute">{t('label.customerTold')}</p>
          <Button tone="dark" icon="printer" isBig onClick={() => window.print()}>
            {t('label.print')}
          </Button>
          <ButtonLink to="/queue" tone="go" isBig iconAfter="arrow-right">
            {t('label.next')}
          </ButtonLink>
          <Button
            icon="undo"
            isBusy={give.isPending}
            disabledReason={order.commands.includes('undo-set-aside') ? undefined : t('refused.state')}
            onClick={takeBack}
          >
            {t('label.undo')}
          </Button>
        </div>
      </div>
    </Screen>
  );
}
