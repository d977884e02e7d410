/** Reading files of vectors that people wrote: field by field, and nothing that was written is passed over. */

/** What is wrong with a file or a case, and where. */
export class UnreadableVector extends Error {
  constructor(
    readonly place: string,
    readonly fault: string,
  ) {
    super(place === '' ? fault : `${place}: ${fault}`);
    this.name = 'UnreadableVector';
  }
}

/** The fields of one JSON object. Whoever has read it calls `end`, which refuses every field that nobody asked for. */
export class Fields {
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly asked = new Set<string>();

  constructor(
    value: unknown,
    readonly place: string,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new UnreadableVector(place, 'must be an object');
    }
    this.fields = value as Readonly<Record<string, unknown>>;
  }

  /** Was the field written at all? `null` counts as not written. */
  has(name: string): boolean {
    this.asked.add(name);
    return this.fields[name] !== undefined && this.fields[name] !== null;
  }

  /** The field as it stands; undefined when it was not written. */
  any(name: string): unknown {
    return this.has(name) ? this.fields[name] : undefined;
  }

  text(name: string): string {
    const value = this.any(name);
    return typeof value === 'string' ? value : this.refuse(name, 'must be a text');
  }

  optionalText(name: string): string | undefined {
    return this.has(name) ? this.text(name) : undefined;
  }

  /** A whole number, 0 or more unless `least` allows less. */
  whole(name: string, least = 0): number {
    const value = this.any(name);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
    return this.refuse(name, `must be a whole number from ${least}`);
  }

  optionalWhole(name: string, least = 0): number | undefined {
    return this.has(name) ? this.whole(name, least) : undefined;
  }

  /** A yes or a no; one that was not written is `unlessSaid`. */
  flag(name: string, unlessSaid: boolean): boolean {
    if (!this.has(name)) return unlessSaid;
    const value = this.any(name);
    return typeof value === 'boolean' ? value : this.refuse(name, 'must be true or false');
  }

  /** A list; empty when it was not written. */
  list<Entry>(name: string, read: (value: unknown, place: string) => Entry): Entry[] {
    const value = this.any(name) ?? [];
    if (!Array.isArray(value)) return this.refuse(name, 'must be a list');
    return value.map((entry, place) => read(entry, `${this.at(name)}[${place}]`));
  }

  texts(name: string): string[] {
    return this.list(name, (value, place) => {
      if (typeof value === 'string') return value;
      throw new UnreadableVector(place, 'must be a text');
    });
  }

  /** An object used as a dictionary; empty when it was not written. */
  entries<Entry>(name: string, read: (value: unknown, place: string) => Entry): [string, Entry][] {
    const value = this.any(name) ?? {};
    if (typeof value !== 'object' || Array.isArray(value)) return this.refuse(name, 'must be an object');
    return Object.entries(value).map(([key, entry]) => [key, read(entry, `${this.at(name)}.${key}`)]);
  }

  /** An object of its own; undefined when it was not written. */
  part(name: string): Fields | undefined {
    return this.has(name) ? new Fields(this.fields[name], this.at(name)) : undefined;
  }

  /** Is there anything in it? */
  isWritten(): boolean {
    return Object.keys(this.fields).length > 0;
  }

  /** Names nobody has asked for yet. */
  unread(): string[] {
    return Object.keys(this.fields).filter((name) => !this.asked.has(name));
  }

  /** Refuses what was written and not read. */
  end(): void {
    const [name] = this.unread();
    if (name !== undefined) this.refuse(name, 'is not a field of this form');
  }

  refuse(name: string, fault: string): never {
    throw new UnreadableVector(this.at(name), fault);
  }

  private at(name: string): string {
    return this.place === '' ? name : `${this.place}.${name}`;
  }
}

/** A whole number of cents read from a place of its own. */
export function centsOf(value: unknown, place: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new UnreadableVector(place, 'must be whole cents');
}
