import { unitsField } from '../fields.js';
import { conditionKind } from './reading.js';

/** `{ fromUnits }`: so many units in the basket, whatever they are. */
export const basketUnits = conditionKind(
  'basket-units',
  [unitsField('fromUnits', 'Articles dans le panier', 'Units in the basket')],
  (reader, condition) => {
    const fromUnits = reader.whole('fromUnits');
    return {
      unmet: (facts) => {
        const missingUnits = fromUnits - facts.units();
        return missingUnits > 0
          ? { takes: 'nothing', reason: 'quantity', missingUnits, condition }
          : undefined;
      },
      describe: (locale) =>
        locale === 'fr'
          ? `dès ${fromUnits} articles dans le panier`
          : `from ${fromUnits} units in the basket`,
    };
  },
);
