import type { ComparisonView, Fact, ReadingView } from '@passerelle/shared/api/contradictions';
import { inWords } from '../../lib/durations.js';
import { useMonitorWords } from './monitor-words.js';

const SHORT_HASH = 8;
const MINUTE_MS = 60_000;

/** How readings, things and stretches of time are told in this room. */
export function useReadings() {
  const words = useMonitorWords();
  const { say, has, money, number } = words;
  const value = (fact: Fact, { value: read }: Pick<ReadingView, 'value'>): string => {
    if (read === '') return say('nothing');
    if (fact === 'document') return say('hash', { hash: read.slice(0, SHORT_HASH) });
    const word = `schema.${read}`;
    if (has(word)) return say(word);
    const figure = Number(read);
    if (Number.isNaN(figure)) return read;
    return fact === 'stock' ? number(figure) : money(figure);
  };
  const thing = ({ name, sku, storeName, document }: ComparisonView): string => {
    const what = name ?? sku ?? (document === undefined ? '' : say('card.document', { number: document }));
    return storeName === undefined ? what : say('compared.where', { name: what, shop: storeName });
  };
  /** "38 s", "21 min", "1 h 05". */
  const stretch = (fromMs: number, toMs: number): string => {
    const ms = Math.max(0, toMs - fromMs);
    if (ms < MINUTE_MS) return say('seconds', { seconds: Math.round(ms / 1_000) });
    return inWords(words, Math.floor(ms / MINUTE_MS));
  };
  return { ...words, value, thing, stretch };
}
