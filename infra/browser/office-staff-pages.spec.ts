import { test } from '@playwright/test';
import { type Colleague, colleague, type Newcomer, nobody, settleIn, takeOn } from './people.js';
import { DESK_SIZES, playAt, press, type Scene } from './scenes.js';
import { phoneOf } from './second-factor.js';

interface StaffScene extends Scene {
  /** At whose screen; nobody's where it is left out. */
  readonly as?: () => Colleague;
}

let head: Colleague;
let fresh: Colleague;
let ownId = '';
let member: Newcomer;
let withPhone: Newcomer;

const SCENES: readonly StaffScene[] = [
  {
    name: 'staff',
    path: () => '/staff/head-office/staff',
    as: () => head,
    says: { fr: 'Dernière connexion', en: 'Last sign-in' },
  },
  {
    name: 'staff, nobody fits',
    path: () => '/staff/head-office/staff?q=zzqxwv',
    as: () => head,
    says: { fr: 'Personne ne correspond', en: 'No match' },
  },
  {
    name: 'staff, adding somebody',
    path: () => '/staff/head-office/staff',
    as: () => head,
    act: press({ fr: 'Ajouter une personne', en: 'Add a person' }),
    says: { fr: /mot de passe provisoire sera affiché/, en: /temporary password is shown once/ },
  },
  {
    name: 'staff, adding refused',
    path: () => '/staff/head-office/staff',
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
    says: { fr: 'Choisissez un magasin pour ce rôle.', en: 'Choose a shop for this role.' },
  },
  {
    name: 'one of the staff, with a phone',
    path: () => `/staff/head-office/staff/${withPhone.staffId}`,
    as: () => head,
    says: { fr: 'Dissocier son téléphone', en: 'Remove their authenticator' },
  },
  {
    name: 'one of the staff, new password given',
    path: () => `/staff/head-office/staff/${member.staffId}`,
    as: () => head,
    act: async (page, locale) => {
      const name = locale === 'fr' ? 'Nouveau mot de passe' : 'New password';
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').getByRole('button', { name }).click();
    },
    says: { fr: /ne sera plus jamais affiché/, en: /never shown again/ },
  },
  {
    name: 'oneself among the staff',
    path: () => `/staff/head-office/staff/${ownId}`,
    as: () => head,
    says: { fr: 'Aller à mon compte', en: 'Go to my account' },
  },
  {
    name: 'own account',
    path: () => '/staff/head-office/account',
    as: () => head,
    says: { fr: 'aucune application', en: 'no app' },
  },
  {
    name: 'own account, setting up a phone',
    path: () => '/staff/head-office/account',
    as: () => head,
    act: press({ fr: 'Associer une application', en: 'Set up an app' }),
    says: { fr: 'Confirmer le code', en: 'Confirm the code' },
  },
  {
    name: 'a password of one’s own first',
    path: () => '/staff/queue',
    as: () => fresh,
    answers: [403],
    says: { fr: 'Choisissez votre mot de passe', en: 'Choose your password' },
  },
  {
    name: 'sign-in, the code',
    path: () => '/staff/sign-in',
    answers: [401],
    act: async (page, locale) => {
      await page.getByLabel(locale === 'fr' ? 'Identifiant' : 'Login').fill(withPhone.login);
      await page.getByLabel(locale === 'fr' ? 'Mot de passe' : 'Password').fill(withPhone.secret);
      await page.getByRole('button', { name: locale === 'fr' ? 'Entrer' : 'Enter', exact: true }).click();
    },
    says: { fr: 'Code de vérification', en: 'Verification code' },
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

for (const locale of ['fr', 'en'] as const)
  for (const scene of SCENES)
    test(`${locale}, ${scene.name}: steady, nothing cut, open to everyone in every size`, ({ browser }) =>
      playAt(browser, scene.as?.().tablet(locale) ?? nobody(locale), locale, scene, DESK_SIZES));
