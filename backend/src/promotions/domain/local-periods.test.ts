import { promotion } from '@passerelle/shared/pricing/build-books';
import { withLocalPeriods } from './local-periods.js';

const midnightInParis = { startsMs: Date.UTC(2027, 0, 9, 23), endsMs: Date.UTC(2027, 6, 9, 22) };

const never = { stoppedMs: undefined, isCorrection: false };

test('midnight is midnight in every shop, in winter and in summer time', () => {
  const local = promotion(
    'p',
    'percent-off',
    { basisPoints: 500 },
    { clock: 'store-local', ...midnightInParis },
  );
  const { localPeriods = {} } = withLocalPeriods(local, local, 'Europe/Paris', never);
  expect(localPeriods['Indian/Reunion']).toEqual({
    startsMs: Date.UTC(2027, 0, 9, 20),
    endsMs: Date.UTC(2027, 6, 9, 20),
  });
  expect(localPeriods['Europe/Paris']).toBeUndefined();
  expect(localPeriods['America/Martinique']?.startsMs).toBe(Date.UTC(2027, 0, 10, 4));
});

test('on the national clock it begins everywhere at once', () => {
  const national = promotion('p', 'percent-off', { basisPoints: 500 }, midnightInParis);
  expect(withLocalPeriods(national, national, 'Europe/Paris', never)).toBe(national);
});

test('a stop and a correction hold at one instant in every shop', () => {
  const rest = { clock: 'store-local', ...midnightInParis } as const;
  const local = promotion('p', 'percent-off', { basisPoints: 500 }, rest);
  const stoppedMs = Date.UTC(2027, 1, 1, 12);
  const stopped = withLocalPeriods(local, local, 'Europe/Paris', { stoppedMs, isCorrection: true });
  expect(stopped.localPeriods?.['Indian/Reunion']).toEqual({ startsMs: local.startsMs, endsMs: stoppedMs });
});
