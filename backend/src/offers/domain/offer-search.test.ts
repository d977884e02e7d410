import { offerInAddress, saysAll } from './offer-search.js';

test('the QR of a flyer leads to its offer in either language, whatever shop it names', () => {
  expect(offerInAddress('https://rabot.example/offres/dix-partout?store=lyon')).toBe('dix-partout');
  expect(offerInAddress('https://rabot.example/en/offers/dix-partout')).toBe('dix-partout');
  expect(offerInAddress('https://rabot.example/produit/dix-partout')).toBeUndefined();
});

test('an offer is found by beginnings of words, without accents', () => {
  expect(saysAll('Été : perceuses à −10 %', 'perceuse ete')).toBe(true);
  expect(saysAll('Été : perceuses à −10 %', 'scie')).toBe(false);
  expect(saysAll('Été', '  ')).toBe(false);
});
