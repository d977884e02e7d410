import { ApiProblem } from '@passerelle/shared/api/client';
import type { CollectionView } from '@passerelle/shared/api/collectors';
import type { StoreDetailView } from '@passerelle/shared/api/stores';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { openStates } from '@passerelle/shared/orders/states';
import { type CollectorsWords, useCollectorsWords } from '../features/collectors/collectors-words.js';
import type { Port } from '../lib/port.js';
import type { LoaderArgs } from '../lib/router/pages.js';
import { useLoaderData } from '../lib/router/place.js';
import { Meta } from '../ui/meta.js';
import { Picture } from '../ui/picture.js';
import { QrCode } from '../ui/qr-code.js';
import { orNotFound } from './loading.js';
import { NoWayHere } from './no-way-here.js';
import { ShopHours } from './shop-hours.js';

interface Found {
  collection: CollectionView;
  shop: StoreDetailView;
}

/** What whoever was named may see; a link that was taken back says so, any other wrong one opens nothing. */
export async function loader(
  { api }: Port,
  { url, slug }: LoaderArgs,
): Promise<Found | 'revoked' | 'unknown'> {
  const collectorToken = url.searchParams.get('c') ?? '';
  try {
    const path = `/orders/${encodeURIComponent(slug)}/collection`;
    const collection = await api.call<CollectionView>('GET', path, { collectorToken });
    return { collection, shop: await orNotFound(api.store(collection.store.code)) };
  } catch (fault) {
    if (!(fault instanceof ApiProblem) || fault.problem.status >= 500) throw fault;
    return fault.code === 'collector-revoked' ? 'revoked' : 'unknown';
  }
}

export function Component() {
  const { c } = useCollectorsWords();
  const found = useLoaderData<typeof loader>();
  if (typeof found !== 'string') return <Collection {...found} />;
  return (
    <div className="wrap narrow">
      <Meta title={c(`page.${found}`)} isPrivate />
      <h1>{c(`page.${found}`)}</h1>
      <NoWayHere text={c(`page.${found}Text`)} />
    </div>
  );
}

function Collection({ collection, shop }: Found) {
  const words = useCollectorsWords();
  const { c, t } = words;
  const { code, qr, bin, lines, from } = collection;
  const stage = stageOf(collection);
  return (
    <div className={stage === 'over' ? 'wrap tk tk--over' : 'wrap tk'}>
      <Meta title={c('page.title', { from })} isPrivate />
      <header>
        <h1>{c(`page.${stage}`, { name: collection.firstName })}</h1>
        <p className="lead">{leadOf(collection, shop, words)}</p>
      </header>
      <div className="tk__l">
        {code && qr ? (
          <section className="tick" aria-labelledby="code">
            <h2 className="vh" id="code">
              {t('ticket.title')}
            </h2>
            <div className="tick__q">
              <QrCode payload={qr} label={t('ticket.qr', { code })} />
              <p className="code">{code}</p>
              <p className="s soft">{t('ticket.show')}</p>
              {bin ? <p className="s">{c('page.bin', { bin })}</p> : null}
            </div>
          </section>
        ) : null}
      </div>
      <div className="tk__r">
        <section className="card pad" aria-labelledby="what">
          <h2 id="what">{c('page.what')}</h2>
          <ul className="rows its">
            {lines.map((line) => (
              <li key={line.sku}>
                <Picture image={line.image} size={52} isLazy={false} />
                <span>
                  {line.quantity > 1 ? `${line.quantity} × ` : ''}
                  {unbrokenMeasures(line.name)}
                  {line.label && !line.name.includes(line.label) ? <em>{line.label}</em> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section className="card pad" aria-labelledby="where">
          <p className="s soft">{t('order.collectAt')}</p>
          <ShopHours shop={shop} />
        </section>
      </div>
    </div>
  );
}

function stageOf({ state }: CollectionView): 'ready' | 'soon' | 'over' {
  if (state === 'ready') return 'ready';
  return openStates.includes(state) ? 'soon' : 'over';
}

function leadOf(collection: CollectionView, shop: StoreDetailView, { c, deadline }: CollectorsWords): string {
  const { from, collectBy } = collection;
  return c(`page.${stageOf(collection)}Text`, {
    from,
    shop: shop.name,
    until: deadline(collectBy, shop.timezone),
  });
}
