import { roomWords } from '../words.js';
import type fr from './i18n/fr.json';

export type PricesKey = keyof typeof fr;

/** The sentences of the room of prices. */
export const usePricesWords = roomWords<PricesKey>({
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
});
