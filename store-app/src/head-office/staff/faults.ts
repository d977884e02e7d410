import { refusalOf } from '../../lib/api.js';
import type { useStaffWords } from './staff-words.js';

export interface StaffFaults {
  login?: string;
  name?: string;
  store?: string;
  /** What no field is to blame for. */
  other?: string;
}

/** Why a form of this room was refused, in words at the field that it is about. */
export function faultsOf(
  error: unknown,
  { t, say }: Pick<ReturnType<typeof useStaffWords>, 't' | 'say'>,
): StaffFaults {
  if (error === null || error === undefined) return {};
  const problem = refusalOf(error)?.problem;
  if (problem === undefined) return { other: t('state.unreachable') };
  if (problem.code === 'login-taken') return { login: problem.detail };
  if (problem.code === 'unknown-store') return { store: problem.detail };
  const fields = new Set(problem.errors?.map(({ field }) => field));
  if (fields.size === 0) return { other: problem.detail };
  return {
    ...(fields.has('login') && { login: say('fault.login') }),
    ...(fields.has('name') && { name: say('fault.name') }),
    ...(fields.has('store') && { store: say('fault.is-required') }),
  };
}
