import type { Field } from '../fields.js';
import { unitsField } from '../fields.js';
import type { Kind } from '../rule.js';
import { DefinitionReader } from './definition.js';
import { FROM_FIELDS, fromSentence, readFrom, shortOf } from './from.js';

const fields: readonly Field[] = [
  { name: 'sku', type: 'sku', label: { fr: 'Article offert', en: 'Gift' } },
  unitsField('units', 'Nombre offert', 'Units given', { isOptional: true, most: 100 }),
  ...FROM_FIELDS,
];

/**
 * `{ sku, units?, fromCents | fromUnits }`: from so much of the scope, units of one article for nothing. They are a line
 * (or more units of one) at their displayed price, which is all taken off; no threshold and no set counts them.
 * An article with a floor price cannot be given.
 */
export const gift: Kind = {
  kind: 'gift',
  levels: ['basket'],
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const given = { sku: reader.sku('sku'), units: reader.wholeIfGiven('units') ?? 1 };
    const from = readFrom(reader);
    return reader.finish({
      gift: given,
      reward: (group) => shortOf(from, group) ?? { takes: 'gift', ...given },
      growthBasisPoints: 0,
      describe: (locale, currency, named = (sku) => sku) => {
        const name = named(given.sku);
        const what = given.units > 1 ? `${given.units} × ${name}` : name;
        const sentence = fromSentence(from, locale, currency);
        return locale === 'fr' ? `${what} offert ${sentence}` : `${what} as a gift ${sentence}`;
      },
    });
  },
};
