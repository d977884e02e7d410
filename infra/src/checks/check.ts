/** One check of the whole tree: a name and the faults it finds, one printable block each. */
export interface Check {
  readonly name: string;
  readonly faults: () => Promise<readonly string[]>;
}
