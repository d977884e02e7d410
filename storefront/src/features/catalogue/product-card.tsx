import type { ProductCardView, SkuView } from '@passerelle/shared/api/products';
import type { StoreView } from '@passerelle/shared/api/stores';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import type { LiveStock } from '../../lib/live-stock.js';
import { Link } from '../../lib/router/links.js';
import { useWords } from '../../lib/words.js';
import { Availability } from '../../ui/availability.js';
import { Picture } from '../../ui/picture.js';
import { isDown, Price, SavingTag } from '../../ui/price.js';

interface ProductCardProps {
  product: ProductCardView;
  store: StoreView | null;
  liveStock: LiveStock;
  /** "prêt à 15 h 40", when the shop promises one. */
  ready?: string;
  isLazy?: boolean;
  /** It stands among lower prices: the variant that is reduced speaks for it. */
  isAmongReduced?: boolean;
}

/** A product as a card: picture, brand, name, price, and what stands in my shop. */
export function ProductCard(props: ProductCardProps) {
  const { product, store, liveStock, ready, isLazy, isAmongReduced } = props;
  const { path } = useWords();
  const cheapest = cheapestOf(product.skus);
  const reduced = isAmongReduced ? cheapestOf(product.skus.filter(({ price }) => isDown(price))) : undefined;
  const shown = reduced ?? cheapest;
  if (!shown || !cheapest) return null;
  // A dearer variant has its own price, and its own name: "from" would be untrue.
  const isAlone = shown.price.priceCents > cheapest.price.priceCents;
  const isFrom = !isAlone && product.skus.some(({ price }) => price.priceCents !== cheapest.price.priceCents);
  const name = isAlone ? `${product.name}, ${shown.label}` : product.name;
  const address = path('product', product.slug);
  const spoken = isAlone ? [shown] : product.skus;
  const units = store ? mostUnits(spoken, store.code, liveStock) : undefined;
  return (
    <li className="pc">
      <SavingTag price={shown.price} />
      <div className="pc__pic">
        <Picture image={product.image} isLazy={isLazy} />
      </div>
      <div className="pc__in">
        <p className="brandn">{product.brand}</p>
        <h3>
          <Link to={isAlone ? `${address}?sku=${shown.sku}` : address}>{unbrokenMeasures(name)}</Link>
        </h3>
        <Price price={shown.price} isFrom={isFrom} />
        <Availability units={units}>{units ? ready : undefined}</Availability>
      </div>
    </li>
  );
}

/** The variant whose price is shown on the card. */
export function cheapestOf(skus: readonly SkuView[]): SkuView | undefined {
  return skus.reduce<SkuView | undefined>(
    (best, sku) => (best && best.price.priceCents <= sku.price.priceCents ? best : sku),
    undefined,
  );
}

/** The best-stocked variant speaks for the card. */
function mostUnits(skus: readonly SkuView[], store: string, liveStock: LiveStock): number | undefined {
  const counts = skus
    .map(({ sku, availableToPromise }) => liveStock(store, sku, availableToPromise))
    .filter((units) => units !== undefined);
  return counts.length === 0 ? undefined : Math.max(...counts);
}
