import type { QuoteView } from '@passerelle/shared/api/quotes';
import type { QuoteDocument, RefusedRule } from '@passerelle/shared/pricing/types';
import { cleanup, screen } from '@testing-library/react';
import { renderInWords, spaced } from '../../../test/in-words.js';
import { quoteOf } from '../../../test/quotes.js';
import { Totals } from './totals.js';
import { WithBasket } from './with-basket.js';

const near: RefusedRule = {
  ...{ promotion: 'ten-from-150', kind: 'threshold', reason: 'threshold', missingCents: 810 },
  name: { fr: '10 % dès 150 €', en: '10% from €150' },
  parameters: { fromCents: 15_000, basisPoints: 1000 },
};
const given = {
  ...{ promotion: 'three-for-two', kind: 'x-for-y', discountCents: 499, parameters: {} },
  name: { fr: '3 pour 2 sur les mastics', en: '3 for 2 on sealants' },
};

test('a product page says what the basket gets with it and what the nearest rule lacks, as the quote explains it', () => {
  const quote = quoteOf(14_190, 'aaaa', { applied: [given], refused: [near] });
  const { promotion, kind, discountCents } = given;
  const applied = [{ promotion, kind, discountCents, phase: 2, lines: [] }];
  renderInWords(
    <WithBasket quote={{ ...quote, document: { ...quote.document, applied } } satisfies QuoteView} />,
  );
  expect(spaced(screen.getByText(/3 pour 2/).textContent)).toBe('−4,99 € 3 pour 2 sur les mastics');
  expect(spaced(screen.getByText(/dès/).textContent)).toBe('8,10 € de plus pour −10 % (10 % dès 150 €)');
});

test('what a lower price saves is said only where the prior price measures it', () => {
  const quote = quoteOf(8_910, 'aaaa');
  const lines: QuoteDocument['lines'] = [
    { sku: 'A', quantity: 1, regularCents: 9_900, unitCents: 8_910, grossCents: 8_910 },
  ].map((line) => ({ ...line, discountCents: 0, netCents: 8_910, vatBasisPoints: 2_000, unitNets: [] }));
  const marked = { ...quote, document: { ...quote.document, lines } };
  renderInWords(<Totals quote={marked} zone="Europe/Paris" isQuoting={false} isMeasured />);
  expect(screen.queryByText('Prix baissés')).not.toBeNull();
  cleanup();
  renderInWords(<Totals quote={marked} zone="Europe/Paris" isQuoting={false} isMeasured={false} />);
  expect(screen.queryByText('Prix baissés')).toBeNull();
  expect(screen.queryByText(/99,00/)).toBeNull();
});
