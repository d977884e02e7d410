import type { OfferReachView, OfferShopView } from '@passerelle/shared/api/offers';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Button, ButtonLink } from '../../ui/button.js';
import { Picture } from '../../ui/marks.js';
import { Columns, OfficeScreen, Panel, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Done, OfferStatus, useUntil } from './marks.js';
import classes from './offers.module.css';
import { useOfferReach } from './offers-calls.js';
import { useOffersWords } from './offers-words.js';
import { PrintPanel } from './print-panel.js';

/** One offer: where it is shown, what can be printed of it, and which shops know of it. */
export function OfferPage() {
  const { id = '' } = useParams();
  const { say } = useOffersWords();
  const until = useUntil();
  const reach = useOfferReach(id);
  const crumbs = [{ to: '/head-office/offers', label: say('title') }];
  const [offer] = reach.data?.pages ?? [];
  if (offer === undefined) {
    return (
      <OfficeScreen title={say('title')} crumbs={crumbs} crumbsLabel={say('crumbs')}>
        <NotYetRead error={reach.error} onRetry={reach.refetch} />
      </OfficeScreen>
    );
  }
  const shops = reach.data?.pages.flatMap(({ byShop }) => byShop.items) ?? [];
  return (
    <OfficeScreen
      title={offer.title}
      subtitle={`${offer.sentence}, ${until(offer)}`}
      crumbs={crumbs}
      crumbsLabel={say('crumbs')}
      actions={<OfferStatus offer={offer} />}
    >
      <Columns
        aside={
          <>
            {offer.state === 'ended' ? (
              <Panel title={say('state.ended')}>
                <ButtonLink to={`/head-office/promotions/${offer.id}`} icon="eye">
                  {say('one.promotion')}
                </ButtonLink>
                <p className="mute">{say('one.kept')}</p>
              </Panel>
            ) : (
              <Panel title={say('one.act')} isStrong>
                <ButtonLink to={`/head-office/promotions/${offer.id}`} tone="go" icon="pencil">
                  {say('one.change')}
                </ButtonLink>
                <p className="mute">{say('one.promise')}</p>
              </Panel>
            )}
            <PrintPanel offer={offer} />
          </>
        }
      >
        <ShownPanel offer={offer} />
        <Panel
          title={say('shops')}
          isFlush
          tools={
            <span className="mute">
              {say('informed', { informed: offer.informedShops, shops: offer.shops })}
            </span>
          }
          foot={
            reach.hasNextPage && (
              <Button isBusy={reach.isFetchingNextPage} onClick={() => void reach.fetchNextPage()}>
                {say('more')}
              </Button>
            )
          }
        >
          <Table
            label={say('shops')}
            head={
              <>
                <th scope="col">{say('col.shop')}</th>
                <th scope="col">{say('col.read')}</th>
              </>
            }
          >
            {shops.map((shop) => (
              <ShopRow key={shop.store} shop={shop} />
            ))}
          </Table>
        </Panel>
      </Columns>
    </OfficeScreen>
  );
}

function ShopRow({ shop: { storeName, known, colleagues, lastAt } }: { shop: OfferShopView }) {
  const { say, when } = useOffersWords();
  const words =
    known === 0
      ? say('nobody')
      : known === colleagues
        ? say('everyone')
        : say('read.of', { known, colleagues });
  return (
    <tr>
      <th scope="row">{storeName}</th>
      <td>
        <Done done={known} total={colleagues} label={words} />
        {lastAt !== undefined && <small>{say('last', { time: when(lastAt) })}</small>}
      </td>
    </tr>
  );
}

function ShownPanel({ offer }: { offer: OfferReachView }) {
  const { say, locale } = useOffersWords();
  const isOver = offer.state === 'ended';
  const site = offer.isPublic ? SITE_WORDS[offer.state] : 'shown.no';
  return (
    <Panel title={say('shown')}>
      <div className={classes.shown}>
        <Picture image={offer.image} side={120} />
        <dl className={classes.where}>
          <Where place={say('shown.site')}>
            {say(site)}
            {offer.isPublic && offer.state === 'running' && (
              <a href={storefrontPath(locale, 'offer', offer.id)} target="_blank" rel="noreferrer">
                {say('one.look')}
              </a>
            )}
          </Where>
          <Where place={say('shown.tablets')}>
            {say(isOver ? 'shown.tabletsOver' : 'shown.tabletsText')}
          </Where>
          <Where place={say('shown.labels')}>
            {say(offer.isOnLabels ? (isOver ? 'shown.labelsOver' : 'shown.labelsYes') : 'shown.labelsNo')}
            <span className="mute">
              {offer.isOnEverything
                ? say('one.everything')
                : say('one.products', { count: offer.productCount })}
            </span>
          </Where>
          <Where place={say('shown.flyers')}>
            {say(offer.isPublic ? (isOver ? 'shown.flyersOver' : 'shown.flyersText') : 'shown.no')}
          </Where>
          {offer.needsCode && <Where place={say('shown.code')}>{offer.code ?? say('shown.codeOwn')}</Where>}
        </dl>
      </div>
      {offer.text !== undefined && <p>{offer.text}</p>}
    </Panel>
  );
}

const SITE_WORDS = {
  running: 'shown.siteYes',
  coming: 'shown.siteComing',
  ended: 'shown.siteOver',
} as const;

function Where({ place, children }: { place: string; children: ReactNode }) {
  return (
    <div>
      <dt>{place}</dt>
      <dd>{children}</dd>
    </div>
  );
}
