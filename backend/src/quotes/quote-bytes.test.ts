import { quote } from '@passerelle/shared/pricing/quote';
import { randomQuestions } from '@passerelle/shared/pricing/random-baskets';
import { quoteBytes } from './quote-bytes.js';

test('the answer is what JSON.stringify makes of hash, document and explanation, for any basket', () => {
  let refusedCodes = 0;
  for (const { basket, context, books } of randomQuestions(1_793, 2_000)) {
    const typed = { ...basket, codes: [...basket.codes, 'nobody knows “it” or "that"'] };
    const made = quote(typed, context, books);
    const { hash, document, explanation } = made;
    expect(quoteBytes(made).toString()).toBe(JSON.stringify({ hash, document, explanation }));
    refusedCodes += explanation.codes.length;
  }
  expect(refusedCodes).toBeGreaterThan(2_000);
});

test('a promotion whose words were corrected is answered in its new words', () => {
  for (const { basket, context, books } of randomQuestions(5, 200)) {
    const made = quote(basket, context, books);
    quoteBytes(made);
    const { hash, document, explanation } = made;
    const applied = explanation.applied.map((rule) => ({
      ...rule,
      name: { fr: 'Corrigé d’après l’étiquette', en: 'Corrected — “as labelled”' },
    }));
    const corrected = { ...explanation, applied };
    const text = quoteBytes({ ...made, explanation: corrected }).toString();
    expect(text).toBe(JSON.stringify({ hash, document, explanation: corrected }));
  }
});
