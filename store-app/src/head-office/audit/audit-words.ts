import { roomWords } from '../words.js';
import type fr from './i18n/fr.json';

/** The sentences of the journal. Acts are worded by their own key, `act.price-batch-approved`. */
export const useAuditWords = roomWords<keyof typeof fr>({
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
});
