import type { ProductCardView } from '@passerelle/shared/api/products';
import type { StoreView } from '@passerelle/shared/api/stores';
import type { LiveStock } from '../../lib/live-stock.js';
import { ProductCard } from './product-card.js';

interface ProductRailProps {
  products: readonly ProductCardView[];
  store: StoreView | null;
  liveStock: LiveStock;
  ready?: string;
}

/** Four cards in a row, one and a half on a phone. */
export function ProductRail({ products, store, liveStock, ready }: ProductRailProps) {
  return (
    <ul className="rail">
      {products.map((product) => (
        <ProductCard key={product.slug} product={product} store={store} liveStock={liveStock} ready={ready} />
      ))}
    </ul>
  );
}
