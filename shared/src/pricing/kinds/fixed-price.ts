import { formatCents } from '../../money.js';
import type { Kind } from '../rule.js';
import { DefinitionReader, MOST_CENTS } from './definition.js';

/** `{ priceCents }`: every unit of the scope at this price, never dearer than it was. */
export const fixedPrice: Kind = {
  kind: 'fixed-price',
  levels: ['catalogue', 'basket'],
  parse: (definition) => {
    const reader = new DefinitionReader(definition, ['priceCents']);
    const priceCents = reader.whole('priceCents', 0, MOST_CENTS);
    return reader.finish({
      markdown: (unitCents) => Math.min(unitCents, priceCents),
      reward: (group) => ({
        takes: 'each',
        lineCents: group.lines.map((line) => Math.max(0, line.netCents - priceCents * line.quantity)),
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
