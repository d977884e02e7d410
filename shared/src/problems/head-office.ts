import type { ProblemKind } from './kind.js';

/** What head office and other software are refused: prices, offers, files, messages. */
export const headOfficeProblems = {
  'offer-ended': { status: 410, en: 'This offer has ended', fr: 'Cette offre est terminée' },
  'offer-not-announced': {
    status: 422,
    en: 'This offer is not announced: there is nothing to print',
    fr: 'Cette offre n’est pas annoncée : il n’y a rien à imprimer',
  },
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
} as const satisfies Record<string, ProblemKind>;
