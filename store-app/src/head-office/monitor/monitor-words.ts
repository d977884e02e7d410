import { roomWords } from '../words.js';
import type fr from './i18n/fr.json';

/** The sentences of the room that watches whether all surfaces say the same. */
export const useMonitorWords = roomWords<keyof typeof fr>({
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
});
