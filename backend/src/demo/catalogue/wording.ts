import type { LocalText } from '@passerelle/shared/pricing/types';

/** Names that keep their capital inside a sentence. */
const PROPER =
  /^(Torx|Phillips|Pozidriv|France|Atelier|Ligne|Galet|Douglas|Nantes|DINplus|Japanese|Feuillage|Foliage|Rayures|Pinstripe|Chevrons|Herringbone|Lin uni|Plain linen|Béton|Concrete|Rigid R|Flexible H|Outdoor H|Single H)/;

type Locale = keyof LocalText;

/** Fills `{axis}`; a value takes a capital where a sentence begins and loses it elsewhere. */
export function fill(template: LocalText, values: ReadonlyMap<string, LocalText>): LocalText {
  return { fr: spaced(fillIn('fr', template.fr, values)), en: fillIn('en', template.en, values) };
}

function fillIn(locale: Locale, template: string, values: ReadonlyMap<string, LocalText>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, key: string, offset: number) => {
    const value = values.get(key)?.[locale];
    if (value === undefined) throw new Error(`"${template}" asks for ${key}`);
    const begins = offset === 0 || /[.!?] $/.test(template.slice(0, offset));
    return begins ? capital(value) : plain(value);
  });
}

/** The same words beginning with a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function plain(words: string): string {
  const isWord = /^\p{Lu}\p{Ll}/u.test(words);
  return isWord && !PROPER.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** French spaces: a no-break one before a colon, inside guillemets and percentages and after n°, a narrow one before ; ! ?. */
export function spaced(words: string): string {
  return words
    .replaceAll(/ ([:%»])/g, '\u00a0$1')
    .replaceAll(/(«|n°) /g, '$1\u00a0')
    .replaceAll(/ ([;!?])/g, '\u202f$1');
}

/** Lower-case letters, digits and single dashes, for an address. */
export function slugOf(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('×', 'x')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'd')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** `'French|English'` as a text. */
export function bilingual(cell: string): LocalText {
  const [fr = '', en = fr] = cell.split('|');
  return { fr, en };
}
