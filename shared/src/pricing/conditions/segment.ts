import { conditionKind } from './reading.js';

const MOST_SEGMENTS = 50;

/** `{ anyOf }`: the customer belongs to one of these segments. */
export const segment = conditionKind(
  'segment',
  [{ name: 'anyOf', type: 'names', label: { fr: 'Clients', en: 'Customers' }, most: MOST_SEGMENTS }],
  (reader, condition) => {
    const anyOf = reader.names('anyOf');
    return {
      isPersonal: true,
      unmet: (_facts, customer) => {
        if (!customer) return { takes: 'nothing', reason: 'customer-needed', condition };
        const belongs = customer.segments.some((each) => anyOf.includes(each));
        return belongs ? undefined : { takes: 'nothing', reason: 'segment', condition };
      },
      describe: (locale) =>
        locale === 'fr' ? `pour les clients ${anyOf.join(', ')}` : `for ${anyOf.join(', ')} customers`,
    };
  },
);
