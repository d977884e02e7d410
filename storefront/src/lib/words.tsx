/** The language of the page: sentences, amounts, times, addresses. */

import * as format from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type Catalogue, createTranslator, type Translator } from '@passerelle/shared/i18n/runtime';
import { type StorefrontPage, storefrontPath } from '@passerelle/shared/storefront-paths';
import { createContext, type ReactNode, use, useMemo } from 'react';
import type french from '../i18n/fr.json';
import { useTicking } from './clock.js';

export type MessageKey = keyof typeof french;

export interface Words {
  readonly locale: Locale;
  readonly now: number;
  readonly t: Translator<MessageKey>['t'];
  readonly money: (cents: number) => string;
  readonly number: (value: number) => string;
  readonly distance: (meters: number) => string;
  readonly time: (instant: string, zone: string) => string;
  readonly dayTime: (instant: string, zone: string) => string;
  readonly deadline: (instant: string, zone: string) => string;
  readonly date: (instant: string, zone: string) => string;
  readonly path: (page: StorefrontPage, id?: string) => string;
}

const WordsContext = createContext<Words | undefined>(undefined);

/** The words of one language at one instant: for loaders' titles and for tests, outside React. */
function wordsOf(locale: Locale, t: Words['t'], now: number): Words {
  return {
    locale,
    now,
    t,
    money: (cents) => format.formatMoney(cents, locale),
    number: (value) => format.formatNumber(value, locale),
    distance: (meters) => format.formatDistance(meters, locale),
    time: (instant, zone) => format.formatTime(instant, zone, locale),
    dayTime: (instant, zone) => format.formatDayTime(instant, now, zone, locale),
    deadline: (instant, zone) => deadlineOf(instant, now, zone, locale),
    date: (instant, zone) => format.formatDate(instant, now, zone, locale),
    path: (page, id) => storefrontPath(locale, page, id),
  };
}

/** "samedi 13 juin à 19 h 30": always with its date, so that it can be noted down. */
function deadlineOf(instant: string, now: number, zone: string, locale: Locale): string {
  const at = locale === 'fr' ? 'à' : 'at';
  return `${format.formatDate(instant, now, zone, locale)} ${at}\u00a0${format.formatTime(instant, zone, locale)}`;
}

interface WordsProviderProps {
  locale: Locale;
  catalogue: Catalogue<MessageKey>;
  /** The instant the server rendered at. */
  renderedAt: number;
  children: ReactNode;
}

/** Gives every component below its words; the clock in them goes on after hydration. */
export function WordsProvider({ locale, catalogue, renderedAt, children }: WordsProviderProps) {
  const now = useTicking(renderedAt);
  const translator = useMemo(() => createTranslator(locale, catalogue), [locale, catalogue]);
  const words = useMemo(() => wordsOf(locale, translator.t, now), [locale, translator, now]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the page around. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('There is no WordsProvider around this component');
  return words;
}
