import { roomWords } from '../words.js';
import type fr from './i18n/fr.json';
import { type SaidInstant, saidEnd, saidStart } from './validity.js';

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
  const { shortDate, time, zone } = words;
  const said = ({ atMs, isWholeDay }: SaidInstant): string =>
    isWholeDay ? shortDate(atMs) : `${shortDate(atMs)}, ${time(atMs)}`;
  return {
    ...words,
    named,
    /** "24 nov.", or with its time where it is not a midnight. */
    start: (at: string): string => said(saidStart(at, zone)),
    /** "jusqu’au 6 déc. inclus", or with its time where it is not a midnight. */
    until: (at: string): string => {
      const end = saidEnd(at, zone);
      return say(end.isWholeDay ? 'bar.untilDay' : 'bar.until', { day: said(end) });
    },
  };
}
