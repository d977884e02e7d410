import type { OfficeAttributeView } from '@passerelle/shared/api/catalogue';
import type { LocalText } from '@passerelle/shared/pricing/types';

/** Most properties of one product or article. */
const MOST_PROPERTIES = 40;
const LONGEST = 200;
// `voltage (Tension): 18 V`; the name in brackets may be left out where the catalogue knows it.
const LINE = /^([a-z][a-zA-Z0-9-]{0,39})(?:\s*\((.*?)\))?\s*:\s*(.*)$/;

interface Line {
  readonly key: string;
  readonly name: string | undefined;
  readonly value: string;
}

/** Why a cell of properties cannot be read, and in which language it stands. */
export interface PropertyFault {
  readonly locale: 'fr' | 'en';
  readonly code: 'not-a-property' | 'unknown-property' | 'repeated' | 'too-long' | 'too-many';
  readonly message: string;
}

/** How the catalogue calls a property; undefined for one that it does not have. */
export type NameOf = (key: string) => LocalText | undefined;

/** Properties as the two cells of a row say them; English words that are missing are the French ones. */
export function readProperties(
  cells: LocalText,
  nameOf: NameOf,
): { properties: OfficeAttributeView[]; fault?: undefined } | { fault: PropertyFault } {
  const french = linesOf(cells.fr, 'fr');
  if ('fault' in french) return french;
  const english = linesOf(cells.en, 'en');
  if ('fault' in english) return english;
  const wordsByKey = new Map(english.lines.map((line) => [line.key, line]));
  const stray = english.lines.find(({ key }) => !french.lines.some((line) => line.key === key));
  if (stray) return { fault: fault('en', 'unknown-property', `${stray.key} is not said in French`) };
  const properties: OfficeAttributeView[] = [];
  for (const { key, name, value } of french.lines) {
    const known = nameOf(key);
    const fr = name ?? known?.fr;
    if (fr === undefined)
      return { fault: fault('fr', 'unknown-property', `${key} needs its name: ${key} (Name): value`) };
    const words = wordsByKey.get(key);
    const label = { fr, en: words?.name ?? known?.en ?? fr };
    properties.push({ key, label, value: { fr: value, en: words?.value ?? value } });
  }
  return { properties };
}

/** The two cells for properties, so that they can be read again. */
export function writeProperties(properties: readonly OfficeAttributeView[]): LocalText {
  const cell = (locale: 'fr' | 'en') =>
    properties.map(({ key, label, value }) => `${key} (${label[locale]}): ${value[locale]}`).join('\n');
  return { fr: cell('fr'), en: cell('en') };
}

function linesOf(cell: string, locale: 'fr' | 'en'): { lines: Line[] } | { fault: PropertyFault } {
  const lines: Line[] = [];
  for (const text of cell.split(/\r?\n/).map((line) => line.trim())) {
    if (text === '') continue;
    const [, key, name, value = ''] = LINE.exec(text) ?? [];
    if (key === undefined || value === '' || name === '')
      return { fault: fault(locale, 'not-a-property', `${text.slice(0, 60)}: must be key (name): value`) };
    if (lines.some((line) => line.key === key))
      return { fault: fault(locale, 'repeated', `${key} stands there twice`) };
    if (value.length > LONGEST || (name ?? '').length > LONGEST)
      return { fault: fault(locale, 'too-long', `${key} has at most ${LONGEST} characters`) };
    lines.push({ key, name, value });
  }
  if (lines.length > MOST_PROPERTIES)
    return { fault: fault(locale, 'too-many', `at most ${MOST_PROPERTIES} properties`) };
  return { lines };
}

function fault(locale: 'fr' | 'en', code: PropertyFault['code'], message: string): PropertyFault {
  return { locale, code, message };
}
