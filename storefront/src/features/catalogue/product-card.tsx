import type { ProductCardView, SkuView } from '@passerelle/shared/api/products';
import type { StoreView } from '@passerelle/shared/api/stores';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import type { LiveStock } from '../../lib/live-stock.js';
import { Link } from '../../lib/router/links.js';
import { useWords } from '../../lib/words.js';
import { Availability } from '../../ui/availability.js';
import { Picture } from '../../ui/picture.js';
import { Price, SavingTag } from '../../ui/price.js';

interface ProductCardProps {
  product: ProductCardView;
  store: StoreView | null;
  liveStock: LiveStock;
  /** "prêt à 15 h 40", when the shop promises one. */
  ready?: string;
  isLazy?: boolean;
}

/** A product as a card: picture, brand, name, price, and what stands in my shop. */
export function ProductCard({ product, store, liveStock, ready, isLazy }: ProductCardProps) {
  const { path } = useWords();
  const cheapest = cheapestOf(product.skus);
  if (!cheapest) return null;
  const isFrom = product.skus.some(({ price }) => price.priceCents !== cheapest.price.priceCents);
  const units = store ? mostUnits(product.skus, store.code, liveStock) : undefined;
  return (
    <li className="pc">
      <SavingTag price={cheapest.price} />
      <div className="pc__pic">
        <Picture image={product.image} isLazy={isLazy} />
      </div>
      <div className="pc__in">
        <p className="brandn">{product.brand}</p>
        <h3>
          <Link to={path('product', product.slug)}>{unbrokenMeasures(product.name)}</Link>
        </h3>
        <Price price={cheapest.price} isFrom={isFrom} />
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
