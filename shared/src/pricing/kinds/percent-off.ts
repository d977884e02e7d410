import { percentageOf } from '../../money.js';
import type { Group, Kind } from '../rule.js';
import { DefinitionReader, percentSentence } from './definition.js';

/**
 * `{ basisPoints }`: so much percent off. As a catalogue markdown it is rounded per unit (the displayed price);
 * elsewhere it is taken once on the whole group and shared over its lines.
 */
export const percentOff: Kind = {
  kind: 'percent-off',
  levels: ['catalogue', 'basket'],
  parse: (definition) => {
    const reader = new DefinitionReader(definition, ['basisPoints']);
    const basisPoints = reader.whole('basisPoints', 1, 10_000);
    return reader.finish({
      markdown: (unitCents) => unitCents - percentageOf(unitCents, basisPoints),
      reward: (group) => ({ takes: 'spread', amountCents: percentageOf(netOf(group), basisPoints) }),
      growthBasisPoints: basisPoints,
      describe: (locale) => percentSentence(basisPoints, locale),
    });
  },
};

/** What the lines a rule may reduce cost together, in the snapshot it reads. */
export function netOf(group: Group): number {
  let netCents = 0;
  for (const line of group.lines) netCents += line.netCents;
  return netCents;
}
