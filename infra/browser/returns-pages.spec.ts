import { randomUUID } from 'node:crypto';
import type { ReturnView } from '@passerelle/shared/api/returns';
import type { TransferView } from '@passerelle/shared/api/transfers';
import { expect, test } from '@playwright/test';
import { buyOnline } from './paying.js';
import { type Colleague, colleague } from './people.js';
import { scan } from './scanner.js';
import { playAt, press, type Scene, TABLET_SIZES, type Words } from './scenes.js';

const SHOP = 'villeurbanne-gratte-ciel';
const OTHER = 'lyon-part-dieu';
/** What these scenes sell, take back and send; no other scene counts them in these shops. */
const [TAP, DRILL] = ['PV-OST-01-1', 'PV-VAR-02-1'];

interface StaffScene extends Scene {
  readonly who?: 'manager';
}

let people: Readonly<Record<'colleague' | 'manager', Colleague>>;
const at = {
  ...{ sale: '', order: '', toCollect: '', waiting: '', settled: '', refused: '' },
  ...{ asked: '', packing: '', coming: '', different: '' },
};
let gtin = '';

const MORE: Words = { fr: 'Un de plus', en: 'One more' };
const newReturn = () => `/staff/hand-over/returns/new/${at.sale}`;
const transfer = (number: string) => `/staff/stock/transfers/${number}`;

const SCENES: readonly StaffScene[] = [
  {
    name: 'returns',
    path: () => '/staff/hand-over/returns',
    says: { fr: /^À inspecter\s: /, en: /^To inspect: / },
  },
  {
    name: 'purchases found',
    path: () => `/staff/hand-over/returns?q=${at.sale}`,
    says: { fr: 'Reprendre', en: 'Take back' },
  },
  {
    name: 'purchases of a person, some too late',
    path: () => '/staff/hand-over/returns?q=Castaing',
    says: { fr: 'Délai passé', en: 'Past the limit' },
  },
  {
    name: 'no purchase found',
    path: () => '/staff/hand-over/returns?q=Zzqxwv',
    says: { fr: 'Aucun achat trouvé', en: 'No purchase found' },
  },
  { name: 'what comes back', path: newReturn, says: { fr: 'Que rapporte-t-on ?', en: 'What comes back?' } },
  {
    name: 'two come back, one of them damaged',
    path: newReturn,
    act: async (page, locale) => {
      const more = page.getByRole('button', { name: MORE[locale], exact: true });
      await more.first().click();
      await more.first().click();
      await page.getByRole('radio', { name: locale === 'fr' ? 'Revendable' : 'Sellable' }).check();
      await more.last().click();
    },
    says: { fr: 'dont abîmés', en: 'of them damaged' },
  },
  {
    name: 'a fault, described',
    path: newReturn,
    act: async (page, locale) => {
      await press(MORE)(page, locale);
      await page.getByRole('radio', { name: locale === 'fr' ? /^Défaut/ : /^Product fault/ }).check();
    },
    says: { fr: 'Qu’est-ce qui ne va pas ?', en: 'What is wrong with it?' },
  },
  {
    name: 'a manager is asked for goodwill',
    who: 'manager',
    path: newReturn,
    act: async (page, locale) =>
      page.getByRole('radio', { name: locale === 'fr' ? /^Geste/ : /^Manager/ }).check(),
    says: { fr: 'Pourquoi le reprendre ?', en: 'Why take it back?' },
  },
  {
    name: 'inspection',
    path: () => `/staff/hand-over/returns/${at.waiting}`,
    says: { fr: 'Dans quel état ?', en: 'In what condition?' },
  },
  {
    name: 'giving goods back',
    path: () => `/staff/hand-over/returns/${at.waiting}`,
    act: press({ fr: 'Rendre au client', en: 'Give back' }),
    says: { fr: 'Rendre ces articles au client ?', en: 'Give these articles back?' },
  },
  {
    name: 'refunded, with its slip',
    path: () => `/staff/hand-over/returns/${at.settled}`,
    says: { fr: 'Imprimer le bon', en: 'Print the slip' },
  },
  {
    name: 'given back',
    path: () => `/staff/hand-over/returns/${at.refused}`,
    says: { fr: /^Rendu au client, rien/, en: /^Goods given back, nothing/ },
  },
  {
    name: 'queue with a paid order',
    path: () => '/staff/queue',
    says: { fr: 'Payée d’avance', en: 'Prepaid' },
  },
  {
    name: 'paid order',
    path: () => `/staff/orders/${at.order}`,
    says: { fr: 'Payée d’avance', en: 'Prepaid' },
  },
  {
    name: 'paid hand-over, less is kept',
    path: () => `/staff/hand-over/${at.toCollect}`,
    act: async (page, locale) =>
      page
        .getByRole('radio', { name: locale === 'fr' ? 'Repose' : 'Puts back' })
        .first()
        .check(),
    says: { fr: /^Remboursé sur/, en: /^Refunded to/ },
  },
  { name: 'transfers', path: () => '/staff/stock/transfers', says: { fr: 'À faire ici', en: 'To do here' } },
  {
    name: 'asking another shop, empty',
    path: () => '/staff/stock/transfers/new',
    says: { fr: 'Que manque-t-il ici ?', en: 'What is missing here?' },
  },
  {
    name: 'asking another shop, chosen',
    path: () => '/staff/stock/transfers/new',
    act: async (page, locale) => {
      await expect(
        page.getByLabel(locale === 'fr' ? /^Scanner ou chercher/ : /^Scan or search/),
      ).toBeVisible();
      await scan(page, gtin);
      await page.getByRole('radio', { name: /^Lyon Part-Dieu/ }).check();
    },
    says: { fr: /^Demander à Lyon/, en: /^Ask Lyon/ },
  },
  { name: 'asked for', path: () => transfer(at.asked), says: { fr: 'Accepter', en: 'Accept' } },
  {
    name: 'refusal open',
    path: () => transfer(at.asked),
    act: press({ fr: 'Refuser', en: 'Refuse' }),
    says: { fr: 'Refuser cette demande ?', en: 'Refuse this request?' },
  },
  {
    name: 'packing, a strange article',
    path: () => transfer(at.packing),
    act: async (page) => {
      await expect(page.getByRole('button', { name: /^(Tout y est|All there)$/ })).toBeVisible();
      await scan(page, gtin);
      await scan(page, '3760000000017');
    },
    says: { fr: /ne fait pas partie de ce transfert/, en: /is not part of this transfer/ },
  },
  {
    name: 'arrival, one damaged',
    path: () => transfer(at.coming),
    act: async (page, locale) => {
      await press({ fr: 'Tout y est', en: 'All there' })(page, locale);
      const broken = page.getByRole('group', { name: locale === 'fr' ? /^abîmés/ : /^damaged/ });
      await broken.getByRole('button', { name: MORE[locale] }).click();
    },
    says: { fr: /^Enregistrer l’arrivée/, en: /^Record the arrival/ },
  },
  {
    name: 'a difference, closed by a manager',
    who: 'manager',
    path: () => transfer(at.different),
    act: press({ fr: 'Clore le transfert', en: 'Close the transfer' }),
    says: { fr: 'Clore ce transfert ?', en: 'Close this transfer?' },
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const [sonia, marc, ines] = [await colleague('sonia'), await colleague('marc'), await colleague('ines')];
  people = { colleague: sonia, manager: marc };
  for (const who of [sonia, ines]) for (const sku of [TAP, DRILL]) await who.count(sku, 200);
  gtin = (await sonia.call<{ gtin: string }>('GET', `/staff/scan/${DRILL}`)).gtin;
  at.sale = await sold(sonia, { [TAP]: 3, [DRILL]: 1 });
  const other = await sold(sonia, { [TAP]: 4, [DRILL]: 2 });
  at.waiting = (
    await bring(sonia, other, [
      { sku: TAP, quantity: 1 },
      { sku: DRILL, quantity: 2 },
    ])
  ).number;
  const mixed = (condition: string) => ({ sku: TAP, quantity: 1, condition });
  at.settled = (await bring(sonia, other, [mixed('sellable'), mixed('damaged')])).number;
  at.refused = (await bring(sonia, other, [{ sku: TAP, quantity: 1 }])).number;
  await send(sonia, `/staff/returns/${at.refused}/refusal`, { reason: 'used' });
  at.order = (await buyOnline({ store: SHOP, lines: { [TAP]: 1 }, firstName: 'Hortense' })).number;
  const ready = await buyOnline({ store: SHOP, lines: { [TAP]: 1, [DRILL]: 1 }, firstName: 'Irène' });
  await sonia.prepare(ready, 'B-31');
  at.toCollect = ready.number;
  at.asked = (await ask(ines, SHOP, OTHER)).number;
  at.packing = (await ask(ines, SHOP, OTHER)).number;
  await send(sonia, `/staff/transfers/${at.packing}/approval`, {});
  at.coming = await shipped(sonia, ines);
  at.different = await shipped(sonia, ines);
  const lines = [{ sku: DRILL, quantity: 1, damaged: 1 }];
  await send(sonia, `/staff/transfers/${at.different}/receipt`, { lines });
});

