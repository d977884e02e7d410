import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { serverNowMs } from '../../lib/clock.js';
import { OfficeScreen, Panel, Segments } from '../../ui/office.js';
import { FilePanel } from './file-panel.js';
import classes from './prices.module.css';
import { useBatchAct } from './prices-calls.js';
import { usePricesWords } from './prices-words.js';
import { Refusal } from './refusal.js';
import { TypedPrices } from './typed-prices.js';
import { tomorrowAtSix } from './when-field.js';

const WAYS = ['byHand', 'byFile'] as const;

/** A new batch: when, which prices, by hand or by file. */
export function NewPricesPage() {
  const { say, zone } = usePricesWords();
  const navigate = useNavigate();
  const [way, setWay] = useState<(typeof WAYS)[number]>('byHand');
  const [name, setName] = useState('');
  const [effectiveAt, setEffectiveAt] = useState(() => tomorrowAtSix(serverNowMs(), zone));
  const [isAnnounced, setIsAnnounced] = useState(true);
  const go = ({ id }: { id: string }) => void navigate(`/head-office/prices/batches/${id}`);
  const act = useBatchAct(go);
  const about = { ...(name.trim() !== '' && { name: name.trim() }), effectiveAt, isAnnounced };
  return (
    <OfficeScreen
      title={say('new')}
      crumbs={[{ to: '/head-office/prices', label: say('title') }]}
      crumbsLabel={say('crumbs')}
    >
      <div className="stack">
        <Refusal fault={act.error} />
        <Panel title={say('change.title')}>
          <div className={classes.fields}>
            <TextInput
              label={say('form.name')}
              placeholder={say('form.nameHint')}
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              type="datetime-local"
              label={say('form.at')}
              description={say('form.atHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              required
              withAsterisk={false}
              error={effectiveAt === '' && say('form.noDate')}
              value={effectiveAt}
              onChange={(event) => setEffectiveAt(event.currentTarget.value)}
            />
            <Checkbox
              className={classes.wide}
              classNames={{ description: classes.indent ?? '' }}
              label={say('form.announced')}
              description={say('form.announcedHint')}
              checked={isAnnounced}
              onChange={(event) => setIsAnnounced(event.currentTarget.checked)}
            />
          </div>
        </Panel>
        <div>
          <Segments
            legend={say('form.how')}
            value={way}
            options={WAYS.map((value) => ({
              value,
              label: say(`form.${value}`),
              icon: value === 'byHand' ? ('search' as const) : ('upload' as const),
            }))}
            onChoose={setWay}
          />
        </div>
        {way === 'byFile' ? (
          <FilePanel about={about} onCreated={go} />
        ) : (
          <TypedPrices
            isBusy={act.isPending}
            isDated={effectiveAt !== ''}
            onSubmit={(lines, draft) => act.mutate({ path: '', body: { ...about, lines, draft } })}
          />
        )}
      </div>
    </OfficeScreen>
  );
}
