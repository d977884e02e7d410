import type { ProblemKind } from './kind.js';

/** What is wrong with who somebody is, or may not do about people. */
export const peopleProblems = {
  'not-signed-in': { status: 401, en: 'Sign in first', fr: 'Connectez-vous d’abord' },
  'wrong-credentials': { status: 401, en: 'Login or secret is wrong', fr: 'Identifiant ou secret incorrect' },
  'otp-needed': {
    status: 401,
    en: 'Now the code of your authenticator app',
    fr: 'Il faut maintenant le code de votre application',
  },
  'wrong-otp': {
    status: 401,
    en: 'This code is wrong or was used already; wait for the next one',
    fr: 'Ce code est faux ou a déjà servi ; attendez le suivant',
  },
  'password-change-needed': {
    status: 403,
    en: 'Choose a password of your own first',
    fr: 'Choisissez d’abord votre propre mot de passe',
  },
  'totp-needed': {
    status: 403,
    en: 'Set up your authenticator app first',
    fr: 'Associez d’abord votre application de codes',
  },
  'totp-on': {
    status: 409,
    en: 'An authenticator app is set up already',
    fr: 'Une application de codes est déjà associée',
  },
  'totp-not-begun': {
    status: 409,
    en: 'Begin again: this set-up is over',
    fr: 'Recommencez : cette association a expiré',
  },
  'login-taken': {
    status: 409,
    en: 'Somebody has this login already',
    fr: 'Cet identifiant est déjà pris',
  },
  'own-account': {
    status: 409,
    en: 'Nobody does this to their own account',
    fr: 'Personne ne fait cela sur son propre compte',
  },
  'last-head-office': {
    status: 409,
    en: 'Somebody has to remain in the head office',
    fr: 'Il doit rester quelqu’un au siège',
  },
  'proof-needed': {
    status: 403,
    en: 'Show first that it is still you',
    fr: 'Prouvez d’abord que c’est bien vous',
  },
  'sign-in-over': {
    status: 410,
    en: 'This link or code is over or was used already; ask for a new one',
    fr: 'Ce lien ou ce code est expiré ou a déjà servi ; demandez-en un autre',
  },
  'passkey-refused': {
    status: 401,
    en: 'This passkey could not be checked',
    fr: 'Cette clé d’accès n’a pas pu être vérifiée',
  },
  'address-taken': {
    status: 409,
    en: 'This address belongs to another account',
    fr: 'Cette adresse appartient à un autre compte',
  },
  'customer-known': {
    status: 409,
    en: 'Somebody has this address already: open their record',
    fr: 'Quelqu’un a déjà cette adresse : ouvrez sa fiche',
  },
  'merge-needs-manager': {
    status: 409,
    en: 'Both people proved an address of theirs: a manager decides',
    fr: 'Les deux personnes ont prouvé une adresse : un responsable décide',
  },
  'merge-not-last': {
    status: 409,
    en: 'This record was joined to another since; take that apart first',
    fr: 'Cette fiche a été réunie à une autre depuis ; séparez-les d’abord',
  },
  'erasure-asked': {
    status: 409,
    en: 'This person asked to be forgotten',
    fr: 'Cette personne a demandé à être oubliée',
  },
  'question-over': {
    status: 409,
    en: 'The time to answer this question is over',
    fr: 'Il n’est plus temps de répondre à cette question',
  },
} as const satisfies Record<string, ProblemKind>;
