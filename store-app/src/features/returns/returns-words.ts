import { roomWords } from '../../head-office/words.js';
import type fr from './i18n/fr.json';

export type ReturnsKey = keyof typeof fr;

/** The sentences about goods that come back. */
export const useReturnsWords = roomWords<ReturnsKey>({
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
});
