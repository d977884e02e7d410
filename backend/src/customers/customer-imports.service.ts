import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { idOf, newId } from '../platform/ids.js';
import {
  type AliasRow,
  addConsents,
  addCustomers,
  aliasesOf,
  askMatches,
  completeCustomers,
  type HolderRow,
  holdersOfAll,
  linkAliases,
  lockSource,
  type MatchRow,
  matchesNamed,
  namesakes,
  noteContacts,
} from './customer-imports.queries.js';
import { type Address, lockAddresses } from './customer-records.queries.js';
import { type Belonging, whoseRecord } from './domain/whose-record.js';

/** Somebody of another program's file; addresses are normalised. */
export interface ToldPerson {
  readonly externalId: string;
  readonly payloadHash: Buffer;
  readonly firstName: string;
  readonly lastName: string;
  readonly email?: string;
  readonly phone?: string;
  readonly postcode?: string;
  readonly city?: string;
  readonly marketing?: {
    readonly given: boolean;
    readonly at: string;
    readonly textVersion: string;
    readonly means: string;
  };
}

export interface PersonOutcome {
  readonly outcome: 'applied' | 'already' | 'review';
  readonly customerId?: string;
}

/** What a batch of people does to our records. */
interface Writing {
  readonly customers: object[];
  readonly completed: object[];
  readonly contacts: (Address & { customerId: string })[];
  readonly aliases: object[];
  readonly consents: object[];
  readonly matches: object[];
}

/** People of other programs' files: recognised by verified addresses, asked about in doubt, made when nobody is like them. */
@Injectable()
export class CustomerImports {
  constructor(private readonly clock: Clock) {}

  /** Whom names of a source stand for; names that nobody imported are left out. */
  async aliases(
    tx: Tx,
    source: string,
    externalIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    if (externalIds.length === 0) return new Map();
    const rows = await tx.rows<AliasRow>(aliasesOf(source, externalIds));
    return new Map(rows.map(({ externalId, customerId }) => [externalId, customerId]));
  }

  /** Takes people over, each once per name and content; answers by externalId. */
  async take(
    tx: Tx,
    source: string,
    people: readonly ToldPerson[],
  ): Promise<ReadonlyMap<string, PersonOutcome>> {
    const now = this.clock.now();
    await tx.rows(lockSource(source));
    const addresses = people.flatMap(addressesOf);
    await tx.rows(lockAddresses(addresses));
    const names = people.map(({ externalId }) => externalId);
    const known = new Map(
      (await tx.rows<AliasRow>(aliasesOf(source, names))).map((row) => [row.externalId, row]),
    );
    const asked = new Map(
      (await tx.rows<MatchRow>(matchesNamed(source, names))).map((row) => [row.externalId, row]),
    );
    const look = await this.lookFor(tx, people, addresses);
    const writing = nothingYet();
    const outcomes = new Map<string, PersonOutcome>();
    for (const person of people) {
      const alias = known.get(person.externalId);
      const question = asked.get(person.externalId);
      const isSame = (alias ?? question)?.payloadHash.equals(person.payloadHash) ?? false;
      if (alias && isSame)
        outcomes.set(person.externalId, { outcome: 'already', customerId: alias.customerId });
      else if (question && isSame)
        outcomes.set(person.externalId, { outcome: question.decision === null ? 'review' : 'already' });
      else {
        const belonging: Belonging = alias ? { kind: 'same', customerId: alias.customerId } : look(person);
        outcomes.set(person.externalId, this.note(writing, source, person, belonging, now));
      }
    }
    await write(tx, writing);
    return outcomes;
  }

  /** Takes over one person whom somebody decided about. */
  async settle(tx: Tx, source: string, person: ToldPerson, customerId: string | undefined): Promise<string> {
    const writing = nothingYet();
    const belonging: Belonging = customerId ? { kind: 'same', customerId } : { kind: 'new' };
    const { customerId: settled = '' } = this.note(writing, source, person, belonging, this.clock.now());
    await write(tx, writing);
    return settled;
  }

