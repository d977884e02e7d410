import { roomWords } from '../words.js';
import type fr from './i18n/fr.json';

/** The sentences of the room of integrations. */
export const useIntegrationsWords = roomWords<keyof typeof fr>({
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
});
