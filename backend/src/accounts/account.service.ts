import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { ShopperAccountView, ShopperSessionView } from '@passerelle/shared/api/accounts';
import { CustomerRecordsService } from '../customers/customer-records.service.js';
import { Erasures } from '../customers/erasures.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Logger } from '../platform/logger.js';
import { LEAST_CHARACTERS, passwordFault } from '../platform/password-rule.js';
import { hashPassword } from '../platform/passwords.js';
import { refuse, refuseField } from '../platform/problems.js';
import { prune } from '../platform/pruning.js';
import { ShopperSessions } from '../platform/shopper-sessions.js';
import type { Shopper } from '../platform/signed-in.js';
import { Passkeys } from './passkeys.service.js';
import {
  type ContactRow,
  contactsOf,
  dropPassword,
  keepPassword,
  type PersonRow,
  passwordOfRecord,
  personOf,
  rename,
} from './sign-in.queries.js';

const ATTEMPTS_KEPT_HOURS = 24;

/** What shoppers do with their own account. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly sessions: ShopperSessions,
    private readonly records: CustomerRecordsService,
    private readonly passkeys: Passkeys,
    private readonly erasures: Erasures,
  ) {}

  /** Who is signed in, with what forms fill in for them: their name and an address of each kind that they proved. */
  async who(shopper: Shopper | undefined): Promise<ShopperSessionView> {
    if (shopper === undefined) return { isSignedIn: false };
    const { firstName, lastName } = await this.person(shopper);
    const contacts = await this.contacts(shopper);
    const proved = (wanted: ContactRow['kind']) =>
      contacts.find(({ kind, isVerified }) => kind === wanted && isVerified)?.value;
    const [email, phone] = [proved('email'), proved('phone')];
    return {
      isSignedIn: true,
      ...(firstName && { firstName }),
      ...(lastName && { lastName }),
      ...(email && { email }),
      ...(phone && { phone }),
      ...(firstName === '' && { needsName: true }),
    };
  }

  /** The whole account. */
  async read(shopper: Shopper): Promise<ShopperAccountView> {
    const { customerId, sessionId: own } = shopper;
    const family = await this.records.family(customerId);
    const [person, contacts, keys, living, password] = await Promise.all([
      this.person(shopper),
      this.contacts(shopper),
      this.passkeys.of(customerId),
      this.sessions.livingOf(family),
      this.database.rows<{ hash: string | null }>(passwordOfRecord(customerId)),
    ]);
    const { firstName, lastName, since, marketing, erasureAskedAt } = person;
    return {
      ...{ firstName, lastName, marketing, contacts },
      since: since.toISOString(),
      timezone: this.config.zone,
      hasPassword: Boolean(password[0]?.hash),
      passkeys: keys.map(({ id, device, createdAt, usedAt }) => ({
        ...{ id, device },
        createdAt: createdAt.toISOString(),
        ...(usedAt && { usedAt: usedAt.toISOString() }),
      })),
      devices: living.map(({ sessionId, device, startedAt, seenAt }) => ({
        ...{ sessionId, device },
        startedAt: startedAt.toISOString(),
        seenAt: seenAt.toISOString(),
        isThis: sessionId === own,
      })),
      ...(erasureAskedAt && {
        erasure: {
          askedAt: erasureAskedAt.toISOString(),
          openOrders: await this.erasures.openOrders(customerId),
        },
      }),
    };
  }

  async rename({ customerId }: Shopper, firstName: string, lastName: string): Promise<void> {
    const [first, last] = [firstName.trim(), lastName.trim()];
    if (first === '') refuseField('firstName', 'is-required', 'firstName must be given');
    if (last === '') refuseField('lastName', 'is-required', 'lastName must be given');
    await this.database.run(rename(customerId, first, last));
  }

  /** Takes a password, the first or another one, and ends the person's other sessions. Refuses a weak one by its field. */
  async choosePassword(shopper: Shopper, next: string): Promise<void> {
    const { customerId, sessionId } = shopper;
    const { firstName, lastName } = await this.person(shopper);
    const contacts = await this.contacts(shopper);
    const fault = passwordFault(next, [firstName, lastName, ...contacts.map(({ value }) => value)]);
    if (fault === 'too-short')
      refuseField('next', fault, `next must have at least ${LEAST_CHARACTERS} characters`);
    if (fault === 'too-common') refuseField('next', fault, 'next is too easy to guess');
    const hash = await hashPassword(next);
    await this.database.inTransaction(async (tx) => {
      const family = await this.records.family(customerId, tx);
      await tx.run(dropPassword(family));
      await tx.run(keepPassword(customerId, hash, this.clock.now()));
      await this.sessions.endAllOf(tx, family, sessionId);
    });
  }

  async dropPassword({ customerId }: Shopper): Promise<void> {
    await this.database.run(dropPassword(await this.records.family(customerId)));
  }

  /** Ends one session; refuses `not-found` for one of anybody else. */
  async endDevice({ customerId }: Shopper, sessionId: string): Promise<void> {
    if (!(await this.sessions.endOne(await this.records.family(customerId), sessionId))) refuse('not-found');
  }

  /** Signs out everywhere, here as well. */
  async endAll({ customerId }: Shopper): Promise<void> {
    await this.sessions.endAllOf(this.database, await this.records.family(customerId));
  }

  @Cron('27 * * * *')
  async onTheHour(): Promise<void> {
    if (!this.config.runsWorker) return;
    const attempts = await this.prune().catch((error: unknown) => String(error));
    this.logger.event('info', 'pruned', { attempts });
  }

  /** Forgets attempts to sign in and questions to keys that are over; answers how many. */
  async prune(): Promise<number> {
    const now = this.clock.now();
    const attempts = await prune(this.database, {
      table: 'sign_in_attempt',
      where: 'created_at < $1::timestamptz - make_interval(hours => $2)',
      values: [now, ATTEMPTS_KEPT_HOURS],
    });
    const questions = { table: 'passkey_challenge', where: 'expires_at < $1', values: [now] };
    return attempts + (await prune(this.database, questions));
  }

  private async person({ customerId }: Shopper): Promise<PersonRow> {
    const [person] = await this.database.rows<PersonRow>(personOf(customerId));
    return person ?? refuse('not-signed-in');
  }

  private contacts({ customerId }: Shopper): Promise<ContactRow[]> {
    return this.database.rows<ContactRow>(contactsOf(customerId));
  }
}
