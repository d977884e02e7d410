import { roomWords } from '../words.js';
import type fr from './i18n/fr.json';

export type PromotionsKey = keyof typeof fr;

/** The sentences of the room of promotions. */
export const usePromotionsWords = roomWords<PromotionsKey>({
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
});
