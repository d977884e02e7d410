import type { ProblemKind } from './kind.js';

/** What is wrong with a request itself, or with the platform that should answer it. */
export const requestProblems = {
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
  'not-found': { status: 404, en: 'Not found', fr: 'Introuvable' },
  'method-not-allowed': { status: 405, en: 'Method not allowed', fr: 'Méthode refusée' },
  'cross-site-request': {
    status: 403,
    en: 'Requests from another site are refused',
    fr: 'Les demandes d’un autre site sont refusées',
  },
  'too-many-requests': { status: 429, en: 'Too many requests', fr: 'Trop de demandes' },
  'signature-refused': {
    status: 400,
    en: 'The signature does not fit, or is too old',
    fr: 'La signature ne convient pas, ou elle est trop ancienne',
  },
  'changed-meanwhile': {
    status: 409,
    en: 'Somebody else changed this meanwhile',
    fr: 'Quelqu’un d’autre l’a modifié entre-temps',
  },
  'api-key-needed': {
    status: 401,
    en: 'Send a key that is valid: Authorization: Bearer pk_…',
    fr: 'Envoyez une clé valable : Authorization: Bearer pk_…',
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
} as const satisfies Record<string, ProblemKind>;
