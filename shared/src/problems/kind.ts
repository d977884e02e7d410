/** One error code: HTTP status and title in both languages. */
export interface ProblemKind {
  readonly status: number;
  readonly en: string;
  readonly fr: string;
}
