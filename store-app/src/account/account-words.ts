import { roomWords } from '../head-office/words.js';
import type fr from './i18n/fr.json';

/** The sentences of one's own account. */
export const useAccountWords = roomWords<keyof typeof fr>({
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
});
