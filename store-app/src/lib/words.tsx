import {
  civilDay,
  daysAway,
  formatDate,
  formatDayTime,
  formatMoney,
  formatNumber,
  formatPercent,
  formatTime,
} from '@passerelle/shared/i18n/format';
import {
  type Catalogue,
  createTranslator,
  type Locale,
  languageTags,
  type MessageValues,
} from '@passerelle/shared/i18n/runtime';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type fr from '../i18n/fr.json';
import { serverNowMs } from './clock.js';

export type MessageKey = keyof typeof fr;

/** Sentences, amounts and times in the colleague's language and the shop's zone. */
export interface Words {
  locale: Locale;
  zone: string;
  t: (key: MessageKey, values?: MessageValues) => string;
  money: (cents: number) => string;
  number: (value: number) => string;
  percent: (basisPoints: number) => string;
  /** "14 h 22". */
  time: (at: string | number) => string;
  /** "aujourd’hui à 14 h 22", "samedi 13 juin à 19 h 30". */
  dayTime: (at: string | number) => string;
  /** "mardi 24 novembre". */
  date: (at: string | number) => string;
  /** "mardi 24 nov.": where there is little room. */
  weekday: (at: string | number) => string;
  /** "24 nov.", with the year when it is another one. */
  shortDate: (at: string | number) => string;
  /** The time of an instant of today, the date and time of any other. */
  when: (at: string | number) => string;
}

function wordsOf(locale: Locale, catalogue: Catalogue<MessageKey>, zone: string): Words {
  const { t } = createTranslator(locale, catalogue);
  const time = (at: string | number): string => formatTime(at, zone, locale);
  const dateOf = (at: string | number, more: Intl.DateTimeFormatOptions): string => {
    const options = { day: 'numeric', month: 'short', timeZone: zone, ...more } as const;
    return new Intl.DateTimeFormat(languageTags[locale], options).format(new Date(at));
  };
  const shortDate = (at: string | number): string => {
    const isThisYear = civilDay(at, zone).slice(0, 4) === civilDay(serverNowMs(), zone).slice(0, 4);
    return dateOf(at, isThisYear ? {} : { year: 'numeric' });
  };
  return {
    locale,
    zone,
    t,
    time,
    shortDate,
    weekday: (at) => dateOf(at, { weekday: 'long' }),
    money: (cents) => formatMoney(cents, locale),
    number: (value) => formatNumber(value, locale),
    percent: (basisPoints) => formatPercent(basisPoints, locale),
    dayTime: (at) => formatDayTime(at, serverNowMs(), zone, locale),
    date: (at) => formatDate(at, serverNowMs(), zone, locale),
    when: (at) => (daysAway(at, serverNowMs(), zone) === 0 ? time(at) : `${shortDate(at)}, ${time(at)}`),
  };
}

const WordsContext = createContext<Words | undefined>(undefined);

interface WordsProviderProps {
  locale: Locale;
  catalogue: Catalogue<MessageKey>;
  /** The shop's zone: every time on screen is the shop's. */
  zone?: string;
  children: ReactNode;
}

/** Gives everything below it its words. */
export function WordsProvider({ locale, catalogue, zone, children }: WordsProviderProps) {
  const words = useMemo(
    () => wordsOf(locale, catalogue, zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone),
    [locale, catalogue, zone],
  );
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the colleague who is signed in. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('WordsProvider is missing');
  return words;
}
