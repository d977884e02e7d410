import type { ProblemKind } from './kind.js';

/** What stands between a basket, its collection and its return. */
export const purchaseProblems = {
  'unknown-sku': { status: 422, en: 'Unknown article', fr: 'Article inconnu' },
  'counter-only': {
    status: 422,
    en: 'This is sold at the counter of our shops only',
    fr: 'Ceci ne se vend qu’au comptoir de nos magasins',
  },
  'unknown-store': { status: 422, en: 'Unknown shop', fr: 'Magasin inconnu' },
  'unknown-place': { status: 422, en: 'Unknown place', fr: 'Lieu inconnu' },
  'store-closed': {
    status: 422,
    en: 'This shop does not take orders now',
    fr: 'Ce magasin ne prend pas de commande en ce moment',
  },
  'mode-not-offered': {
    status: 422,
    en: 'This way of ordering is not offered',
    fr: 'Ce mode de commande n’est pas proposé',
  },
  'code-refused': { status: 422, en: 'This code cannot be used', fr: 'Ce code ne peut pas être utilisé' },
  'too-many-lines': { status: 422, en: 'The basket has too many lines', fr: 'Le panier a trop de lignes' },
  'contact-limit': {
    status: 422,
    en: 'This contact has too many open reservations',
    fr: 'Ce contact a trop de réservations en cours',
  },
  'contact-needs-email': {
    status: 422,
    en: 'This shop needs an e-mail address',
    fr: 'Ce magasin a besoin d’un e-mail',
  },
  'out-of-stock': { status: 409, en: 'Not enough in this shop', fr: 'Pas assez dans ce magasin' },
  'quote-changed': { status: 409, en: 'The price changed', fr: 'Le prix a changé' },
  'state-does-not-allow': {
    status: 409,
    en: 'The order’s state does not allow this',
    fr: 'L’état de la commande ne le permet pas',
  },
  'claimed-by-other': {
    status: 409,
    en: 'A colleague already has this order',
    fr: 'Un collègue a déjà cette commande',
  },
  'not-fully-picked': {
    status: 409,
    en: 'Some lines are neither found nor missing',
    fr: 'Des lignes ne sont ni trouvées ni manquantes',
  },
  'choice-needed': {
    status: 409,
    en: 'The shopper has to say what becomes of what is missing',
    fr: 'Le client doit dire ce que devient ce qui manque',
  },
  'collector-revoked': {
    status: 409,
    en: 'This person may no longer collect the order',
    fr: 'Cette personne n’a plus le droit de retirer la commande',
  },
  'wrong-article': {
    status: 422,
    en: 'This article is not in the order',
    fr: 'Cet article n’est pas dans la commande',
  },
  'wrong-quantity': { status: 422, en: 'This quantity does not fit', fr: 'Cette quantité ne convient pas' },
  'wrong-store': {
    status: 422,
    en: 'This order is for another shop',
    fr: 'Cette commande est pour un autre magasin',
  },
  'wrong-code': { status: 422, en: 'This code is not valid here', fr: 'Ce code n’est pas valable ici' },
  'already-collected': {
    status: 409,
    en: 'This order was already collected',
    fr: 'Cette commande a déjà été retirée',
  },
  'already-extended': {
    status: 409,
    en: 'This reservation was already extended',
    fr: 'Cette réservation a déjà été prolongée',
  },
  'return-exceeds-sale': {
    status: 409,
    en: 'More comes back than was sold and not yet returned',
    fr: 'Plus d’articles rendus que d’articles vendus et non rendus',
  },
  'return-too-late': {
    status: 422,
    en: 'The time to bring this back is over; a manager may still take it',
    fr: 'Le délai de retour est passé ; un responsable peut encore accepter',
  },
  'not-returnable': {
    status: 422,
    en: 'This receipt was undone; there is nothing to bring back',
    fr: 'Ce ticket a été annulé ; il n’y a rien à rendre',
  },
  'payment-mismatch': {
    status: 422,
    en: 'The payments do not add up to the total',
    fr: 'Les paiements ne font pas le total',
  },
  'refund-exceeds-payment': {
    status: 409,
    en: 'This is more than was paid and not given back',
    fr: 'C’est plus que ce qui a été payé et pas encore rendu',
  },
  'voucher-refused': {
    status: 422,
    en: 'This card or credit cannot be used',
    fr: 'Cette carte ou cet avoir ne peut pas être utilisé',
  },
  'voucher-short': {
    status: 409,
    en: 'There is not so much left on it',
    fr: 'Il n’y reste pas autant',
  },
  'unit-promised': {
    status: 409,
    en: 'This unit is promised to somebody',
    fr: 'Cet article est promis à quelqu’un',
  },
  'reason-required': { status: 422, en: 'Give a reason', fr: 'Donnez une raison' },
  'refund-sent': {
    status: 409,
    en: 'Money has gone back already: take the goods back as a return',
    fr: 'De l’argent est déjà reparti : reprenez les articles par un retour',
  },
  'undo-too-late': { status: 409, en: 'Too late to undo', fr: 'Trop tard pour annuler' },
  'stale-basket': {
    status: 409,
    en: 'The basket was changed elsewhere; here is how it stands',
    fr: 'Le panier a été modifié ailleurs ; voici où il en est',
  },
  'basket-empty': {
    status: 422,
    en: 'There is nothing in the basket',
    fr: 'Le panier est vide',
  },
  'too-many-shares': {
    status: 422,
    en: 'This basket has been shown often enough; wait until an older link is over',
    fr: 'Ce panier a déjà été partagé trop souvent ; attendez qu’un lien plus ancien expire',
  },
} as const satisfies Record<string, ProblemKind>;
