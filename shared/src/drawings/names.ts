import { unbrokenMeasures } from '../i18n/format.js';
import type { Locale } from '../i18n/runtime.js';
import { subjects } from './subjects.js';

/** Sides of a drawing that exists in several colours. */
const colours: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  orange: ['orange', 'orange'],
  steel: ['gris acier', 'steel grey'],
  green: ['vert', 'green'],
  sage: ['vert sauge', 'sage green'],
  white: ['blanc', 'white'],
  wood: ['bois', 'wood'],
};

const units: Readonly<Record<string, string>> = { v: 'V', w: 'W', mm: 'mm', m: 'm', l: 'L' };

/** "circular-saw-steel--14-4-v.svg" as people say it: « Scie circulaire, gris acier, 14,4 V ». */
export function drawingName(file: string, locale: Locale): string {
  const [what = '', size] = file.replace(/\.svg$/, '').split('--');
  const [subject, colour] = split(what);
  const side = locale === 'fr' ? 0 : 1;
  const parts = [
    subjects[subject]?.[side] ?? subject.replaceAll('-', ' '),
    colour && colours[colour]?.[side],
    size && measure(size, subject, locale),
  ];
  return unbrokenMeasures(parts.filter(Boolean).join(', '));
}

/** The subject and its colour; a name that has its own words is taken whole. */
function split(what: string): readonly [subject: string, colour: string | undefined] {
  const cut = what.lastIndexOf('-');
  const colour = what.slice(cut + 1);
  const isColoured = cut > 0 && colours[colour] !== undefined && subjects[what] === undefined;
  return isColoured ? [what.slice(0, cut), colour] : [what, undefined];
}

/** "14-4-v" is 14.4 V, "3-5-x-35" is 3.5 × 35 mm, "3g1-5" is 3G1.5 and "p120" is P120. */
function measure(size: string, subject: string, locale: Locale): string {
  const comma = locale === 'fr' ? ',' : '.';
  const number = (text: string) => text.replace('-', comma);
  const [, amount = '', unit = ''] = /^([\d-]+)-(v|w|mm|m|l)$/.exec(size) ?? [];
  if (amount !== '') return `${number(amount)} ${units[unit]}`;
  const [thick, long] = size.split('-x-');
  if (thick !== undefined && long !== undefined) return `${number(thick)} × ${long} mm`;
  if (subject === 'toolbox') return locale === 'fr' ? `${size} pouces` : `${size} in`;
  return number(size.toUpperCase().replace('X', ' × '));
}
