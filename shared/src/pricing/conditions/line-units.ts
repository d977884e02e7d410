import { unitsField } from '../fields.js';
import { conditionKind } from './reading.js';

/** `{ fromUnits }`: so many units of one and the same article. */
export const lineUnits = conditionKind(
  'line-units',
  [unitsField('fromUnits', 'Unités d’un même article', 'Units of one article')],
  (reader, condition) => {
    const fromUnits = reader.whole('fromUnits');
    return {
      unmet: (facts) => {
        const missingUnits = fromUnits - facts.mostLineUnits();
        return missingUnits > 0
          ? { takes: 'nothing', reason: 'quantity', missingUnits, condition }
          : undefined;
      },
      describe: (locale) =>
        locale === 'fr'
          ? `dès ${fromUnits} unités d’un même article`
          : `from ${fromUnits} units of one article`,
    };
  },
);
