import { headOfficeProblems } from './problems/head-office.js';
import { peopleProblems } from './problems/people.js';
import { purchaseProblems } from './problems/purchases.js';
import { requestProblems } from './problems/requests.js';

/** Every error code of the API, listed once: status, titles, and which fields it carries. RFC 9457. */
export const problems = {
  ...requestProblems,
  ...peopleProblems,
  ...purchaseProblems,
  ...headOfficeProblems,
} as const;

export type ProblemCode = keyof typeof problems;

export interface FieldFault {
  /** Path of the field, e.g. `lines[0].quantity`. */
  field: string;
  /** Stable kebab-case reason, e.g. `must-be-integer`. */
  code: string;
  message: string;
}

/** The body of every refusal; further members depend on the code and are documented with the route. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  errors?: FieldFault[];
  [member: string]: unknown;
}
