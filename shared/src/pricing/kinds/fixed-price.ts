import { formatCents } from '../../money.js';
import { amountField } from '../fields.js';
import type { Kind } from '../rule.js';
import { DefinitionReader } from './definition.js';
import { timesUnits } from './units.js';

const fields = [amountField('priceCents', 'Prix de l’unité', 'Price of one', { least: 0 })];

/** `{ priceCents }`: every unit of the scope at this price, never dearer than it was. */
export const fixedPrice: Kind = {
  kind: 'fixed-price',
  levels: ['catalogue', 'basket'],
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const priceCents = reader.whole('priceCents');
    return reader.finish({
      markdown: (unitCents) => Math.min(unitCents, priceCents),
      reward: (group) => ({
        takes: 'each',
        lineCents: group.lines.map((line) => Math.max(0, line.netCents - timesUnits(line, priceCents))),
        overflows: false,
      }),
      growthBasisPoints: 10_000,
      describe: (locale, currency) => {
        const price = formatCents(priceCents, currency, locale);
        return locale === 'fr' ? `À ${price} l’unité` : `${price} each`;
      },
    });
  },
};
