import type { StaffOfferDetailView } from '@passerelle/shared/api/offers';
import type { ProductCardView } from '@passerelle/shared/api/products';
import { useParams } from 'react-router';
import { OfferState, untilWords } from '../features/offers/offer-row.js';
import classes from '../features/offers/offers.module.css';
import { useAcknowledgeOffer, useOffer } from '../features/offers/use-offers.js';
import { articleName } from '../lib/article-name.js';
import { useWords } from '../lib/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { Picture } from '../ui/marks.js';
import { Notice } from '../ui/notice.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';

/** One offer: what to tell the customer, what it covers, who of us knows. */
export function OfferPage() {
  const { id = '' } = useParams();
  const { t } = useWords();
  const back = { to: '/offers', label: t('offers.back') };
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useOffer(id);
  const offer = data?.pages[0];
  if (offer === undefined) {
    return (
      <Screen title={t('offers.title')} back={back}>
        <NotYetRead error={error} otherwise={t('offers.failed')} onRetry={refetch} rows={2} height={160} />
      </Screen>
    );
  }
  const products = data?.pages.flatMap((page) => page.products.items) ?? [];
  return (
    <Screen title={t('offers.one')} subtitle={<OfferState offer={offer} />} back={back}>
      {offer.state === 'ended' && <Notice tone="stop" icon="stop" title={t('offers.stopped')} />}
      <div className={offer.state === 'ended' ? undefined : classes.page}>
        <div className="stack">
          <WhatToSay offer={offer} />
          <section aria-labelledby="covered">
            <h2 id="covered">
              {offer.isOnEverything
                ? t('offers.everything')
                : t('offers.products', { count: offer.productCount })}
            </h2>
            {!offer.isOnEverything && (
              <ul className={classes.products}>
                {products.map((product) => (
                  <Product key={product.slug} product={product} />
                ))}
              </ul>
            )}
            {!offer.isOnEverything && hasNextPage && (
              <Button isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('offers.more')}
              </Button>
            )}
          </section>
        </div>
        {offer.state !== 'ended' && <Side offer={offer} />}
      </div>
    </Screen>
  );
}

function WhatToSay({ offer }: { offer: StaffOfferDetailView }) {
  const words = useWords();
  const { t } = words;
  const acknowledge = useAcknowledgeOffer();
  return (
    <section className={classes.say} aria-labelledby="say">
      <h2 id="say">{t(offer.state === 'ended' ? 'offers.said' : 'offers.say')}</h2>
      <p className={classes.rule}>{offer.title}</p>
      <p>{offer.sentence}</p>
      {offer.text !== undefined && <p>{offer.text}</p>}
      <p>{untilWords(offer, words)}</p>
      {offer.code !== undefined && (
        <p>
          {t('offers.code')} <span className={classes.code}>{offer.code}</span>
        </p>
      )}
      {offer.needsCode && offer.code === undefined && <p>{t('offers.ownCode')}</p>}
      {!offer.isKnown && offer.state !== 'ended' && (
        <Button
          tone="go"
          icon="check"
          isBig
          isWide
          isBusy={acknowledge.isPending}
          onClick={() => acknowledge.mutate(offer.id)}
        >
          {t('offers.know')}
        </Button>
      )}
    </section>
  );
}

function Product({ product }: { product: ProductCardView }) {
  const { t, money } = useWords();
  const [cheapest] = [...product.skus].sort((one, other) => one.price.priceCents - other.price.priceCents);
  if (cheapest === undefined) return null;
  const units = Math.max(...product.skus.map(({ availableToPromise = 0 }) => availableToPromise));
  const { priceCents, priorCents } = cheapest.price;
  return (
    <li className={classes.product}>
      <Picture image={product.image} side={56} />
      <div>
        <b>{articleName({ name: product.name, label: product.skus.length > 1 ? '' : cheapest.label })}</b>
        <p className="mute">{product.brand}</p>
        <p className={classes.price}>
          {money(priceCents)}
          {priorCents !== undefined && <s>{money(priorCents)}</s>}
        </p>
        <p className="mute">{t('offers.inShop', { count: units })}</p>
      </div>
    </li>
  );
}

function Side({ offer }: { offer: StaffOfferDetailView }) {
  const { t, when, locale } = useWords();
  const flyer = (format: string): string =>
    `/api/v1/staff/offers/${encodeURIComponent(offer.id)}/flyer?format=${format}&lang=${locale}`;
  return (
    <aside className={classes.side}>
      {offer.isPublic &&
        (['a5', 'a4'] as const).map((format) => (
          <a key={format} className={classes.print} href={flyer(format)} target="_blank" rel="noreferrer">
            <Icon name="printer" />
            {t(format === 'a5' ? 'offers.flyerA5' : 'offers.flyerA4')}
          </a>
        ))}
      <section aria-labelledby="who">
        <h2 id="who">{t('offers.who')}</h2>
        {offer.knownBy.length === 0 && <p className="mute">{t('offers.nobody')}</p>}
        <ul>
          {offer.knownBy.map(({ staffId, name, at }) => (
            <li key={staffId}>{t('offers.knownAt', { name, time: when(at) })}</li>
          ))}
        </ul>
        {offer.unknownTo !== undefined && (
          <p>
            {offer.unknownTo.length === 0
              ? t('offers.allKnow')
              : t('offers.unknownTo', { names: offer.unknownTo.join(', ') })}
          </p>
        )}
      </section>
    </aside>
  );
}
