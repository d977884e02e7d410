import { drawingName } from '@passerelle/shared/drawings';
import type { Locale, LocalText } from '@passerelle/shared/pricing/types';

/** A drawing that comes with the platform. */
export interface NamedDrawing {
  /** Its file. */
  readonly name: string;
  readonly title: LocalText;
  /** What a search finds it by: its file and both its names, without accents. */
  readonly words: string;
}

/** The drawings among the files, each with its names; one without a name is called as its file. */
export function namedDrawings(files: readonly string[]): NamedDrawing[] {
  return files
    .filter((file) => file.endsWith('.svg'))
    .sort()
    .map((name) => {
      const title = drawingName(name) ?? { fr: name, en: name };
      return { name, title, words: plain(`${name} ${title.fr} ${title.en}`) };
    });
}

/** Those that are called by all the words, in whichever language, in the order of one language. */
export function drawingsCalled(
  drawings: readonly NamedDrawing[],
  words: string,
  locale: Locale,
): NamedDrawing[] {
  const wanted = plain(words).split(/\s+/);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return drawings
    .filter((drawing) => wanted.every((word) => drawing.words.includes(word)))
    .sort((a, b) => compare(a.title[locale], b.title[locale]));
}

function plain(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('\u00a0', ' ').toLowerCase();
}
