import { roomWords } from '../../head-office/words.js';
import type fr from './i18n/fr.json';

/** The sentences about orders that are taken for somebody. */
export const useTakenWords = roomWords<keyof typeof fr>({
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
});
