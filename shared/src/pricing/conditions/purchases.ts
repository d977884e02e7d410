import type { ConditionTest, Shortfall } from '../rule.js';
import type { Condition } from '../types.js';
import { conditionKind } from './reading.js';

const MOST_PURCHASES = 10_000;

/** The n-th purchase of a customer; without a customer nobody can tell. */
function isNth(n: number, condition: Condition): ConditionTest['unmet'] {
  return (_facts, customer): Shortfall | undefined => {
    if (!customer) return { takes: 'nothing', reason: 'customer-needed', condition };
    const missingPurchases = n - 1 - customer.purchases;
    return missingPurchases === 0
      ? undefined
      : { takes: 'nothing', reason: 'purchases', missingPurchases, condition };
  };
}

/** `{}`: the customer has bought nothing before, in any shop. */
export const firstPurchase = conditionKind('first-purchase', [], (_reader, condition) => ({
  isPersonal: true,
  unmet: isNth(1, condition),
  describe: (locale) => (locale === 'fr' ? 'pour votre premier achat' : 'on your first purchase'),
}));

/** `{ n }`: this is the customer's n-th purchase. */
export const nthPurchase = conditionKind(
  'nth-purchase',
  [
    {
      name: 'n',
      type: 'purchases',
      label: { fr: 'Numéro de l’achat', en: 'Number of the purchase' },
      least: 1,
      most: MOST_PURCHASES,
    },
  ],
  (reader, condition) => {
    const n = reader.whole('n');
    return {
      isPersonal: true,
      unmet: isNth(n, condition),
      describe: (locale) => (locale === 'fr' ? `à votre achat n° ${n}` : `on purchase number ${n}`),
    };
  },
);
