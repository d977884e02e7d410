import type { CustomerView } from '@passerelle/shared/api/customers';
import {
  MOST_SEGMENTS,
  SEGMENT,
  type SegmentCountsView,
  type SegmentsView,
} from '@passerelle/shared/api/segments';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, get, refusalOf } from '../../lib/api.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Status } from '../../ui/marks.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';
import classes from './customers.module.css';

/** The groups that promotions speak of; head office alone puts people in them. */
export function CustomerSegments({ customer, canChange }: { customer: CustomerView; canChange: boolean }) {
  const { t } = useWords();
  const [isChanging, setIsChanging] = useState(false);
  if (customer.segments.length === 0 && !canChange) return null;
  return (
    <section className="sheet-card" aria-labelledby="segments">
      <h2 id="segments">{t('customer.segments')}</h2>
      <ul className="row wrap-row" aria-live="polite">
        {customer.segments.map((segment) => (
          <li key={segment}>
            <Status icon="percent">{segment}</Status>
          </li>
        ))}
      </ul>
      {customer.segments.length === 0 && (
        <p className="mute" style={{ marginBottom: 10 }}>
          {t('customer.noSegments')}
        </p>
      )}
      {canChange && (
        <Button icon="pencil" isWide onClick={() => setIsChanging(true)}>
          {t('customer.changeSegments')}
        </Button>
      )}
      {isChanging && <SegmentsSheet customer={customer} onClose={() => setIsChanging(false)} />}
    </section>
  );
}

function SegmentsSheet({ customer, onClose }: { customer: CustomerView; onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<readonly string[]>(customer.segments);
  const [typed, setTyped] = useState('');
  const known = useQuery({
    queryKey: ['segments'],
    queryFn: ({ signal }) => get<SegmentCountsView>('/head-office/customer-segments', {}, signal),
  });
  const save = useMutation({
    mutationFn: (segments: readonly string[]) =>
      call<SegmentsView>('PUT', `/head-office/customers/${encodeURIComponent(customer.id)}/segments`, {
        body: { segments },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['customer', customer.id] });
      onClose();
    },
  });
  const word = typed.trim().toLowerCase();
  const isWord = SEGMENT.test(word);
  const wanted = isWord && !chosen.includes(word) ? [...chosen, word] : chosen;
  const inUse = known.data?.items.map(({ segment }) => segment) ?? [];
  const all = [...new Set([...inUse, ...customer.segments, ...chosen])].sort();
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWord) return;
    setChosen(wanted);
    setTyped('');
  };
  const reason = word !== '' && !isWord ? t('customer.segmentFault') : undefined;
  return (
    <Sheet
      title={t('customer.segmentsOf', { name: customer.name })}
      lead={t('customer.segmentsLead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            tone="go"
            isBig
            isBusy={save.isPending}
            disabledReason={
              reason ?? (wanted.length > MOST_SEGMENTS ? t('customer.segmentsMost') : undefined)
            }
            onClick={() => save.mutate(wanted)}
          >
            {t('action.save')}
          </Button>
        </>
      }
    >
      <form className="stack" onSubmit={add}>
        {save.isError && (
          <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
            {refusalOf(save.error)?.problem.detail ?? t('state.unreachable')}
          </Notice>
        )}
        <fieldset className="row wrap-row" aria-label={t('customer.segments')}>
          {all.map((segment) => (
            <label key={segment} className={classes.segment}>
              <input
                type="checkbox"
                checked={chosen.includes(segment)}
                onChange={({ currentTarget: { checked } }) =>
                  setChosen(checked ? [...chosen, segment] : chosen.filter((each) => each !== segment))
                }
              />
              {segment}
            </label>
          ))}
        </fieldset>
        <Field
          label={t('customer.newSegment')}
          autoFocus
          placeholder={t('customer.segmentExample')}
          value={typed}
          onChange={(value) => setTyped(value.slice(0, 40))}
          {...(reason !== undefined && { fault: reason })}
        />
      </form>
    </Sheet>
  );
}
