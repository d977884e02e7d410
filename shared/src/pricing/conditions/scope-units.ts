import { scopeField, unitsField } from '../fields.js';
import { isRanged } from '../rule.js';
import { conditionKind } from './reading.js';

/** `{ scope, fromUnits }`: so many units of certain goods. */
export const scopeUnits = conditionKind(
  'scope-units',
  [
    scopeField('scope', 'Sur ces articles', 'On these goods'),
    unitsField('fromUnits', 'Nombre d’articles', 'Number of units'),
  ],
  (reader, condition) => {
    const scope = reader.scope('scope');
    const fromUnits = reader.whole('fromUnits');
    return {
      isUnsteady: isRanged(scope),
      unmet: (facts) => {
        const missingUnits = fromUnits - facts.scopeUnits(scope);
        return missingUnits > 0
          ? { takes: 'nothing', reason: 'quantity', missingUnits, condition }
          : undefined;
      },
      describe: (locale) =>
        locale === 'fr' ? `dès ${fromUnits} de ces articles` : `from ${fromUnits} units of these goods`,
    };
  },
);
