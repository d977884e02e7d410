import type { ContradictionsView } from '@passerelle/shared/api/contradictions';
import { Turns } from '../src/contradictions/turns.service.js';
import { atTheDesk } from './head-office.js';
import { openApp } from './open-app.js';
import { shopOn } from './open-shop.js';
import { addArticle, addStore, refreshBooks, setPrices } from './shop-floor.js';

/** Changes the text that an address answers. */
export type Lie = readonly [address: RegExp, said: RegExp, instead: string];

export type Surfaces = Awaited<ReturnType<typeof openSurfaces>>;

/** A shop with drills, screws alone and by ten, and an empty shelf, whose surfaces can be made to lie. */
export async function openSurfaces(env: Readonly<Record<string, string>> = {}) {
  let lie: Lie | undefined;
  let isToldOnce = false;
  let told = 0;
  const opened = await openApp({ DEMO: '1', ...env }, undefined, (server) => {
    server.addHook('onSend', async ({ url }, _reply, payload) => {
      const [address, said, instead] = lie ?? [];
      const text = Buffer.isBuffer(payload) ? payload.toString() : payload;
      if (!address?.test(url) || typeof text !== 'string' || said === undefined) return payload;
      const changed = text.replace(said, instead ?? '');
      if (changed !== text) told += 1;
      if (isToldOnce) lie = undefined;
      return Buffer.isBuffer(payload) ? Buffer.from(changed) : changed;
    });
  });
  await addStore(opened.database, 'lyon');
  await addArticle(opened.database, 'DRILL', { product: 'drill' });
  await addArticle(opened.database, 'SCREW', { product: 'screw' });
  await addArticle(opened.database, 'SCREW-10', { product: 'screw', packOf: { sku: 'SCREW', units: 10 } });
  await addArticle(opened.database, 'GONE', { product: 'gone' });
  await setPrices(opened, { DRILL: 8900, SCREW: 25, 'SCREW-10': 123_456, GONE: 500 });
  await refreshBooks(opened);
  const shop = shopOn(opened, 'lyon');
  await shop.deliver('DRILL', 900);
  await shop.deliver('SCREW', 25);
  const desk = await atTheDesk(opened, 'Thomas');
  return {
    opened,
    shop,
    desk,
    /** From here on the address lies, or does so once. */
    plant: (planted: Lie, howOften: 'always' | 'once' = 'always') => {
      lie = planted;
      isToldOnce = howOften === 'once';
      told = 0;
    },
    /** How often the planted lie was told. */
    liesTold: () => told,
    tellTheTruth: () => {
      lie = undefined;
    },
    /** Compares once, in this process. */
    compare: async (): Promise<ContradictionsView> => {
      opened.clock.advance(1_000);
      expect(await opened.app.get(Turns).checkWhenDue(0)).toBe(true);
      return (await desk.get('contradictions').expect(200)).body;
    },
    /** Changes rows past the triggers that keep them or tell of them. */
    inTheRows: (table: string, text: string, values: unknown[]) =>
      opened.database.inTransaction(async (tx) => {
        await tx.run({ text: `alter table ${table} disable trigger user` });
        await tx.run({ text, values });
        await tx.run({ text: `alter table ${table} enable trigger user` });
      }),
  };
}

/** Each open contradiction as "fact of thing: surface value". */
export const named = ({ items }: ContradictionsView) =>
  items
    .flatMap(({ fact, sku, document, expected, told }) =>
      told.map(
        ({ surface, value }) =>
          `${fact} of ${[document, sku].filter(Boolean).join(' ')}: ${surface} ${value}, not ${expected.value}`,
      ),
    )
    .sort();
