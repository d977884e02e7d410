import type { StaffOrderSummaryView } from '@passerelle/shared/api/staff-orders';
import { useEffect } from 'react';
import { useGoOn } from '../../lib/go-on.js';
import { useAcknowledge, useOrderAct } from '../../lib/orders.js';
import { startRinging, stopRinging, useSound } from '../../lib/sound.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Picture } from '../../ui/marks.js';
import classes from './dock.module.css';

/** The announcement of new orders: within reach of the thumb, until somebody says "seen". */
export function Dock({ unseen, isSmall }: { unseen: readonly StaffOrderSummaryView[]; isSmall: boolean }) {
  const isAudible = useSound();
  const hasNews = unseen.length > 0;
  useEffect(() => {
    if (!hasNews || !isAudible) return;
    startRinging();
    return stopRinging;
  }, [hasNews, isAudible]);
  const [newest] = unseen;
  if (newest === undefined) return null;
  return <Announcement key={newest.number} {...{ newest, unseen, isAudible, isSmall }} />;
}

interface AnnouncementProps {
  newest: StaffOrderSummaryView;
  unseen: readonly StaffOrderSummaryView[];
  isAudible: boolean;
  /** One line, on screens where somebody is being served. */
  isSmall: boolean;
}

function Announcement({ newest, unseen, isAudible, isSmall }: AnnouncementProps) {
  const words = useWords();
  const { t } = words;
  const goOn = useGoOn();
  const acknowledge = useAcknowledge();
  const take = useOrderAct(newest.number);
  const others = unseen.length - 1;
  const due = t('dock.detail', { count: newest.units, time: words.when(newest.dueAt) });
  return (
    <section
      className={`${classes.dock} ${isSmall ? classes.isSmall : ''} no-print`}
      role="alert"
      aria-labelledby="dock-title"
    >
      <Icon name="bell-ringing" size={32} />
      {newest.images[0] !== undefined && <Picture image={newest.images[0]} side={56} />}
      <div className="grow">
        <h2 id="dock-title">{t(`dock.${newest.mode}`, { name: newest.customerName })}</h2>
        <small>
          {[due, others > 0 && t('dock.others', { count: others }), isAudible && t('dock.rings')]
            .filter(Boolean)
            .join(' ')}
        </small>
      </div>
      <Button
        icon="check"
        onClick={() =>
          acknowledge.mutate({ numbers: unseen.map((order) => order.number), label: t('act.seen') })
        }
      >
        {others > 0 ? t('dock.seenAll') : t('dock.seen')}
      </Button>
      <Button
        className={classes.go}
        isBusy={take.isPending}
        onClick={() =>
          take.mutate({
            ...{ act: 'picking', label: t('act.take', { code: newest.pickupCode }) },
            goOn: goOn(`/orders/${newest.number}/picking`),
          })
        }
      >
        {t('queue.take')}
      </Button>
    </section>
  );
}
