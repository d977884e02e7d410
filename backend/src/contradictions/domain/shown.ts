import { FACTS } from '@passerelle/shared/api/contradictions';
import { factKey, type Observation } from './compare.js';

const DIFFERENT_SHOWN = 12;
const SAME_SHOWN = 4;

/** Some of what was compared, for the screen: differences first, then a few of each fact from here and there. */
export function shown(settled: readonly Observation[], isFound: ReadonlySet<string>): Observation[] {
  const different = settled.filter((one) => isFound.has(factKey(one)));
  const same = settled.filter((one) => !isFound.has(factKey(one)));
  return [
    ...different.slice(0, DIFFERENT_SHOWN),
    ...FACTS.flatMap((fact) => hereAndThere(same.filter((one) => one.fact === fact))),
  ];
}

function hereAndThere(observations: readonly Observation[]): Observation[] {
  const step = Math.max(1, Math.floor(observations.length / SAME_SHOWN));
  return observations.filter((_, place) => place % step === 0).slice(0, SAME_SHOWN);
}
