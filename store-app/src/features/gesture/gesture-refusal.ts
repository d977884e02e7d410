import { ruleSentence } from '@passerelle/shared/pricing/sentences';
import type { Explanation, Locale } from '@passerelle/shared/pricing/types';

/** Why the gesture that was asked for is not granted, in words; undefined when it is, or none was asked for. */
export function gestureRefusal(explanation: Explanation | undefined, locale: Locale): string | undefined {
  const refused = explanation?.refused.find(({ kind }) => kind === 'staff-gesture');
  return refused && ruleSentence(refused.reason, locale);
}
