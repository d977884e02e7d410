import { promotion } from './build-books.js';
import { offerOf, versionAt, versionOf } from './offer-versions.js';

test('every version of an offer leads back to the offer', () => {
  expect([versionOf('forets-20', 1), versionOf('forets-20', 3)]).toEqual(['forets-20', 'forets-20.v3']);
  expect([offerOf('forets-20'), offerOf('forets-20.v3')]).toEqual(['forets-20', 'forets-20']);
});

test('the version in force counts, before the first one that one, after the last one the last', () => {
  const first = promotion('ten', 'percent-off', { basisPoints: 1000 }, { startsMs: 10, endsMs: 20 });
  const second = promotion('ten.v2', 'percent-off', { basisPoints: 500 }, { startsMs: 20, endsMs: 30 });
  const at = (ms: number) => versionAt([second, first], ms)?.id;
  expect([5, 10, 19, 20, 29, 30].map(at)).toEqual(['ten', 'ten', 'ten', 'ten.v2', 'ten.v2', 'ten.v2']);
});