  /** How to find whose record somebody is; people made in this very batch are found too. */
  private async lookFor(tx: Tx, people: readonly ToldPerson[], addresses: readonly Address[]) {
    const holders = new Map<string, HolderRow[]>();
    const hold = (row: HolderRow) => {
      const name = `${row.kind}:${row.value}`;
      holders.set(name, [...(holders.get(name) ?? []), row]);
    };
    for (const row of await tx.rows<HolderRow>(holdersOfAll(addresses))) hold(row);
    const neighbours = people.flatMap(({ firstName, lastName, postcode }) =>
      postcode ? [{ name: `${firstName} ${lastName}`, postcode }] : [],
    );
    const alike = new Map<string, string[]>();
    for (const row of await tx.rows<{ name: string; postcode: string; customerId: string }>(
      namesakes(neighbours),
    ))
      alike.set(`${row.name} ${row.postcode}`, [
        ...(alike.get(`${row.name} ${row.postcode}`) ?? []),
        row.customerId,
      ]);
    return (person: ToldPerson): Belonging => {
      const own = addressesOf(person).flatMap(({ kind, value }) => holders.get(`${kind}:${value}`) ?? []);
      const { firstName, lastName, postcode } = person;
      const belonging = whoseRecord(lastName, own, alike.get(`${firstName} ${lastName} ${postcode}`) ?? []);
      if (belonging.kind !== 'new') return belonging;
      const customerId = newId(this.clock.now());
      for (const address of addressesOf(person))
        hold({ ...address, customerId, lastName, isVerified: false });
      return { kind: 'new', customerId };
    };
  }

  private note(
    writing: Writing,
    source: string,
    person: ToldPerson,
    belonging: Belonging,
    now: Date,
  ): PersonOutcome {
    const { externalId, marketing } = person;
    const payloadHash = person.payloadHash.toString('hex');
    if (belonging.kind === 'doubt') {
      const { payloadHash: _, ...told } = person;
      const { reason, candidates } = belonging;
      const question = { id: newId(now), source, externalId, payloadHash, person: told, reason, candidates };
      writing.matches.push({ ...question, receivedAt: now });
      return { outcome: 'review' };
    }
    const customerId = belonging.customerId ?? newId(now);
    const { firstName, lastName, postcode = null, city = null } = person;
    if (belonging.kind === 'new')
      writing.customers.push({ id: customerId, firstName, lastName, postcode, city, at: now });
    else writing.completed.push({ id: customerId, postcode, city });
    writing.contacts.push(...addressesOf(person).map((address) => ({ ...address, customerId })));
    writing.aliases.push({ source, externalId, customerId, payloadHash, at: now });
    if (marketing)
      writing.consents.push({
        ...marketing,
        id: idOf('consent', source, externalId, marketing.at),
        customerId,
      });
    return { outcome: 'applied', customerId };
  }
}

function nothingYet(): Writing {
  return { customers: [], completed: [], contacts: [], aliases: [], consents: [], matches: [] };
}

async function write(tx: Tx, writing: Writing): Promise<void> {
  const { customers, completed, contacts, aliases, consents, matches } = writing;
  if (customers.length > 0) await tx.run(addCustomers(customers));
  if (completed.length > 0) await tx.run(completeCustomers(completed));
  if (contacts.length > 0) await tx.run(noteContacts(contacts));
  if (aliases.length > 0) await tx.run(linkAliases(aliases));
  if (consents.length > 0) await tx.run(addConsents(consents));
  if (matches.length > 0) await tx.run(askMatches(matches));
}

function addressesOf({ email, phone }: Pick<ToldPerson, 'email' | 'phone'>): Address[] {
  return [
    ...(email ? [{ kind: 'email' as const, value: email }] : []),
    ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
  ];
}
