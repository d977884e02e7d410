import { randomUUID } from 'node:crypto';
import type { CustomerMatchView, NewApiKeyView } from '@passerelle/shared/api/integrations';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { expect, type Page, test } from '@playwright/test';
import { type Colleague, colleague, reserve, shopUrl } from './people.js';
import { DESK_SIZES, playAt, press, type Scene } from './scenes.js';

const ROOM = '/staff/head-office/integrations';
const ids = { webhook: '' };
let helene: Colleague;

const send = (text: string) => async (page: Page, locale: Locale) => {
  await page.getByLabel('Source').fill('erp');
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'comptages.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
  });
  await press({ fr: /^Essayer/, en: /^Try/ })(page, locale);
};
const counts = (rows: string) => `external_id;at;store;sku;counted\n${rows}`;

const SCENES: readonly Scene[] = [
  { name: 'keys', path: () => ROOM, says: { fr: 'Caisse de Lyon', en: 'Caisse de Lyon' } },
  {
    name: 'new key',
    path: () => ROOM,
    act: press({ fr: 'Nouvelle clé', en: 'New key' }),
    says: { fr: 'Créer la clé', en: 'Create the key' },
  },
  {
    name: 'secret of a key, shown once',
    path: () => ROOM,
    act: async (page, locale) => {
      await press({ fr: 'Nouvelle clé', en: 'New key' })(page, locale);
      await page.getByLabel(locale === 'fr' ? 'Logiciel' : 'Program', { exact: true }).fill('ERP');
      await page.getByLabel(locale === 'fr' ? 'lire le stock' : 'read stock').check();
      await press({ fr: 'Créer la clé', en: 'Create the key' })(page, locale);
    },
    says: { fr: /plus jamais montré/, en: /never be shown again/ },
  },
  {
    name: 'end of a key',
    path: () => ROOM,
    act: press({ fr: /^Révoquer/, en: /^Revoke/ }),
    says: { fr: /ne peut pas être annulé/, en: /cannot be undone/ },
  },
  { name: 'files', path: () => `${ROOM}?show=files`, says: { fr: 'Fichiers lus', en: 'Files read' } },
  {
    name: 'clean file tried',
    path: () => `${ROOM}?show=files`,
    act: send(counts('x-1;2026-01-01T10:00:00Z;lyon-part-dieu;GA-SAU-04-1;4\n')),
    says: { fr: 'Essai terminé, rien n’a été modifié', en: 'Dry run done, nothing was changed' },
  },
  {
    name: 'file with faults',
    path: () => `${ROOM}?show=files`,
    act: send(counts('x-1;2026-01-01T10:00:00Z;nowhere;NOPE;-4\nx-2;hier;lyon-part-dieu;=1+1;4\n')),
    says: { fr: 'une formule, pas une valeur', en: 'a formula, not a value' },
  },
  {
    name: 'people in doubt',
    path: () => `${ROOM}?show=people`,
    says: { fr: 'C’est cette personne', en: 'It is this person' },
  },
  {
    name: 'receivers',
    path: () => `${ROOM}?show=webhooks`,
    says: { fr: 'Outil de fidélité', en: 'Outil de fidélité' },
  },
  {
    name: 'new receiver, refused',
    path: () => `${ROOM}?show=webhooks`,
    act: async (page, locale) => {
      await press({ fr: 'Nouveau destinataire', en: 'New receiver' })(page, locale);
      await page.getByLabel(locale === 'fr' ? 'Destinataire' : 'Receiver', { exact: true }).fill('Interne');
      await page
        .getByLabel(locale === 'fr' ? 'Adresse' : 'Address', { exact: true })
        .fill('https://192.168.1.10/');
      await page.getByLabel(locale === 'fr' ? 'commande passée' : 'order placed').check();
      await press({ fr: 'Créer', en: 'Create' })(page, locale);
    },
    says: { fr: /aucun message ne peut y être envoyé/, en: /no message can be sent there/ },
    answers: [422],
  },
  {
    name: 'log of a receiver',
    path: () => `${ROOM}/webhooks/${ids.webhook}`,
    says: { fr: 'commande passée', en: 'order placed' },
  },
  {
    name: 'message with its tries',
    path: () => `${ROOM}/webhooks/${ids.webhook}`,
    act: async (page, locale) => {
      const refused = locale === 'fr' ? /connexion refusée/ : /connection refused/;
      await expect(page.getByText(refused).first()).toBeVisible();
      await press({ fr: /^Voir/, en: /^Show/ })(page, locale);
    },
    says: { fr: /webhook-id/, en: /webhook-id/ },
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  helene = await colleague('helene');
  const make = <Answer>(path: string, body: object) =>
    helene.call<Answer>('POST', `/head-office/${path}`, { body });
  const { secret } = await make<NewApiKeyView>('integrations/keys', {
    ...{ name: 'Caisse de Lyon', scopes: ['sales:write', 'stock:read', 'customers:write'] },
  });
  const entry = {
    externalId: `c-${randomUUID()}`,
    firstName: 'Anna',
    lastName: 'Lefèvre',
    email: 'a.lefevre@example.org',
  };
  const twin = { ...entry, externalId: `c-${randomUUID()}`, firstName: 'Annabelle', lastName: 'Autre' };
  const answer = await fetch(`${shopUrl()}/api/v1/integrations/customers`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ source: 'fidelite', entries: [entry, twin] }),
  });
  expect(answer.status).toBe(200);
  const { webhook } = await make<{ webhook: { id: string } }>('webhooks', {
    ...{
      name: 'Outil de fidélité',
      url: 'http://127.0.0.1:9/hook',
      topics: ['order-placed', 'prices-changed'],
    },
    stores: ['lyon-part-dieu'],
  });
  ids.webhook = webhook.id;
  await reserve({ store: 'lyon-part-dieu', lines: { 'GN-NIV-60': 1 } });
  const matches = await helene.call<{ items: CustomerMatchView[] }>(
    'GET',
    '/head-office/integrations/customer-matches',
  );
  expect(matches.items.length).toBeGreaterThan(0);
});

for (const locale of ['fr', 'en'] as const)
  for (const scene of SCENES)
    test(`${locale}, integrations, ${scene.name}: steady, nothing cut, open to everyone in every size`, ({
      browser,
    }) => playAt(browser, helene.tablet(locale), locale, scene, DESK_SIZES));
