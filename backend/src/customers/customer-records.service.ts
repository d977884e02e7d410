import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ContactAddress, contactKey } from '@passerelle/shared/orders/contact-key';
import type { Customer } from '@passerelle/shared/pricing/types';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database.js';
import { idOf, isId, newId } from '../platform/ids.js';
import { KeyedHash } from '../platform/keyed-hash.js';
import { refuse } from '../platform/problems.js';
import { Relay } from '../platform/relay.js';
import {
  type Address,
  addConsent,
  addCustomer,
  addressesHeldBy,
  customerFacts,
  everyHolder,
  type FactsRow,
  giveAddresses,
  type HeldAddress,
  holdersOf,
  limitAddresses,
  linkOrder,
  lockAddresses,
  noteAddresses,
  type OrderedBy,
  orderedBy,
  provableHolders,
  recordsOf,
  standFor,
  standingFor,
  takeAddresses,
  verifyAddress,
} from './customer-records.queries.js';

const PROOF = 'contact-confirmation';
// Changes whenever the sentence beside the box on the order form does.
const ORDER_FORM_TEXT = 'order-form-1';

/** Whose order is whose: one person is one record, joined on addresses that were shown to be theirs. */
@Injectable()
export class CustomerRecordsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hash: KeyedHash,
    private readonly relay: Relay,
  ) {}

  onModuleInit(): void {
    this.relay.tell(['order-placed'], async ({ payload }) => {
      if (payload.id !== undefined) await this.link(payload.id);
    });
  }

  /** The id that stands for this customer; refuses `not-found` when there is none. */
  async known(id: string, from: Pick<Tx, 'rows'> = this.database): Promise<string> {
    if (!isId(id)) refuse('not-found');
    const [row] = await from.rows<{ id: string }>(standingFor(id));
    return row?.id ?? refuse('not-found');
  }

  /** The record and those joined to it. */
  async family(customerId: string, from: Pick<Tx, 'rows'> = this.database): Promise<string[]> {
    return (await from.rows<{ id: string }>(recordsOf(customerId))).map(({ id }) => id);
  }

  /**
   * All that limits per person know a customer by: the record and those joined to it, its e-mails, its verified
   * phones; where it has no e-mail any phone, since that is what an order without e-mail is counted under.
   */
  async limitKeys(customerId: string, from: Pick<Tx, 'rows'> = this.database): Promise<readonly string[]> {
    const records = await from.rows<{ id: string }>(recordsOf(customerId));
    const addresses = await from.rows<ContactAddress>(limitAddresses(customerId));
    return [...records.map(({ id }) => `customer:${id}`), ...new Set(addresses.map(contactKey))];
  }

  /** What conditions of promotions ask about a customer. */
  async facts(customerId: string, from: Pick<Tx, 'rows'> = this.database): Promise<Customer> {
    const [row] = await from.rows<FactsRow>(customerFacts(customerId));
    return { segments: row?.segments ?? [], purchases: row?.purchases ?? 0, hasAppointment: false };
  }

  /** The same about whoever holds an address; nobody has bought yet under one that is not known. */
  async factsOfAddress(address: Address): Promise<Customer> {
    const [holder] = await this.database.rows<{ id: string }>(everyHolder(address));
    if (!holder) return { segments: [], purchases: 0, hasAppointment: false };
    return this.facts(await this.known(holder.id));
  }

  /** Gives an order its customer, who is made when nobody has its addresses. Done again, it changes nothing. */
  async link(orderId: string): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      const [person] = await tx.rows<OrderedBy>(orderedBy(orderId));
      if (person === undefined || person.customerId !== null) return;
      const addresses = addressesOf(person);
      await tx.rows(lockAddresses(addresses));
      const customerId = await this.holder(tx, person, addresses);
      await tx.run(linkOrder(orderId, customerId));
      if (person.hasConsented) await tx.run(addConsent(this.consentOf(person, customerId)));
    });
  }

  /** The words in a message's link that prove that its reader holds the address it went to. */
  proofFor(orderId: string, { kind, value }: Address): string {
    return this.hash.textOf(PROOF, orderId, kind, value);
  }

  /**
   * Takes a proof from a message's link: the address is verified, and every record that was made with it is one
   * from now on, unless another address is verified there. Refuses `wrong-code` for a proof of nothing; done again, it changes nothing.
   */
  async confirm(tx: Tx, orderId: string, proof: string): Promise<void> {
    const [person] = await tx.rows<OrderedBy>(orderedBy(orderId));
    const address = person && addressesOf(person).find((each) => this.isProof(proof, orderId, each));
    if (person === undefined || address === undefined) return refuse('wrong-code');
    await tx.rows(lockAddresses(addressesOf(person)));
    if (person.customerId === null)
      await tx.run(linkOrder(orderId, await this.holder(tx, person, addressesOf(person))));
    await this.prove(tx, address, person);
  }

  /**
   * The record of whoever has just shown that they hold an address; one is made where nobody has it. Records that
   * were made with it and where nothing is verified yet become one. The caller has locked the address.
   */
  async prove(tx: Tx, address: Address, named?: Pick<OrderedBy, 'firstName' | 'lastName'>): Promise<string> {
    const now = this.clock.now();
    const holders = await tx.rows<{ id: string; isVerified: boolean }>(provableHolders(address));
    const [first, ...others] = holders.map(({ id }) => id);
    const into = first ?? newId(now);
    if (first === undefined)
      await tx.run(addCustomer(into, { firstName: '', lastName: '', ...named, placedAt: now }));
    for (const other of others) await this.stand(tx, into, other);
    await tx.run(verifyAddress(into, address, now));
    return into;
  }

  /** Makes whoever works on one of these addresses wait for this transaction. */
  async lock(tx: Tx, addresses: readonly Address[]): Promise<void> {
    await tx.rows(lockAddresses(addresses));
  }

  /** Lets one record stand for another: its addresses move, its history stays where it is. Answers what moved. */
  async stand(tx: Tx, into: string, other: string): Promise<HeldAddress[]> {
    const held = await tx.rows<HeldAddress>(addressesHeldBy(other));
    await tx.run(takeAddresses(other));
    await tx.run(giveAddresses(into, held));
    await tx.run(standFor(into, other));
    return held;
  }

  private async holder(tx: Tx, person: OrderedBy, addresses: readonly Address[]): Promise<string> {
    const [found] = await tx.rows<{ id: string }>(holdersOf(addresses, person.lastName));
    const id = found?.id ?? newId(person.placedAt);
    if (found === undefined) await tx.run(addCustomer(id, person));
    await tx.run(noteAddresses(id, addresses, found !== undefined));
    return id;
  }

  private isProof(proof: string, orderId: string, { kind, value }: Address): boolean {
    return this.hash.matches(proof, PROOF, orderId, kind, value);
  }

  private consentOf(person: OrderedBy, customerId: string) {
    return {
      id: idOf('consent', person.orderId),
      customerId,
      given: true,
      textVersion: ORDER_FORM_TEXT,
      means: 'order-form',
      at: person.placedAt,
    };
  }
}

function addressesOf({ email, phone }: OrderedBy): Address[] {
  return [
    ...(email ? [{ kind: 'email' as const, value: email }] : []),
    ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
  ];
}
