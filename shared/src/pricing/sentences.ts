/** Why a rule or a code gives nothing, in words: the one place that every screen, slip and message reads. */

import { formatMoney } from '../i18n/format.js';
import type { Explanation, Locale, LocalText, RefusedRule } from './types.js';

/** Why a rule gives nothing that the engine had no cause to look at. */
export type OutsideReason = 'not-started' | 'ended' | 'needs-code' | 'out-of-scope';
/** Whatever may be said of a rule that gives nothing. */
export type RuleReason = RefusedRule['reason'] | OutsideReason;
/** Whatever may be said of a code that gives nothing. */
export type CodeReason = Explanation['codes'][number]['reason'];

// A reason that the engine learns and nobody words here does not compile.
const ruleSentences: Readonly<Record<RuleReason, LocalText>> = {
  threshold: {
    fr: 'Le panier n’atteint pas encore le montant demandé.',
    en: 'The basket has not reached the amount yet.',
  },
  quantity: { fr: 'Il faut plus d’articles concernés.', en: 'It takes more of the qualifying articles.' },
  'not-combinable': {
    fr: 'Ne se cumule pas avec l’offre appliquée.',
    en: 'Cannot be combined with the offer applied.',
  },
  'marked-down': { fr: 'Pas sur un prix déjà baissé.', en: 'Not on a price already reduced.' },
  'better-offer': { fr: 'Une meilleure offre s’applique.', en: 'A better offer applies.' },
  floor: { fr: 'Déjà au prix le plus bas permis.', en: 'Already at the lowest price allowed.' },
  exhausted: { fr: 'Offre épuisée.', en: 'This offer has run out.' },
  'no-discount': { fr: 'Sans effet sur ce panier.', en: 'It changes nothing in this basket.' },
  goods: { fr: 'Il manque un article de l’offre.', en: 'An article of the offer is missing.' },
  'customer-needed': {
    fr: 'Réservée aux clients connus : il faut savoir qui achète.',
    en: 'For known customers: it depends on who is buying.',
  },
  purchases: {
    fr: 'Elle vaut pour un autre achat que celui-ci.',
    en: 'It counts for another purchase than this one.',
  },
  segment: { fr: 'Réservée à d’autres clients.', en: 'For other customers.' },
  appointment: { fr: 'Réservée à qui a pris rendez-vous.', en: 'For whoever has made an appointment.' },
  'gift-unavailable': {
    fr: 'Le cadeau n’est plus disponible ici.',
    en: 'The gift is no longer available here.',
  },
  'gesture-not-allowed': { fr: 'Aucun geste n’est permis.', en: 'No gesture is allowed.' },
  'gesture-too-large': { fr: 'Le geste dépasse le plafond.', en: 'The gesture is above the cap.' },
  'price-range': {
    fr: 'Aucun article au prix concerné.',
    en: 'No article is in the price range.',
  },
  'not-started': { fr: 'Pas encore commencée à cette date.', en: 'Not started at that date.' },
  ended: { fr: 'Terminée à cette date.', en: 'Over at that date.' },
  'needs-code': { fr: 'Réservée à un code.', en: 'Only with a code.' },
  'out-of-scope': {
    fr: 'Aucun article concerné dans le panier.',
    en: 'No article in the basket qualifies.',
  },
};

const codeSentences: Readonly<Record<CodeReason, LocalText>> = {
  ...ruleSentences,
  threshold: {
    fr: 'Le panier n’atteint pas encore le montant demandé.',
    en: 'The basket has not reached the amount yet.',
  },
  quantity: { fr: 'Il faut plus d’articles pour ce code.', en: 'This code takes more articles.' },
  'not-combinable': {
    fr: 'Il ne se cumule pas avec une offre déjà appliquée, qui fait gagner plus.',
    en: 'It cannot be combined with an offer already applied, which saves more.',
  },
  'marked-down': {
    fr: 'Il ne s’applique pas aux prix déjà baissés.',
    en: 'It does not apply to reduced prices.',
  },
  'better-offer': {
    fr: 'Une offre déjà appliquée fait gagner plus. Le code n’est pas consommé.',
    en: 'An offer already applied saves more. The code is not used up.',
  },
  'no-discount': {
    fr: 'Ce code ne donne rien pour ce panier.',
    en: 'This code gives nothing for this basket.',
  },
  unknown: { fr: 'Ce code n’existe pas.', en: 'This code does not exist.' },
  'not-started': { fr: 'Ce code n’a pas encore commencé.', en: 'This code has not started yet.' },
  ended: { fr: 'Ce code est terminé.', en: 'This code has ended.' },
  spent: { fr: 'Ce code a déjà servi.', en: 'This code was already used.' },
  'customer-limit': {
    fr: 'La limite de ce client est atteinte.',
    en: 'This customer has reached the limit.',
  },
  stopped: { fr: 'Cette offre a été arrêtée.', en: 'This offer was stopped.' },
  refused: { fr: 'Ce code ne peut pas être utilisé.', en: 'This code cannot be used.' },
};

/** Why a rule gives nothing, a whole sentence. */
export function ruleSentence(reason: RuleReason, locale: Locale): string {
  return ruleSentences[reason][locale];
}

/** Why a code gives nothing, a whole sentence. */
export function codeSentence(reason: CodeReason, locale: Locale): string {
  return codeSentences[reason][locale];
}

/** Which rule won in the place of another. */
export function winnerSentence(name: string, locale: Locale): string {
  return locale === 'fr' ? `L’offre « ${name} » l’emporte.` : `The offer “${name}” wins.`;
}

/** How far a rule is: "il manque 7,80 €", "encore 1 article"; undefined where there is no distance. */
export function distanceSentence(
  { missingCents, missingUnits }: Pick<RefusedRule, 'missingCents' | 'missingUnits'>,
  locale: Locale,
  currency?: string,
): string | undefined {
  if (missingCents !== undefined) {
    const amount = formatMoney(missingCents, locale, currency);
    return locale === 'fr' ? `il manque ${amount}` : `${amount} to go`;
  }
  if (missingUnits === undefined) return undefined;
  const isOne = missingUnits === 1;
  if (locale === 'fr') return `encore ${missingUnits} ${isOne ? 'article' : 'articles'}`;
  return `${missingUnits} more ${isOne ? 'article' : 'articles'}`;
}

/** The rules nearest to applying first: by what is missing, then those with no distance. */
export function byDistance(
  one: Pick<RefusedRule, 'missingCents' | 'missingUnits'>,
  other: Pick<RefusedRule, 'missingCents' | 'missingUnits'>,
): number {
  return farness(one) - farness(other);
}

/** One article more is weighed like five euros more. */
const UNIT_CENTS = 500;
const NO_DISTANCE_CENTS = 10_000;

function farness({ missingCents, missingUnits }: Pick<RefusedRule, 'missingCents' | 'missingUnits'>): number {
  return missingCents ?? (missingUnits === undefined ? NO_DISTANCE_CENTS : missingUnits * UNIT_CENTS);
}
