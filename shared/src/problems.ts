/** Every error code of the API, listed once: status, titles, and which fields it carries. RFC 9457. */

export const problems = {
  'malformed-request': { status: 400, en: 'The request could not be read', fr: 'La demande est illisible' },
  'invalid-field': { status: 400, en: 'A field is not valid', fr: 'Un champ n’est pas valide' },
  'payload-too-large': { status: 413, en: 'The request is too large', fr: 'La demande est trop volumineuse' },
  'unsupported-media-type': { status: 415, en: 'Send JSON', fr: 'Envoyez du JSON' },
  'idempotency-key-missing': {
    status: 400,
    en: 'The Idempotency-Key header is missing',
    fr: 'L’en-tête Idempotency-Key manque',
  },
  'idempotency-key-reused': {
    status: 422,
    en: 'This key was used for another request',
    fr: 'Cette clé a servi à une autre demande',
  },
  'idempotency-in-progress': {
    status: 409,
    en: 'The first request with this key is still running',
    fr: 'La première demande avec cette clé est en cours',
  },
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
  'not-found': { status: 404, en: 'Not found', fr: 'Introuvable' },
  'method-not-allowed': { status: 405, en: 'Method not allowed', fr: 'Méthode refusée' },
  'cross-site-request': {
    status: 403,
    en: 'Requests from another site are refused',
    fr: 'Les demandes d’un autre site sont refusées',
  },
  'offer-ended': { status: 410, en: 'This offer has ended', fr: 'Cette offre est terminée' },
  'offer-not-announced': {
    status: 422,
    en: 'This offer is not announced: there is nothing to print',
    fr: 'Cette offre n’est pas annoncée : il n’y a rien à imprimer',
  },
  'too-many-requests': { status: 429, en: 'Too many requests', fr: 'Trop de demandes' },
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
  'signature-refused': {
    status: 400,
    en: 'The signature does not fit, or is too old',
    fr: 'La signature ne convient pas, ou elle est trop ancienne',
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
  'skipped-hour': {
    status: 422,
    en: 'The clocks skip this hour that night',
    fr: 'Cette heure n’existe pas, on change d’heure cette nuit-là',
  },
  'in-the-past': { status: 422, en: 'This moment is over', fr: 'Ce moment est passé' },
  'duplicate-sku': {
    status: 422,
    en: 'An article stands twice in the list',
    fr: 'Un article est deux fois dans la liste',
  },
  'own-proposal': {
    status: 409,
    en: 'Somebody else must approve what you proposed',
    fr: 'Une autre personne doit approuver ce que vous avez proposé',
  },
  'already-decided': {
    status: 409,
    en: 'This was decided already',
    fr: 'C’est déjà décidé',
  },
  'price-conflicts': {
    status: 409,
    en: 'Some prices are in conflict',
    fr: 'Des prix sont en conflit',
  },
  'nothing-left': { status: 422, en: 'Nothing would change', fr: 'Rien ne changerait' },
  'changed-meanwhile': {
    status: 409,
    en: 'Somebody else changed this meanwhile',
    fr: 'Quelqu’un d’autre l’a modifié entre-temps',
  },
  'picture-refused': {
    status: 422,
    en: 'This file cannot be used as a picture',
    fr: 'Ce fichier ne peut pas servir d’image',
  },
  'import-faulty': {
    status: 409,
    en: 'Some rows of the file cannot be taken over',
    fr: 'Des lignes du fichier ne peuvent pas être reprises',
  },
  'store-has-orders': {
    status: 409,
    en: 'Open orders wait in this shop',
    fr: 'Des commandes sont en cours dans ce magasin',
  },
  'gross-error': {
    status: 409,
    en: 'This price is probably a mistake: a manager decides',
    fr: 'Ce prix est sans doute une erreur : un responsable décide',
  },
  'gesture-refused': {
    status: 422,
    en: 'This gesture is not within what you may grant',
    fr: 'Ce geste dépasse ce que vous pouvez accorder',
  },
  'document-damaged': {
    status: 409,
    en: 'The kept document no longer has this hash',
    fr: 'Le document conservé n’a plus cette empreinte',
  },
  'api-key-needed': {
    status: 401,
    en: 'Send a key that is valid: Authorization: Bearer pk_…',
    fr: 'Envoyez une clé valable : Authorization: Bearer pk_…',
  },
  'question-over': {
    status: 409,
    en: 'The time to answer this question is over',
    fr: 'Il n’est plus temps de répondre à cette question',
  },
  'message-went-out': {
    status: 409,
    en: 'This message went out, or is waiting to: only one that failed is sent again',
    fr: 'Ce message est parti, ou va partir : seul un échec se renvoie',
  },
  'webhook-target-refused': {
    status: 422,
    en: 'Nothing is sent to this address',
    fr: 'Rien n’est envoyé à cette adresse',
  },
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
  overloaded: {
    status: 503,
    en: 'Too busy, try again in a moment',
    fr: 'Trop de demandes, réessayez dans un instant',
  },
  unavailable: {
    status: 503,
    en: 'The service is away for a moment; try again',
    fr: 'Le service s’absente un instant ; réessayez',
  },
  'internal-error': {
    status: 500,
    en: 'Something failed on our side',
    fr: 'Un incident est survenu chez nous',
  },
} as const satisfies Record<string, { status: number; en: string; fr: string }>;

export type ProblemCode = keyof typeof problems;

export interface FieldFault {
  /** Path of the field, e.g. `lines[0].quantity`. */
  field: string;
  /** Stable kebab-case reason, e.g. `must-be-integer`. */
  code: string;
  message: string;
}

/** The body of every refusal; further members depend on the code and are documented with the route. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  errors?: FieldFault[];
  [member: string]: unknown;
}
