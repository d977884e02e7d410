import { FACTS } from '@passerelle/shared/api/contradictions';
import { factKey, type Observation } from './compare.js';

const DIFFERENT_SHOWN = 12;
const SAME_SHOWN = 4;

/** Some of what was compared, for the screen: differences first, then a few of each fact. */
export function shown(settled: readonly Observation[], isFound: ReadonlySet<string>): Observation[] {
  const different = settled.filter((one) => isFound.has(factKey(one)));
  const same = settled.filter((one) => !isFound.has(factKey(one)));
  return [
    ...different.slice(0, DIFFERENT_SHOWN),
    ...FACTS.flatMap((fact) => same.filter((one) => one.fact === fact).slice(0, SAME_SHOWN)),
  ];
}
