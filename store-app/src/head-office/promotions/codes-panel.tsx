import { NumberInput, TextInput } from '@mantine/core';
import type { CodeBatchView } from '@passerelle/shared/api/promotions';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { fetchTable } from '../../lib/fetch-table.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/office.js';
import { useProvenCall } from '../proof/proven-call.js';
import { CodesList } from './codes-list.js';
import classes from './promotions.module.css';
import { useCodeBatches, usePromotionAct } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';

const MOST = 100_000;

/** Codes that are used once: made by the batch, taken out as a table, stopped. */
export function CodesPanel({ offer }: { offer: string }) {
  const { t, say, number } = usePromotionsWords();
  const batches = useCodeBatches(offer, true);
  const act = usePromotionAct<CodeBatchView>();
  const proven = useProvenCall();
  const table = useMutation({
    mutationFn: (id: string) =>
      proven(() =>
        fetchTable(`/head-office/promotions/${offer}/codes/batches/${id}/codes.csv`, `${offer}.csv`),
      ),
  });
  const [name, setName] = useState('');
  const [prefix, setPrefix] = useState('');
  const [size, setSize] = useState<number>();
  const fault = refusalOf(act.error ?? table.error)?.problem;
  const make = () => {
    if (name.trim() === '' || size === undefined) return;
    const body = { name: name.trim(), size, ...(prefix.trim() !== '' && { prefix: prefix.trim() }) };
    act.mutate({ path: `${offer}/codes/batches`, body });
  };
  return (
    <Panel title={say('codes.title')}>
      {fault !== undefined && (
        <Notice tone="stop" icon="warning" title={fault.title} isUrgent>
          {fault.detail}
        </Notice>
      )}
      <ul className={classes.steps}>
        {batches.data?.items.map((batch) => (
          <li key={batch.id}>
            <b>{batch.name}</b>
            <small role="status">
              {batch.made < batch.size && batch.stoppedAt === undefined
                ? say('codes.making', { made: number(batch.made), size: number(batch.size) })
                : say('codes.made', {
                    made: number(batch.made),
                    reserved: number(batch.reserved),
                    consumed: number(batch.consumed),
                  })}
              {batch.stoppedAt !== undefined && ` ${say('codes.stopped')}`}
            </small>
            <span className={classes.buttons}>
              <Button icon="download" isBusy={table.isPending} onClick={() => table.mutate(batch.id)}>
                {say('codes.csv')} <span className="vh">{batch.name}</span>
              </Button>
              {batch.stoppedAt === undefined && (
                <Button
                  tone="hot"
                  isBusy={act.isPending}
                  onClick={() => act.mutate({ path: `${offer}/codes/batches/${batch.id}/stop` })}
                >
                  {say('codes.stop')} <span className="vh">{batch.name}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <CodesList offer={offer} />
      <b>{say('codes.new')}</b>
      <div className={classes.fields}>
        <TextInput
          label={say('codes.name')}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NumberInput
          label={say('codes.size')}
          min={1}
          max={MOST}
          hideControls
          value={size ?? ''}
          onChange={(typed) => setSize(typed === '' ? undefined : Number(typed))}
        />
        <TextInput
          label={say('codes.prefix')}
          maxLength={12}
          value={prefix}
          onChange={(event) => setPrefix(event.currentTarget.value)}
        />
      </div>
      <Button
        icon="plus"
        isBusy={act.isPending}
        {...((name.trim() === '' || size === undefined) && { disabledReason: say('codes.missing') })}
        onClick={make}
      >
        {say('codes.make')}
      </Button>
      {batches.error !== null && <p>{t('state.unreachable')}</p>}
    </Panel>
  );
}
