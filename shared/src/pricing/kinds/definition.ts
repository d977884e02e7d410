/** Reading what was authored field by field, so that every fault is named at once. */

import { formatBasisPoints, formatCents } from '../../money.js';
import type { Field } from '../fields.js';
import { readScope } from '../read-scope.js';
import type { Fault, Parsed, Terms } from '../rule.js';
import type { Locale, Scope } from '../types.js';

type Definition = Readonly<Record<string, unknown>>;

/** Collects faults while a kind reads its fields; a faulty field reads as 0 and never reaches the engine. */
export class DefinitionReader {
  constructor(
    private readonly definition: Definition,
    private readonly fields: readonly Field[],
    private readonly path = 'definition',
    private readonly faults: Fault[] = [],
  ) {
    for (const name of Object.keys(definition)) {
      if (!fields.some((field) => field.name === name)) this.refuse(name, 'unknown-field');
    }
  }

  /** A whole number between the limits of its field, both included. */
  whole(name: string): number {
    const field = this.field(name);
    if (!('least' in field) || field.type === 'list') throw new Error(`${name} is no number`);
    const value = this.definition[name];
    if (value === undefined || value === null) return this.refuse(name, 'missing');
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return this.refuse(name, 'not-whole');
    if (value < field.least) return this.refuse(name, 'too-small');
    if (value > field.most) return this.refuse(name, 'too-large');
    return value;
  }

  /** The same when it was given. */
  wholeIfGiven(name: string): number | undefined {
    return this.has(name) ? this.whole(name) : undefined;
  }

  /** Which one of some alternatives was given; the last one when none was, so that it is named as missing. */
  oneOf<Name extends string>(...names: readonly [Name, ...Name[]]): Name {
    const given = names.filter((name) => this.has(name));
    for (const name of given.slice(1)) this.refuse(name, 'contradiction');
    const [first = names[names.length - 1] ?? names[0]] = given;
    return first;
  }

  /** The goods a field names. */
  scope(name: string): Scope {
    const { scope, faults } = readScope(this.definition[name], `${this.path}.${name}`);
    if (!this.has(name)) this.refuse(name, 'missing');
    else this.faults.push(...faults);
    return scope;
  }

  /** One article by its SKU. */
  sku(name: string): string {
    const value = this.definition[name];
    if (value === undefined || value === null || value === '') this.refuse(name, 'missing');
    else if (typeof value !== 'string' || value.length > 40) this.refuse(name, 'contradiction');
    return typeof value === 'string' ? value : '';
  }

  /** A list of names, not empty. */
  names(name: string): readonly string[] {
    const field = this.field(name);
    const most = 'most' in field ? field.most : 0;
    const value = this.definition[name];
    if (value === undefined || value === null) this.refuse(name, 'missing');
    else if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) {
      this.refuse(name, 'contradiction');
    } else if (value.length === 0) this.refuse(name, 'empty');
    else if (value.length > most) this.refuse(name, 'too-large');
    else return value;
    return [];
  }

  /** Is it set? */
  flag(name: string): boolean {
    const value = this.definition[name];
    if (value !== undefined && value !== null && typeof value !== 'boolean')
      this.refuse(name, 'contradiction');
    return value === true;
  }

  /** One of the options of its field; the first when it was not given. */
  choice(name: string): string {
    const field = this.field(name);
    const options = field.type === 'choice' ? field.options.map(({ value }) => value) : [];
    const value = this.definition[name] ?? options[0];
    if (typeof value === 'string' && options.includes(value)) return value;
    this.refuse(name, 'contradiction');
    return options[0] ?? '';
  }

  /** The entries of a list, each read in its own right. */
  list<Entry>(name: string, read: (entry: DefinitionReader, place: number) => Entry): Entry[] {
    const field = this.field(name);
    if (field.type !== 'list') throw new Error(`${name} is no list`);
    const value = this.definition[name];
    if (value === undefined || value === null) this.refuse(name, 'missing');
    else if (!Array.isArray(value)) this.refuse(name, 'contradiction');
    else if (value.length < field.least) this.refuse(name, value.length === 0 ? 'empty' : 'too-small');
    else if (value.length > field.most) this.refuse(name, 'too-large');
    else
      return value.map((entry: unknown, place) => read(this.entry(field.fields, name, entry, place), place));
    return [];
  }

  /** Was the field given at all? */
  has(name: string): boolean {
    return this.definition[name] !== undefined && this.definition[name] !== null;
  }

  /** Notes a fault; returns 0 so that reading can go on and find the others. */
  refuse(name: string, problem: Fault['problem']): number {
    this.faults.push({ field: `${this.path}.${name}`, problem });
    return 0;
  }

  /** The terms, or every fault that was found. */
  finish(terms: Terms): Parsed<Terms> {
    return this.faults.length > 0 ? { faults: this.faults } : { terms };
  }

  /** What was found to be wrong so far. */
  found(): readonly Fault[] {
    return this.faults;
  }

  private entry(fields: readonly Field[], name: string, entry: unknown, place: number): DefinitionReader {
    const path = `${this.path}.${name}[${place}]`;
    if (isRecord(entry)) return new DefinitionReader(entry, fields, path, this.faults);
    this.faults.push({ field: path, problem: 'contradiction' });
    return new DefinitionReader({}, fields, path, []);
  }

  private field(name: string): Field {
    const field = this.fields.find((each) => each.name === name);
    if (!field) throw new Error(`${name} is not described`);
    return field;
  }
}

/** An object with named members, as JSON has them. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "10 % de remise" / "10% off". */
export function percentSentence(basisPoints: number, locale: Locale): string {
  const percent = formatBasisPoints(basisPoints, locale);
  return locale === 'fr' ? `${percent} de remise` : `${percent} off`;
}

/** "5,00 € de remise" / "€5.00 off". */
export function amountSentence(amountCents: number, locale: Locale, currency: string): string {
  const amount = formatCents(amountCents, currency, locale);
  return locale === 'fr' ? `${amount} de remise` : `${amount} off`;
}

/** "à −50 %" / "50% off", and what costs nothing is said to be free. */
export function reducedWord(basisPoints: number, locale: Locale, isPlural: boolean): string {
  if (basisPoints === 10_000) {
    if (locale === 'en') return 'free';
    return isPlural ? 'offerts' : 'offert';
  }
  const percent = formatBasisPoints(basisPoints, locale);
  return locale === 'fr' ? `à −${percent}` : `${percent} off`;
}
