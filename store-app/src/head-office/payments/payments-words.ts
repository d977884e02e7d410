import { roomWords } from '../words.js';
import type fr from './i18n/fr.json';

/** The sentences of what head office sees of payments and vouchers. */
export const usePaymentsWords = roomWords<keyof typeof fr>({
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
});
