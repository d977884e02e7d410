import type { RefusedRule } from '@passerelle/shared/pricing/types';
import { screen } from '@testing-library/react';
import { renderInWords, spaced } from '../../../test/in-words.js';
import { quoteOf } from '../../../test/quotes.js';
import { givesMore, nearestThreshold, Threshold } from './threshold.js';

const refused = (change: Partial<RefusedRule>): RefusedRule => ({
  promotion: 'ten-from-150',
  name: { fr: '10 % dès 150 €', en: '10% from €150' },
  kind: 'threshold',
  reason: 'threshold',
  missingCents: 810,
  parameters: { fromCents: 15_000, basisPoints: 1000 },
  ...change,
});

test('the gauge says what is missing, what it gives, and stands where the quote puts it', () => {
  const quote = quoteOf(14_190, 'aaaa', { refused: [refused({})] });
  const near = nearestThreshold(quote.explanation);
  expect(near).toBeDefined();
  if (near) renderInWords(<Threshold near={near} />);
  const heading = screen.getByRole('heading');
  expect(spaced(heading.textContent)).toBe('8,10 € de plus pour −10 %');
  const gauge = screen.getByRole('img', { name: /sur/ });
  expect(spaced(gauge.getAttribute('aria-label'))).toBe('141,90 € sur 150,00 €');
  expect(gauge.querySelector('.gauge__v')?.getAttribute('width')).toBe('946');
});

test('of two thresholds the nearer one is shown, of refusals without a distance none', () => {
  const far = refused({
    promotion: 'far',
    missingCents: 5_000,
    parameters: { fromCents: 20_000, amountCents: 2_000 },
  });
  const other = refused({ promotion: 'other', reason: 'not-combinable', missingCents: undefined });
  expect(
    nearestThreshold(quoteOf(1, 'a', { refused: [far, other, refused({})] }).explanation)?.promotion,
  ).toBe('ten-from-150');
  expect(nearestThreshold(quoteOf(1, 'a', { refused: [other] }).explanation)).toBeUndefined();
});

test('an offer that gives no more than the code of the basket is not held out', () => {
  const near = {
    promotion: 'p',
    name: { fr: '−10 %', en: '10% off' },
    fromCents: 15_000,
    missingCents: 6_100,
  };
  const byCode = { promotion: 'c', kind: 'percent-off', phase: 4, code: 'BIENVENUE10', lines: [] };
  const { document } = quoteOf(8010, 'a');
  const tenPercentOff = { ...document, applied: [{ ...byCode, discountCents: 890 }] };
  expect(givesMore({ ...near, basisPoints: 1_000 }, tenPercentOff)).toBe(false);
  expect(givesMore({ ...near, basisPoints: 1_500 }, tenPercentOff)).toBe(true);
  expect(givesMore({ ...near, basisPoints: 1_000 }, { ...document, applied: [] })).toBe(true);
});
