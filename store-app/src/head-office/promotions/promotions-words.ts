import { roomWords } from '../words.js';
import type fr from './i18n/fr.json';

export type PromotionsKey = keyof typeof fr;

const useRoom = roomWords<PromotionsKey>({
  fr: () => import('./i18n/fr.json'),
  en: () => import('./i18n/en.json'),
});

/** The sentences of the room of promotions; `named` says what the engine knows, and a kind without words by its name. */
export function usePromotionsWords() {
  const words = useRoom();
  const { say, has } = words;
  const named = (key: string): string => (has(key) ? say(key) : key.slice(key.indexOf('.') + 1));
  return { ...words, named };
}