const send = <Answer>({ call }: Colleague, path: string, body: object) =>
  call<Answer>('POST', path, { body, idempotencyKey: randomUUID() });

async function sold(who: Colleague, wanted: Readonly<Record<string, number>>): Promise<string> {
  const lines = Object.entries(wanted).map(([sku, quantity]) => ({ sku, quantity }));
  const { document } = await who.call<{ document: { totalCents: number } }>('POST', '/staff/quotes', {
    body: { lines, codes: [] },
  });
  const payments = [{ method: 'card', amountCents: document.totalCents }];
  return (await send<{ number: string }>(who, '/staff/sales', { lines, codes: [], payments })).number;
}

function bring(who: Colleague, receipt: string, lines: readonly object[]): Promise<ReturnView> {
  return send(who, '/staff/returns', { receipt, lines, refund: { method: 'original' } });
}

function ask(who: Colleague, from: string, to: string): Promise<TransferView> {
  return send(who, '/staff/transfers', { from, to, lines: [{ sku: DRILL, quantity: 3 }] });
}

async function shipped(here: Colleague, there: Colleague): Promise<string> {
  const { number } = await ask(here, OTHER, SHOP);
  await send(there, `/staff/transfers/${number}/approval`, {});
  await send(there, `/staff/transfers/${number}/shipment`, {});
  return number;
}

for (const locale of ['fr', 'en'] as const)
  for (const scene of SCENES)
    test(`${locale}, ${scene.name}: steady, nothing cut, open to everyone in every size`, ({ browser }) =>
      playAt(browser, people[scene.who ?? 'colleague'].tablet(locale), locale, scene, TABLET_SIZES[locale]));
