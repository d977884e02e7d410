import { formatCents } from '../../money.js';
import { amountField, scopeField } from '../fields.js';
import { isRanged } from '../rule.js';
import { conditionKind } from './reading.js';

/** `{ scope, fromCents }`: certain goods come to so much at displayed prices. */
export const scopeTotal = conditionKind(
  'scope-total',
  [
    scopeField('scope', 'Sur ces articles', 'On these goods'),
    amountField('fromCents', 'À partir de', 'From'),
  ],
  (reader, condition) => {
    const scope = reader.scope('scope');
    const fromCents = reader.whole('fromCents');
    return {
      isUnsteady: isRanged(scope),
      unmet: (facts) => {
        const missingCents = fromCents - facts.scopeCents(scope);
        return missingCents > 0
          ? { takes: 'nothing', reason: 'threshold', missingCents, condition }
          : undefined;
      },
      describe: (locale, currency) => {
        const from = formatCents(fromCents, currency, locale);
        return locale === 'fr' ? `dès ${from} de ces articles` : `when you spend ${from} on these goods`;
      },
    };
  },
);
