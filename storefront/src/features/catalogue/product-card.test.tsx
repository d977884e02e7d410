import type { PriceView, ProductCardView } from '@passerelle/shared/api/products';
import { screen } from '@testing-library/react';
import { renderInWords, spaced } from '../../../test/in-words.js';
import { ProductCard } from './product-card.js';

const sku = (label: string, price: Partial<PriceView>) => ({
  ...{ sku: `VERT-${label}`, gtin: '2100000000014', label },
  price: { priceCents: 1290, vatBasisPoints: 2000, ...price },
});

/** Green paint in two sizes: the small tin at its price, the middle one for less than before. */
const paint: ProductCardView = {
  ...{ slug: 'peinture-verte', name: 'Peinture « Vert atelier »', brand: 'Lauzet' },
  ...{ category: 'peintures', image: 'paint.svg' },
  skus: [sku('0,5 L', {}), sku('2,5 L', { priceCents: 3490, priorCents: 3990 })],
};

const card = (isAmongReduced: boolean) => (
  <ul>
    <ProductCard product={paint} store={null} liveStock={() => undefined} isAmongReduced={isAmongReduced} />
  </ul>
);

test('among lower prices, the tin that is reduced is shown, named by its size, and opened by its link', () => {
  renderInWords(card(true));
  const words = spaced(screen.getByRole('listitem').textContent);
  expect(words).toContain('34,90 €');
  expect(words).toContain('39,90 €');
  expect(words).not.toContain('12,90 €');
  const link = screen.getByRole('link', { name: /Vert atelier.*2,5.L/ });
  expect(link.getAttribute('href')).toMatch(/peinture-verte\?sku=VERT-2,5 L$/);
});

test('anywhere else the cheapest tin says from how much', () => {
  renderInWords(card(false));
  expect(spaced(screen.getByRole('listitem').textContent)).toContain('dès 12,90 €');
});
