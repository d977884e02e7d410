import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database.js';
import {
  addWords,
  type Channel,
  type ConsentWord,
  lastWordOfHolder,
  provedBy,
  recordsWith,
  type Said,
  wordsOf,
} from './consents.queries.js';
import type { Address } from './customer-records.queries.js';
import { CustomerRecordsService } from './customer-records.service.js';

export type { Channel, ConsentWord, Said } from './consents.queries.js';

const WORDS_SHOWN = 50;

/** What people said about advertising: off until they say yes, each way for itself, and every word is kept. */
@Injectable()
export class Consents {
  constructor(
    private readonly database: Database,
    private readonly records: CustomerRecordsService,
  ) {}

  /** The last word about one way of advertising of whoever holds an address; undefined when nobody said anything. */
  async lastWord(
    address: Address,
    channel: Channel,
    from: Pick<Tx, 'rows'> = this.database,
  ): Promise<ConsentWord | undefined> {
    return (await from.rows<ConsentWord>(lastWordOfHolder(address, channel)))[0];
  }

  /** Everything a person said, the last word first. */
  wordsOf(customerId: string): Promise<ConsentWord[]> {
    return this.database.rows<ConsentWord>(wordsOf(customerId, WORDS_SHOWN));
  }

  /** The addresses that a person proved to hold. */
  provedBy(customerId: string, from: Pick<Tx, 'rows'> = this.database): Promise<Address[]> {
    return from.rows<Address>(provedBy(customerId));
  }

  /** Notes what a person who is known said. */
  async say(tx: Tx, customerId: string, said: Said): Promise<void> {
    await tx.run(addWords([customerId], said));
  }

  /**
   * Notes what the reader of a message to an address said. A yes proves that they hold it, since it came by that message's
   * link; a no counts for every record that has the address.
   */
  async sayAsHolder(tx: Tx, address: Address, said: Said): Promise<void> {
    await this.records.lock(tx, [address]);
    if (said.given) {
      await tx.run(addWords([await this.records.prove(tx, address)], said));
      return;
    }
    const holders = await tx.rows<{ id: string }>(recordsWith(address));
    if (holders.length > 0)
      await tx.run(
        addWords(
          holders.map(({ id }) => id),
          said,
        ),
      );
  }
}
