/** Running a file of vectors, whatever its form. */

import { BASKETS_FORM, runBaskets } from './baskets-form.js';
import { Fields } from './fields.js';
import { PROMO_CASES_FORM, runPromoCases } from './promo-cases/run-promo-cases.js';
import type { Report } from './report.js';

/** Throws UnreadableVector when the file is in no form we read, or not in the form it names. */
export function runVectors(file: unknown): Report {
  const form = new Fields(file, '').text('format');
  if (form === BASKETS_FORM) return { cases: runBaskets(file) };
  if (form === PROMO_CASES_FORM) return { cases: runPromoCases(file) };
  return new Fields(file, '').refuse('format', `is not a form of vectors that is read here: ${form}`);
}
