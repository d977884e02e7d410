import type { StockView } from '@passerelle/shared/api/stock';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { articleName } from '../../lib/article-name.js';
import { serverNowMs } from '../../lib/clock.js';
import { outbox } from '../../lib/outbox.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Stepper } from '../../ui/choice.js';
import { Picture } from '../../ui/marks.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';
import { unitsInAisle } from './shelf.js';

/** Counting the shelf: it holds as of the moment of the count, whenever it leaves the tablet. */
export function CountSheet({ stock, onClose }: { stock: StockView; onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [counted, setCounted] = useState(() => unitsInAisle(stock));
  const name = articleName(stock);
  const count = useMutation({
    mutationFn: () =>
      outbox.post(
        '/staff/stock/counts',
        { sku: stock.sku, counted, at: new Date(serverNowMs()).toISOString() },
        t('act.counted', { name, count: counted }),
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['stock'] });
      onClose();
    },
  });
  const difference = counted - unitsInAisle(stock);
  return (
    <Sheet
      title={t('count.title', { name })}
      lead={t('count.lead')}
      picture={<Picture image={stock.image} side={84} />}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="go" icon="check" isBig isBusy={count.isPending} onClick={() => count.mutate()}>
            {t('count.confirm', { count: counted })}
          </Button>
        </>
      }
    >
      {count.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(count.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      <div className="row wrap-row">
        <Stepper
          label={t('count.counted')}
          lessLabel={t('stepper.less')}
          moreLabel={t('stepper.more')}
          max={99_999}
          isTyped
          value={counted}
          onChange={setCounted}
        />
        <p className="mute">
          {difference === 0
            ? t('count.same')
            : t(difference > 0 ? 'count.more' : 'count.less', { count: Math.abs(difference) })}
        </p>
      </div>
    </Sheet>
  );
}
