import type { LabelView } from '@passerelle/shared/api/offers';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import classes from '../features/offers/offers.module.css';
import { type LabelDay, useLabels, useTickLabels } from '../features/offers/use-offers.js';
import { Tabs } from '../features/queue/tabs.js';
import { articleName } from '../lib/article-name.js';
import { useWords } from '../lib/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { Barcode, Picture, Sign, Status } from '../ui/marks.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';
import { Empty } from '../ui/states.js';

/** The labels of the shop that no longer say the price, aisle by aisle. */
export function LabelsPage() {
  const { t, locale } = useWords();
  const panelId = useId();
  const [search, setSearch] = useSearchParams();
  const day: LabelDay = search.get('day') === 'tomorrow' ? 'tomorrow' : 'today';
  const today = useLabels('today');
  const tomorrow = useLabels('tomorrow');
  const labels = day === 'today' ? today : tomorrow;
  const due = today.data?.pages[0]?.counts;
  const later = tomorrow.data?.pages[0]?.counts;
  const tick = useTickLabels();
  const items = labels.data?.pages.flatMap((page) => page.items);
  const open = (items ?? []).filter(({ state }) => state !== 'done');
  return (
    <Screen
      title={t('labels.title')}
      subtitle={
        day === 'today'
          ? due && t('labels.lead', { ...due })
          : later && due && t('labels.leadTomorrow', { coming: openCount(later) ?? 0, due: due.due })
      }
      back={{ to: '/offers', label: t('offers.back') }}
    >
      <div className={classes.bar}>
        <div className={classes.days}>
          <Tabs
            label={t('labels.days')}
            tabs={[
              {
                id: 'today',
                label: t('labels.today'),
                icon: 'clock',
                count: openCount(due),
              },
              {
                id: 'tomorrow',
                label: t('labels.tomorrow'),
                icon: 'arrow-right',
                count: openCount(later),
              },
            ]}
            selected={day}
            panelId={panelId}
            onSelect={(id) => setSearch(id === 'today' ? {} : { day: id }, { replace: true })}
          />
        </div>
        {open.length > 0 && (
          <a
            className={classes.print}
            href={`/api/v1/staff/labels/sheet?day=${day}&lang=${locale}`}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="printer" />
            {t('labels.print')}
          </a>
        )}
      </div>
      <div id={panelId} role="tabpanel" aria-label={t(day === 'today' ? 'labels.today' : 'labels.tomorrow')}>
        {items === undefined && (
          <NotYetRead
            error={labels.error}
            otherwise={t('labels.failed')}
            onRetry={labels.refetch}
            height={92}
          />
        )}
        {items?.length === 0 && (
          <Empty icon="check-circle" title={t(day === 'today' ? 'labels.none' : 'labels.noneTomorrow')}>
            <p>{t('labels.noneHint')}</p>
          </Empty>
        )}
        {aislesOf(items ?? []).map(([aisle, own]) => (
          <section
            key={aisle}
            aria-label={aisle === '' ? t('labels.noAisle') : `${t('aisle.word')} ${aisle}`}
          >
            <div className={classes.aisle}>
              <h2>{aisle === '' ? t('labels.noAisle') : <Sign word={t('aisle.word')} mark={aisle} />}</h2>
              {own.some(({ state }) => state === 'due') && (
                <Button
                  icon="check"
                  isBusy={tick.isPending}
                  onClick={() =>
                    tick.mutate({ labels: own.filter(({ state }) => state === 'due'), isHung: true })
                  }
                >
                  {t('labels.allAisle')}
                </Button>
              )}
            </div>
            <ul className={classes.list}>
              {own.map((label) => (
                <LabelRow
                  key={`${label.sku} ${label.at}`}
                  label={label}
                  onTick={(isHung) => tick.mutate({ labels: [label], isHung })}
                />
              ))}
            </ul>
          </section>
        ))}
        {labels.hasNextPage && (
          <Button isBusy={labels.isFetchingNextPage} onClick={() => void labels.fetchNextPage()}>
            {t('labels.more')}
          </Button>
        )}
      </div>
    </Screen>
  );
}

function LabelRow({ label, onTick }: { label: LabelView; onTick: (isHung: boolean) => void }) {
  const { t, money, dayTime, when } = useWords();
  const { priceCents, priorCents, formerCents, state, hungAt } = label;
  return (
    <li className={classes.item}>
      <Picture image={label.image} side={56} />
      <div className={classes.words}>
        <b>{articleName(label)}</b>
        <p className={classes.facts}>
          <Barcode digits={label.gtin} spoken={t('barcode.spoken')} />
          {state === 'due' && (
            <Status tone="hot" icon="warning">
              {t('labels.due')}
            </Status>
          )}
          {state === 'coming' && (
            <Status icon="clock">{t('labels.from', { time: dayTime(label.at) })}</Status>
          )}
          {state === 'done' && hungAt !== undefined && (
            <Status tone="ok" icon="check">
              {t('labels.doneBy', { name: label.hungBy ?? '', time: when(hungAt) })}
            </Status>
          )}
        </p>
      </div>
      <div className={classes.new}>
        {priceCents === undefined ? (
          <b>{t('labels.gone')}</b>
        ) : (
          <p className={classes.price}>
            {money(priceCents)}
            {priorCents !== undefined && (
              <s>
                <span className="vh">{t('labels.struck', { price: '' })}</span>
                {money(priorCents)}
              </s>
            )}
          </p>
        )}
        {formerCents !== undefined && formerCents !== priorCents && (
          <small className="mute">{t('labels.instead', { price: money(formerCents) })}</small>
        )}
      </div>
      <Button icon={state === 'done' ? 'undo' : 'check'} onClick={() => onTick(state !== 'done')}>
        {t(state === 'done' ? 'labels.undo' : 'labels.done')}
        <span className="vh"> {articleName(label)}</span>
      </Button>
    </li>
  );
}

function openCount(counts: { due: number; coming: number } | undefined): number | undefined {
  return counts && counts.due + counts.coming;
}

/** In the order they came, which is that of the walk; what is done goes below with its aisle. */
function aislesOf(labels: readonly LabelView[]): [aisle: string, labels: LabelView[]][] {
  const aisles = new Map<string, LabelView[]>();
  for (const label of labels) {
    const aisle = label.aisle ?? '';
    const own = aisles.get(aisle);
    if (own) own.push(label);
    else aisles.set(aisle, [label]);
  }
  return [...aisles];
}
