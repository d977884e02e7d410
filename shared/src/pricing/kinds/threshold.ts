import type { Kind } from '../rule.js';
import { DefinitionReader } from './definition.js';
import { FROM_FIELDS, fromSentence, readFrom, shortOf } from './from.js';
import { centsOff, OFF_FIELDS, offSentence, readOff } from './off.js';

const fields = [...FROM_FIELDS, ...OFF_FIELDS];

/**
 * `{ fromCents | fromUnits, basisPoints | amountCents }`: from this much spent on the scope (or so many units of it), a
 * percentage or an amount off the scope. The test reads displayed prices, so that the shopper can add it up, and counts
 * everything in the scope, also marked-down goods that the rule itself may not reduce (the reading best for the shopper).
 */
export const threshold: Kind = {
  kind: 'threshold',
  levels: ['basket'],
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const from = readFrom(reader);
    const off = readOff(reader);
    return reader.finish({
      reward: (group) => shortOf(from, group) ?? { takes: 'spread', amountCents: centsOff(off, group) },
      growthBasisPoints: off.basisPoints,
      describe: (locale, currency) =>
        `${offSentence(off, locale, currency)} ${fromSentence(from, locale, currency)}`,
    });
  },
};
