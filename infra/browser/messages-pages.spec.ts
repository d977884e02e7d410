import { randomUUID } from 'node:crypto';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { test } from '@playwright/test';
import { type Colleague, colleague, shopper } from './people.js';
import { DESK_SIZES, play, playAt, press, type Scene, SHOPPER_SIZES, TABLET_SIZES } from './scenes.js';
import { answer, collects, LEVEL, rows, signedIn, type Told } from './told-people.js';

/** What people are told, how they choose it, and what they say after a collection. */
const people = new Map<string, Told>();
let marc: Colleague;
let helene: Colleague;
let card = '';

const told = (who: string): Told => {
  const person = people.get(who);
  if (!person) throw new Error(`Nobody is ${who}`);
  return person;
};
const choices =
  (who: string): Scene['path'] =>
  (locale) =>
    `${storefrontPath(locale, 'preferences')}?t=${told(who).choices}`;
const question =
  (who: string): Scene['path'] =>
  (locale) =>
    `${storefrontPath(locale, 'opinion', told(who).order.number)}?t=${told(who).question}`;

interface ShopPage extends Scene {
  /** Signed in as one of the people. */
  readonly as?: string;
}

const shopPages: readonly ShopPage[] = [
  {
    name: 'messages, by the link of one',
    path: choices('answered'),
    says: { fr: 'Nos offres', en: 'Our offers' },
  },
  {
    name: 'messages, choices saved',
    path: choices('answered'),
    act: async (page, locale) => {
      await page.getByRole('radio', { name: locale === 'fr' ? /^Les deux/ : /^Both/ }).check();
      await page
        .getByRole('checkbox', { name: locale === 'fr' ? /offres par e-mail/ : /offers by e-mail/ })
        .check();
      await press({ fr: 'Enregistrer mes choix', en: 'Save my choices' })(page, locale);
    },
    says: { fr: 'C’est noté.', en: 'Noted.' },
  },
  {
    name: 'messages, signed in with what was said before',
    as: 'answered',
    path: (locale) => storefrontPath(locale, 'preferences'),
    says: { fr: 'Ce que vous avez dit', en: 'What you said' },
  },
  {
    name: 'messages, by nobody’s link',
    path: (locale) => `${storefrontPath(locale, 'preferences')}?t=nothing`,
    says: { fr: /ne mène plus nulle part/, en: /leads nowhere any more/ },
  },
  {
    name: 'messages, for a guest without a link',
    path: (locale) => storefrontPath(locale, 'preferences'),
    says: { fr: /Ouvrez le lien en bas/, en: /Open the link below/ },
  },
  {
    name: 'question after a collection',
    path: question('asked'),
    says: { fr: 'Très bien', en: 'Very good' },
  },
  {
    name: 'question sent without a mark',
    path: question('asked'),
    act: press({ fr: 'Envoyer', en: 'Send' }),
    says: { fr: 'Choisissez une note.', en: 'Choose a mark.' },
  },
  {
    name: 'question that was answered',
    path: question('answered'),
    says: { fr: 'Votre réponse', en: 'Your answer' },
  },
  {
    name: 'answer being changed',
    path: question('answered'),
    act: press({ fr: 'Changer ma réponse', en: 'Change my answer' }),
    says: { fr: /500 signes/, en: /500 signs/ },
  },
  {
    name: 'question by a wrong link',
    path: (locale) => `${storefrontPath(locale, 'opinion', 'MR-0000-0000')}?t=x`,
    says: { fr: /coupé en chemin/, en: /cut on its way/ },
  },
];

const staffPages: readonly (Scene & { readonly who: () => Colleague })[] = [
  {
    name: 'order with what its customer was told and said',
    who: () => marc,
    path: () => `/staff/orders/${told('answered').order.number}`,
    says: { fr: 'Messages au client', en: 'Messages to the customer' },
  },
  {
    name: 'customer’s card with what they said',
    who: () => marc,
    path: () => `/staff/customers/${card}`,
    says: { fr: 'Avis après le retrait', en: 'Review after collection' },
  },
  {
    name: 'opinions of every shop',
    who: () => helene,
    path: () => '/staff/head-office/messages',
    says: { fr: 'Par magasin', en: 'By shop' },
  },
  {
    name: 'opinions, the words of one shop',
    who: () => helene,
    path: () => '/staff/head-office/messages',
    act: async (page) => {
      await page.getByRole('table').getByRole('button').first().click();
    },
    says: { fr: /^Derniers avis\s:/, en: /^Latest comments:/ },
  },
  {
    name: 'messages that did not arrive',
    who: () => helene,
    path: () => '/staff/head-office/messages?view=trouble',
    says: { fr: /Sans réponse/, en: /Unconfirmed/ },
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [marc, helene] = [await colleague('marc'), await colleague('helene')];
  await marc.count(LEVEL, 300);
  for (const who of ['asked', 'answered', 'untold']) people.set(who, await collects(marc, who));
  await answer(told('answered'), 4, 'Accueil rapide, et la perceuse essayée au comptoir. Le bac était prêt.');
  await shopper().call('POST', '/preferences', {
    body: { marketing: [{ channel: 'email', given: true }] },
    authorization: `Preferences ${told('answered').choices}`,
    idempotencyKey: randomUUID(),
  });
  const { items } = await marc.call<{ items: { id: string }[] }>('GET', '/staff/customers', {
    query: { q: told('answered').email },
  });
  card = items[0]?.id ?? '';
  await rows(
    `update message m set state = v.state, last_error = v.why, state_at = now(), channel = 'sms', recipient = '+33612345678'
       from (values ('received', 'failed', '400 21211'), ('ready', 'unknown', 'timeout')) as v (kind, state, why)
      where m.kind = v.kind and m.order_id = (select id from customer_order where number = $1)`,
    [told('untold').order.number],
  );
});

for (const locale of ['fr', 'en'] as const) {
  for (const scene of shopPages) {
    test(`${locale}, ${scene.name}: steady, nothing cut, open to everyone at three widths`, async ({
      page,
    }) => {
      if (scene.as) await page.context().addCookies([await signedIn(told(scene.as))]);
      await play(page, locale, scene, SHOPPER_SIZES[locale]);
    });
  }

  for (const scene of staffPages) {
    test(`${locale}, ${scene.name}: steady, nothing cut, open to everyone at three widths`, async ({
      browser,
    }) => {
      const who = scene.who();
      const sizes = who === helene ? DESK_SIZES : TABLET_SIZES[locale];
      await playAt(browser, who.tablet(locale), locale, scene, sizes);
    });
  }
}
