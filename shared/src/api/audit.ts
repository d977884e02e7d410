/** The trail of the back office's decisions. */

export interface AuditChangeView {
  /** Dots lead into objects: `name.fr`. */
  field: string;
  /** Absent on a side that did not have the field. */
  before?: unknown;
  after?: unknown;
}

export interface AuditEntryView {
  /** Place in the chain. */
  seq: number;
  at: string;
  /** Absent when the platform did it by itself. */
  by?: { staffId: string; name: string };
  /** A past act in kebab-case. */
  act: string;
  subject: { kind: string; id: string; label: string };
  changes: AuditChangeView[];
}
