import type { Kind } from '../rule.js';
import { DefinitionReader } from './definition.js';
import { centsOff, OFF_FIELDS, offSentence, readOff } from './off.js';

const fields = OFF_FIELDS;

/**
 * `{ basisPoints | amountCents }`: so much off services (100 % is free), such as delivery, cutting, assembly. Goods are
 * never touched, and what it takes to deserve it stands in the promotion's conditions.
 */
export const freeService: Kind = {
  kind: 'free-service',
  levels: ['services'],
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const off = readOff(reader);
    return reader.finish({
      reward: (group) => ({ takes: 'spread', amountCents: centsOff(off, group) }),
      growthBasisPoints: off.basisPoints,
      isForServices: true,
      describe: (locale, currency) => {
        if (off.basisPoints === 10_000) return locale === 'fr' ? 'service offert' : 'free service';
        const sentence = offSentence(off, locale, currency);
        return locale === 'fr' ? `${sentence} sur le service` : `${sentence} the service`;
      },
    });
  },
};
