import type { Locale } from '@passerelle/shared/i18n/runtime';
import { expect, type Page, test } from '@playwright/test';
import { listenForFaults } from './console.js';
import {
  DESKTOP,
  expectGoodInEverySize,
  expectSteady,
  PHONE,
  settle,
  UPRIGHT,
  untilAlive,
  watchShifts,
} from './layout.js';
import { type Colleague, colleague, type Newcomer, nobody, settleIn, takeOn } from './people.js';
import { phoneOf } from './second-factor.js';

type Words = Readonly<Record<Locale, string | RegExp>>;

interface Scene {
  readonly name: string;
  readonly path: () => string;
  /** At whose screen; nobody's where it is left out. */
  readonly as?: () => Colleague;
  readonly act?: (page: Page, locale: Locale) => Promise<void>;
  readonly says: Words;
  /** Refusals that the scene asks for. */
  readonly answers?: readonly number[];
}

let head: Colleague;
let fresh: Colleague;
let ownId = '';
let member: Newcomer;
let withPhone: Newcomer;

const press = (words: Words) => async (page: Page, locale: Locale) =>
  page.getByRole('button', { name: words[locale] }).first().click();

const SCENES: readonly Scene[] = [
  {
    name: 'staff',
    path: () => '/head-office/staff',
    as: () => head,
    says: { fr: 'Dernière connexion', en: 'Last sign-in' },
  },
  {
    name: 'staff, nobody fits',
    path: () => '/head-office/staff?q=zzqxwv',
    as: () => head,
    says: { fr: 'Personne ne correspond', en: 'Nobody fits' },
  },
  {
    name: 'staff, adding somebody',
    path: () => '/head-office/staff',
    as: () => head,
    act: press({ fr: 'Ajouter une personne', en: 'Add a person' }),
    says: { fr: /mot de passe provisoire sera affiché/, en: /first password is shown once/ },
  },
  {
    name: 'staff, adding refused',
    path: () => '/head-office/staff',
    as: () => head,
    answers: [400],
    act: async (page, locale) => {
      await page
        .getByRole('button', { name: locale === 'fr' ? 'Ajouter une personne' : 'Add a person' })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(locale === 'fr' ? 'Nom' : 'Name', { exact: true }).fill('Zoé Zola');
      await dialog.getByRole('button', { name: locale === 'fr' ? 'Ajouter' : 'Add', exact: true }).click();
    },
    says: { fr: 'Ce rôle a besoin de son magasin.', en: 'This role needs its shop.' },
  },
  {
    name: 'one of the staff, with a phone',
    path: () => `/head-office/staff/${withPhone.staffId}`,
    as: () => head,
    says: { fr: 'Oublier son application', en: 'Forget their app' },
  },
  {
    name: 'one of the staff, new password given',
    path: () => `/head-office/staff/${member.staffId}`,
    as: () => head,
    act: async (page, locale) => {
      const name = locale === 'fr' ? 'Nouveau mot de passe provisoire' : 'New first password';
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').getByRole('button', { name }).click();
    },
    says: { fr: /ne sera plus jamais affiché/, en: /never shown again/ },
  },
  {
    name: 'oneself among the staff',
    path: () => `/head-office/staff/${ownId}`,
    as: () => head,
    says: { fr: 'Aller à mon compte', en: 'Go to my account' },
  },
  {
    name: 'own account',
    path: () => '/head-office/account',
    as: () => head,
    says: { fr: 'aucune application', en: 'no app' },
  },
  {
    name: 'own account, setting up a phone',
    path: () => '/head-office/account',
    as: () => head,
    act: press({ fr: 'Associer une application', en: 'Set up an app' }),
    says: { fr: 'Confirmer le code', en: 'Confirm the code' },
  },
  {
    name: 'a password of one’s own first',
    path: () => '/queue',
    as: () => fresh,
    answers: [403],
    says: { fr: 'Votre mot de passe à vous', en: 'A password of your own' },
  },
  {
    name: 'sign-in, the code',
    path: () => '/sign-in',
    answers: [401],
    act: async (page, locale) => {
      await page.getByLabel(locale === 'fr' ? 'Identifiant' : 'Login').fill(withPhone.login);
      await page.getByLabel(locale === 'fr' ? 'Mot de passe' : 'Password').fill(withPhone.secret);
      await page.getByRole('button', { name: locale === 'fr' ? 'Entrer' : 'Enter', exact: true }).click();
    },
    says: { fr: 'Encore un code', en: 'One more code' },
  },
];

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  const person = await settleIn('Hortense Lebrun', 'head-office');
  ownId = person.staffId;
  head = await colleague(person.login, person.secret);
  const store = 'villeurbanne-gratte-ciel';
  member = await settleIn('Gaston Perrin', 'manager', store);
  withPhone = await settleIn('Irène Vidal', 'head-office');
  await phoneOf(withPhone);
  const newcomer = await takeOn('Joséphine Caron', 'colleague', store);
  fresh = await colleague(newcomer.login, newcomer.secret);
});

for (const locale of ['fr', 'en'] as const) {
  for (const { name, path, as, act, says, answers } of SCENES) {
    test(`${locale}, ${name}: steady, nothing cut, open to everyone on phone, tablet and desktop`, async ({
      browser,
    }) => {
      const storageState = as === undefined ? nobody(locale) : as().tablet(locale);
      const context = await browser.newContext({ storageState, viewport: DESKTOP, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const nothingBroke = listenForFaults(page, answers);
      await watchShifts(page);
      await page.goto(`/staff${path()}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await untilAlive(page);
      const shown = page.getByText(says[locale]).first();
      if (!act) await expect(shown).toBeVisible();
      await settle(page);
      await expectSteady(page);
      if (act) {
        await act(page, locale);
        await expect(shown).toBeVisible();
      }
      await expectGoodInEverySize(page, [UPRIGHT, DESKTOP, PHONE]);
      nothingBroke();
      await context.close();
    });
  }
}
