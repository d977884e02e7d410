import type { StoreDetailView } from '@passerelle/shared/api/stores';
import { screen } from '@testing-library/react';
import { renderInWords, spaced } from '../../../test/in-words.js';
import { ShopPanel } from './shop-panel.js';

const shop: StoreDetailView = {
  ...{ code: 'lyon', name: 'Lyon Part-Dieu', timezone: 'Europe/Paris', phone: '04 65 71 10 00' },
  ...{ address: { street: '22, rue de la Villette', postcode: '69003', city: 'Lyon', country: 'FR' } },
  ...{ lat: 45.76, lon: 4.86, services: [] },
  open: { now: true, until: '2026-06-11T17:30:00Z' },
  hours: {
    nextDays: [{ date: '2026-06-11', spans: [{ opens: '08:00', closes: '19:30' }] }],
    weekly: [],
    exceptions: [
      {
        ...{ date: '2026-12-13', reason: 'Sunday before Christmas' },
        spans: [{ opens: '10:00', closes: '18:00' }],
      },
    ],
  },
};

test('an exceptional day is followed by a colon as its language writes it', () => {
  const { unmount } = renderInWords(<ShopPanel store={shop} />, 'en');
  expect(screen.getByRole('region').textContent).toContain('13 December: 10:00');
  unmount();
  renderInWords(<ShopPanel store={shop} />);
  expect(spaced(screen.getByRole('region').textContent)).toContain('13 décembre : 10 h');
});
