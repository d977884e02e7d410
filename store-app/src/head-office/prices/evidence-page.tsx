import { TextInput } from '@mantine/core';
import type { PriorPriceEvidenceView, PublicPriceView } from '@passerelle/shared/api/price-batches';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { get } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { numberCell, OfficeScreen, Panel, Table } from '../../ui/office.js';
import { FailedRead } from '../../ui/reading.js';
import { Loading } from '../../ui/states.js';
import classes from './prices.module.css';
import { useDownload } from './prices-calls.js';
import { usePricesWords } from './prices-words.js';
import { dayWithYear } from './when-field.js';

/** How a prior price was found, to be shown to an inspector: on screen, on paper, as a table. */
export function EvidencePage() {
  const { t, say, locale } = usePricesWords();
  const { sku = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const at = search.get('at') ?? '';
  const path = `/head-office/prices/${encodeURIComponent(sku)}/evidence`;
  const evidence = useQuery({
    queryKey: ['prices', 'evidence', sku, at, locale],
    queryFn: ({ signal }) => get<PriorPriceEvidenceView>(path, { at: at || undefined }, signal),
    placeholderData: (former) => former,
  });
  const download = useDownload();
  const { data } = evidence;
  const table = `${encodeURIComponent(sku)}/evidence.csv${at === '' ? '' : `?at=${encodeURIComponent(at)}`}`;
  return (
    <OfficeScreen
      title={say('evidence.title')}
      subtitle={data === undefined ? sku : `${data.name} ${data.label}`.trim()}
      crumbs={[
        { to: '/head-office/prices', label: say('title') },
        { to: `/head-office/prices/articles/${encodeURIComponent(sku)}`, label: sku },
      ]}
      crumbsLabel={say('crumbs')}
      actions={
        <>
          <Button
            icon="download"
            isBusy={download.isPending}
            onClick={() => download.mutate({ path: table, name: `${sku}.csv`, locale })}
          >
            {say('csv')}
          </Button>
          <Button tone="go" icon="printer" onClick={() => window.print()}>
            {say('print')}
          </Button>
        </>
      }
    >
      <div className={`stack ${classes.paper}`}>
        <div className={`no-print ${classes.date}`}>
          <TextInput
            type="datetime-local"
            label={say('evidence.at')}
            value={at}
            onChange={({ currentTarget: { value } }) =>
              setSearch(value === '' ? {} : { at: value }, { replace: true })
            }
          />
        </div>
        {data === undefined && evidence.error === null && <Loading label={t('state.loading')} height={60} />}
        {evidence.error !== null && <FailedRead error={evidence.error} onRetry={evidence.refetch} />}
        {data !== undefined && evidence.error === null && <Evidence evidence={data} />}
      </div>
    </OfficeScreen>
  );
}

function Evidence({ evidence }: { evidence: PriorPriceEvidenceView }) {
  const { say, money, time, zone, locale } = usePricesWords();
  const { sku, name, label, at, publicCents, reduction, window, prior, prices, computedAt } = evidence;
  const full = (instant: string) => `${dayWithYear(instant, zone, locale)}, ${time(instant)}`;
  return (
    <>
      <p className={classes.paperTitle}>{say('evidence.title')}</p>
      <Panel title={`${name} ${label}`.trim()}>
        <p className="mute">{say('evidence.law')}</p>
        <dl className={classes.figures}>
          <Fact label="SKU">{sku}</Fact>
          <Fact label={say('evidence.at')}>{full(at)}</Fact>
          <Fact label={say('evidence.public')}>
            {publicCents === undefined ? say('none') : money(publicCents)}
          </Fact>
          <Fact label={say('evidence.reduction')}>
            {reduction === undefined ? say('evidence.noReduction') : full(reduction.beganAt)}
            {reduction?.isReal === false && (
              <Status tone="stop" icon="warning" canWrap>
                {say('evidence.notReal')}
              </Status>
            )}
          </Fact>
          <Fact label={say('evidence.window')}>
            {say('evidence.between', { from: full(window.from), to: full(window.to) })}
          </Fact>
          <Fact label={say('evidence.prior')}>
            {prior === undefined
              ? say('evidence.noPrior')
              : `${money(prior.cents)}, ${
                  prior.askedFrom === window.from
                    ? say('evidence.askedBefore')
                    : say('evidence.askedFrom', { day: full(prior.askedFrom) })
                }`}
          </Fact>
        </dl>
      </Panel>
      <Panel
        title={say('evidence.prices')}
        isFlush
        foot={<span>{say('evidence.computed', { when: full(computedAt) })}</span>}
      >
        <PublicPrices prices={prices} lowestCents={prior?.cents} full={full} />
      </Panel>
    </>
  );
}

interface PublicPricesProps {
  prices: readonly PublicPriceView[];
  lowestCents: number | undefined;
  full: (instant: string) => string;
}

function PublicPrices({ prices, lowestCents, full }: PublicPricesProps) {
  const { say, money } = usePricesWords();
  if (prices.length === 0) return <p className="empty">{say('evidence.noPrior')}</p>;
  return (
    <Table
      label={say('table.evidence')}
      head={
        <>
          <th scope="col">{say('col.from')}</th>
          <th scope="col">{say('col.to')}</th>
          <th scope="col" className={numberCell}>
            {say('col.regular')}
          </th>
          <th scope="col" className={numberCell}>
            {say('col.public')}
          </th>
          <th scope="col">{say('col.reducedBy')}</th>
        </>
      }
    >
      {prices.map(({ from, to, cents, regularCents, reducedBy }) => (
        <tr key={from} className={cents === lowestCents ? classes.lowest : undefined}>
          <th scope="row">{full(from)}</th>
          <td>{to === undefined ? say('evidence.open') : full(to)}</td>
          <td className={numberCell}>{money(regularCents)}</td>
          <td className={numberCell}>
            {money(cents)}
            {cents === lowestCents && <small>{say('evidence.lowest')}</small>}
          </td>
          <td>
            {reducedBy?.kind === 'promotion' && reducedBy.name}
            {reducedBy?.kind === 'price-cut' && say('evidence.cut')}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
