import type { PutBackView } from '@passerelle/shared/api/staff-orders';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { articleName } from '../../lib/article-name.js';
import { orderKeys, usePutBacks } from '../../lib/orders.js';
import { outbox } from '../../lib/outbox.js';
import { useScanner } from '../../lib/scanner.js';
import { beep, buzz } from '../../lib/sound.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Barcode, Picture, Sign, Status } from '../../ui/marks.js';
import { Notice } from '../../ui/notice.js';
import { Empty, Failed, Loading } from '../../ui/states.js';
import classes from './put-back-list.module.css';

interface Told {
  isFault: boolean;
  text: string;
}

/** Units that must go back to the shelf: promised online again only after their scan there. */
export function PutBackList() {
  const { t } = useWords();
  const { data, isError, refetch } = usePutBacks();
  const [told, setTold] = useState<Told>();
  const [typed, setTyped] = useState('');
  const putBack = usePutBack(setTold);
  const items = data?.items ?? [];
  const take = (text: string): void => {
    setTyped('');
    const found = items.find((item) => matches(item, text));
    if (found !== undefined) {
      putBack(found, 1);
      return;
    }
    buzz();
    setTold({ isFault: true, text: t('putBack.unknown', { scanned: text }) });
  };
  useScanner(take, data !== undefined);
  if (data === undefined) {
    if (!isError) return <Loading label={t('state.loading')} height={92} />;
    return (
      <Failed title={t('putBack.failed')} retryLabel={t('action.retry')} onRetry={() => void refetch()} />
    );
  }
  return (
    <div className={classes.page}>
      {told !== undefined && (
        <Notice
          tone={told.isFault ? 'stop' : 'ok'}
          icon={told.isFault ? 'warning' : 'check'}
          title={told.text}
        />
      )}
      {items.length === 0 ? (
        <Empty icon="check-circle" title={t('putBack.empty')}>
          <p>{t('putBack.emptyHint')}</p>
        </Empty>
      ) : (
        <>
          <form
            className={classes.scan}
            onSubmit={(event) => {
              event.preventDefault();
              if (typed.trim() !== '') take(typed.trim());
            }}
          >
            <Field
              label={t('putBack.scan')}
              isLabelHidden
              icon="scan"
              isArmed
              inputMode="numeric"
              placeholder={t('putBack.scanHint')}
              value={typed}
              onChange={setTyped}
            />
          </form>
          <ul className={classes.list}>
            {items.map((item) => (
              <PutBackRow key={item.id} item={item} onPutBack={() => putBack(item, item.quantity)} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function PutBackRow({ item, onPutBack }: { item: PutBackView; onPutBack: () => void }) {
  const words = useWords();
  const { t } = words;
  return (
    <li className={classes.item}>
      <Picture image={item.image} />
      <div className={classes.what}>
        <h2>{articleName(item)}</h2>
        <p className={classes.place}>
          {item.aisle !== undefined && <Sign word={t('aisle.word')} mark={item.aisle} />}
          <Barcode digits={item.gtin} spoken={t('barcode.spoken')} />
          {item.bin !== undefined && <Status icon="crate">{t('mark.bin', { bin: item.bin })}</Status>}
        </p>
        <p className="mute">{t('putBack.since', { order: item.order, time: words.when(item.since) })}</p>
      </div>
      <b className={classes.quantity}>
        <span className="vh">{t('quantity.spoken')} </span>× {item.quantity}
      </b>
      <Button icon="shelf" onClick={onPutBack}>
        {t('putBack.done')}
      </Button>
    </li>
  );
}

function usePutBack(tell: (told: Told) => void) {
  const { t } = useWords();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: ({ item, quantity }: { item: PutBackView; quantity: number }) =>
      outbox.post(
        `/staff/orders/${encodeURIComponent(item.order)}/put-back`,
        { sku: item.sku, quantity },
        t('act.putBack', { name: item.name }),
      ),
    onSuccess: (_, { item, quantity }) =>
      tell({ isFault: false, text: t('putBack.told', { count: quantity, name: item.name }) }),
    onError: (fault) =>
      tell({ isFault: true, text: refusalOf(fault)?.problem.detail ?? t('state.unreachable') }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: orderKeys.putBacks });
      void client.invalidateQueries({ queryKey: orderKeys.queues });
    },
  });
  return (item: PutBackView, quantity: number): void => {
    beep();
    mutation.mutate({ item, quantity });
  };
}

/** A whole barcode, the SKU, or the last four digits. */
function matches(item: PutBackView, text: string): boolean {
  return item.gtin === text || item.sku === text || (text.length === 4 && item.gtin.endsWith(text));
}
