import type { OfferReachView, ShopLabelsView } from '@passerelle/shared/api/offers';
import { Link } from 'react-router';
import { Button } from '../../ui/button.js';
import { Picture } from '../../ui/marks.js';
import { OfficeScreen, Panel, Table } from '../../ui/office.js';
import { FailedRead } from '../../ui/reading.js';
import { Empty, Loading } from '../../ui/states.js';
import { Done, OfferStatus, PrintLink, useUntil } from './marks.js';
import classes from './offers.module.css';
import { labelsAddress, useLabelProgress, useReach } from './offers-calls.js';
import { useOffersWords } from './offers-words.js';

/** What is shown of offers, who knows of them, and how far the shops are with their labels. */
export function OffersPage() {
  const { t, say } = useOffersWords();
  const progress = useLabelProgress();
  const reach = useReach();
  // Both at once, so that neither pushes the other down.
  const isArriving = progress.isPending || reach.isPending;
  return (
    <OfficeScreen title={say('title')} subtitle={say('subtitle')}>
      {isArriving ? (
        <Loading label={t('state.loading')} height={56} />
      ) : (
        <div className="stack">
          <LabelsPanel progress={progress} />
          <OffersPanel reach={reach} />
        </div>
      )}
    </OfficeScreen>
  );
}

function OffersPanel({ reach }: { reach: ReturnType<typeof useReach> }) {
  const { say } = useOffersWords();
  const { data, error, refetch } = reach;
  return (
    <Panel title={say('list')} isFlush>
      {data === undefined && error !== null && <FailedRead error={error} onRetry={refetch} />}
      {data?.items.length === 0 && (
        <Empty icon="label" title={say('list.empty')}>
          <p>{say('list.emptyHint')}</p>
        </Empty>
      )}
      {data !== undefined && data.items.length > 0 && (
        <Table
          label={say('list')}
          head={
            <>
              <th scope="col">{say('col.offer')}</th>
              <th scope="col">{say('col.shown')}</th>
              <th scope="col">{say('col.read')}</th>
            </>
          }
        >
          {data.items.map((offer) => (
            <OfferRow key={offer.promotion} offer={offer} />
          ))}
        </Table>
      )}
    </Panel>
  );
}

function OfferRow({ offer }: { offer: OfferReachView }) {
  const { say } = useOffersWords();
  const until = useUntil();
  const { known, colleagues, informedShops, shops } = offer;
  return (
    <tr>
      <th scope="row">
        <span className={classes.offer}>
          <Picture image={offer.image} side={44} />
          <span>
            <Link to={`/head-office/offers/${offer.id}`}>{offer.title}</Link>
            <small>
              {offer.sentence}, {until(offer)}
            </small>
            <OfferStatus offer={offer} />
          </span>
        </span>
      </th>
      <td>
        <ul className={classes.places}>
          <li>{offer.isPublic ? say('shown.site') : say('shown.no')}</li>
          <li>{say('shown.tablets')}</li>
          {offer.isOnLabels && <li>{say('shown.labels')}</li>}
          {offer.isPublic && <li>{say('shown.flyers')}</li>}
          {offer.needsCode && <li>{offer.code ?? say('shown.codeOwn')}</li>}
        </ul>
      </td>
      <td>
        <Done done={known} total={colleagues} label={say('read.of', { known, colleagues })} />
        <small>{say('informed', { informed: informedShops, shops })}</small>
      </td>
    </tr>
  );
}

function LabelsPanel({ progress }: { progress: ReturnType<typeof useLabelProgress> }) {
  const { say, number } = useOffersWords();
  const [first] = progress.data?.pages ?? [];
  const shops = progress.data?.pages.flatMap((page) => page.items).filter(hasLabels);
  // What comes after a shop without anything to hang has nothing either.
  const isMoreToSay = progress.data?.pages.at(-1)?.items.every(hasLabels);
  const total = first && first.counts.done + first.counts.due;
  return (
    <Panel
      title={say('labels')}
      isFlush
      tools={
        first !== undefined &&
        total !== undefined &&
        total > 0 && (
          <span className={classes.sum}>
            <span>{say('labels.late', { count: first.lateShops })}</span>
            <span className="mute">
              {say('labels.all', { done: first.counts.done, total: number(total) })}
            </span>
          </span>
        )
      }
      foot={
        progress.hasNextPage &&
        isMoreToSay && (
          <Button isBusy={progress.isFetchingNextPage} onClick={() => void progress.fetchNextPage()}>
            {say('more')}
          </Button>
        )
      }
    >
      {shops === undefined && progress.error !== null && (
        <FailedRead error={progress.error} onRetry={progress.refetch} />
      )}
      {shops?.length === 0 && (
        <Empty icon="check-circle" title={say('labels.none')}>
          <p>{say('labels.noneHint')}</p>
        </Empty>
      )}
      {shops !== undefined && shops.length > 0 && (
        <div className={classes.shops}>
          <Table
            label={say('labels')}
            head={
              <>
                <th scope="col">{say('col.shop')}</th>
                <th scope="col">{say('col.labels')}</th>
                <th scope="col">{say('col.since')}</th>
                <th scope="col">{say('col.print')}</th>
              </>
            }
          >
            {shops.map((shop) => (
              <ShopRow key={shop.store} shop={shop} />
            ))}
          </Table>
        </div>
      )}
    </Panel>
  );
}

/** A shop with nothing to hang today is no news. */
function hasLabels({ counts: { due, coming, done } }: ShopLabelsView): boolean {
  return due + coming + done > 0;
}

function ShopRow({ shop }: { shop: ShopLabelsView }) {
  const { say, dayTime, locale } = useOffersWords();
  const { due, coming, done } = shop.counts;
  const total = done + due;
  const spoken = say('labels.print', { shop: shop.storeName });
  return (
    <tr>
      <th scope="row">{shop.storeName}</th>
      <td>
        {total > 0 && (
          <Done done={done} total={total} label={say('labels.of', { done, total })} isLate={due > 0} />
        )}
        {coming > 0 && <small>{say('labels.coming', { count: coming })}</small>}
      </td>
      <td>
        {shop.dueSinceAt !== undefined && <time dateTime={shop.dueSinceAt}>{dayTime(shop.dueSinceAt)}</time>}
      </td>
      <td>
        <span className={classes.prints}>
          {(['today', 'tomorrow'] as const).map((day) => (
            <PrintLink
              key={day}
              href={labelsAddress(shop.store, locale, { day })}
              label={say(`labels.${day}`)}
              spoken={spoken}
            />
          ))}
        </span>
      </td>
    </tr>
  );
}
