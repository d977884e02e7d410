import './styles/staff.css';
import type { StaffSessionView } from '@passerelle/shared/api/staff';
import { askAhead } from './lib/api.js';
import { learn } from './lib/catalogues.js';
import { chosenLocale } from './lib/locale.js';
import { queueAddress } from './lib/queue-address.js';
import { sessionAddress } from './lib/who-is-here.js';
import { preloadShop } from './shop/preload-shop.js';

// What the first screen waits for sets off together: its code, its words, and who holds the tablet.
void learn(chosenLocale());
askAhead<StaffSessionView>(sessionAddress).then(
  ({ store }) => {
    preloadShop();
    if (store === undefined) return;
    void askAhead(`/stores/${store}`);
    void askAhead(...queueAddress('to-prepare'));
  },
  // Nobody: the door needs nothing of the shop. Silence: the app asks again and tells of it.
  () => undefined,
);
void import('./start.js').then(({ start }) => start());
