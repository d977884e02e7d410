import { roomWords } from '../../head-office/words.js';
import type fr from './i18n/fr.json';

/** The sentences about what a customer chooses when something is missing. */
export const useChoicesWords = roomWords<keyof typeof fr>({
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
});
