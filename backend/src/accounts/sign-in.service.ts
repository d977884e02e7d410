import { Injectable } from '@nestjs/common';
import type { SignInBegunView } from '@passerelle/shared/api/accounts';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CustomerRecordsService } from '../customers/customer-records.service.js';
import { SignInProofs } from '../customers/sign-in-proofs.service.js';
import { MessagesService } from '../notifications/messages.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { normaliseEmail, normalisePhone } from '../platform/contact-address.js';
import { Database, type Tx } from '../platform/database.js';
import { isId, newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { Passwords } from '../platform/passwords.js';
import { refuse, refuseField } from '../platform/problems.js';
import { type Limit, RateLimits } from '../platform/rate-limits.js';
import { ShopperSessions } from '../platform/shopper-sessions.js';
import type { Shopper } from '../platform/signed-in.js';
import {
  type AttemptRow,
  addAttempt,
  countTry,
  noteShopperSignIn,
  passwordOfAddress,
  spendAttempt,
} from './sign-in.queries.js';

const ATTEMPT_MINUTES = 15;
/** Tries at one code; a sixth would be a guess. */
const TRIES_PER_CODE = 5;
const SENDS_PER_ADDRESS: Limit = { hits: 5, windowSeconds: 900 };
// Asking again for a new code does not buy new guesses.
const CODES_PER_ADDRESS: Limit = { hits: 15, windowSeconds: 3600 };
const PASSWORDS_HERE: Limit = { hits: 5, windowSeconds: 300 };
const PASSWORDS_ANYWHERE: Limit = { hits: 25, windowSeconds: 300 };

/** The browser that somebody signs in with. */
export interface Visitor {
  readonly device: string;
  readonly address: string;
  /** The secret of a session that the browser still holds. */
  readonly presented: string | undefined;
}

interface Address {
  readonly kind: 'email' | 'phone';
  readonly value: string;
}

/** How shoppers show who they are: by an address they hold, or by a password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly limits: RateLimits,
    private readonly logger: Logger,
    private readonly passwords: Passwords,
    private readonly sessions: ShopperSessions,
    private readonly records: CustomerRecordsService,
    private readonly proofs: SignInProofs,
    private readonly messages: MessagesService,
  ) {}

  /**
   * Sends a code or a link. Does and answers the same whether anybody holds the address: whoever does not may sign in
   * with it as well, and has a record from then on. `adding` is whoever is signed in and adds the address.
   */
  async begin(contact: string, locale: Locale, adding?: Shopper): Promise<SignInBegunView> {
    const address = this.addressIn(contact);
    await this.limits.guess('shopper-sends', `${address.kind}:${address.value}`, SENDS_PER_ADDRESS);
    if (address.kind === 'phone') await this.demandText();
    const at = this.clock.now();
    const id = newId(at);
    const expiresAt = new Date(at.getTime() + ATTEMPT_MINUTES * 60_000);
    const customerId = adding?.customerId ?? null;
    await this.database.inTransaction(async (tx) => {
      await tx.run(addAttempt({ id, ...address, customerId, at, expiresAt }));
      await this.messages.addSignIn(tx, { attemptId: id, ...address, locale, at });
    });
    return {
      attempt: id,
      channel: address.kind === 'email' ? 'email' : 'sms',
      expiresAt: expiresAt.toISOString(),
    };
  }

  /**
   * Signs in by the code of an attempt and answers the session's secret. Refuses `wrong-code`; `sign-in-over` alike for
   * an attempt that is over, spent, tried too often or never was.
   */
  async byCode(attemptId: string, code: string, visitor: Visitor): Promise<string> {
    await this.tryCode(attemptId, code);
    return this.database.inTransaction(async (tx) => {
      const { kind, value } = await this.spend(tx, attemptId);
      return this.enter(tx, { kind, value }, visitor);
    });
  }

  /** Signs in by the words of a link; where its reader is signed in and was adding the address, it is added. */
  async byLink(token: string, visitor: Visitor, shopper: Shopper | undefined): Promise<string> {
    const attemptId = this.proofs.attemptIn(token);
    if (attemptId === undefined) return refuse('sign-in-over');
    return this.database.inTransaction(async (tx) => {
      const attempt = await this.spend(tx, attemptId);
      if (shopper !== undefined && attempt.customerId === shopper.customerId)
        await this.join(tx, shopper.customerId, attempt);
      return this.enter(tx, attempt, visitor);
    });
  }

  /** Adds an address to the record of whoever is signed in, by the code that went there. */
  async add(shopper: Shopper, attemptId: string, code: string): Promise<void> {
    await this.tryCode(attemptId, code);
    await this.database.inTransaction(async (tx) => {
      const attempt = await this.spend(tx, attemptId);
      if (attempt.customerId !== shopper.customerId) return refuse('sign-in-over');
      await this.join(tx, shopper.customerId, attempt);
    });
  }

  /** Signs in by password; `wrong-credentials` in the same time and words whatever is wrong. */
  async byPassword(contact: string, password: string, visitor: Visitor): Promise<string> {
    const { kind, value } = this.addressIn(contact);
    const who = `${kind}:${value}`;
    await this.limits.guess('shopper-password-here', `${who} ${visitor.address}`, PASSWORDS_HERE);
    await this.limits.guess('shopper-password', who, PASSWORDS_ANYWHERE);
    const [person] = await this.database.rows<{ customerId: string; hash: string | null }>(
      passwordOfAddress(kind, value),
    );
    const isRight = await this.passwords.matches(person?.hash ?? undefined, password);
    if (!isRight || person === undefined) return refuse('wrong-credentials');
    await this.limits.forgive('shopper-password-here', `${who} ${visitor.address}`);
    await this.limits.forgive('shopper-password', who);
    return this.database.inTransaction((tx) => this.open(tx, person.customerId, visitor));
  }

  /** Opens a session for a record whose person has just shown that it is them. */
  async open(tx: Tx, customerId: string, { device, presented }: Visitor): Promise<string> {
    await tx.run(noteShopperSignIn(customerId, this.clock.now()));
    return this.sessions.open(tx, { customerId, device, presented });
  }

  /** Counts a text message of all that leave in an hour; beyond them everybody is asked for an e-mail address, known or not. */
  private async demandText(): Promise<void> {
    const limit = { hits: this.config.signInTextsPerHour, windowSeconds: 3600 };
    if (await this.limits.isWithin('sign-in-texts', 'all', limit)) return;
    this.logger.event('warn', 'sign-in-texts-capped', { perHour: limit.hits });
    refuse('contact-needs-email');
  }

  private async enter(tx: Tx, address: Address, visitor: Visitor): Promise<string> {
    await this.records.lock(tx, [address]);
    return this.open(tx, await this.records.prove(tx, address), visitor);
  }

  /** Whoever holds both a session and the address is one person: their records become one. */
  private async join(tx: Tx, customerId: string, { kind, value }: Address): Promise<void> {
    await this.records.lock(tx, [{ kind, value }]);
    const holder = await this.records.prove(tx, { kind, value });
    if (holder !== customerId) await this.records.stand(tx, customerId, holder);
  }

  private async tryCode(attemptId: string, code: string): Promise<void> {
    if (!isId(attemptId)) return refuse('sign-in-over');
    const [attempt] = await this.database.rows<AttemptRow>(
      countTry(attemptId, TRIES_PER_CODE, this.clock.now()),
    );
    if (attempt === undefined) return refuse('sign-in-over');
    await this.limits.guess('shopper-codes', `${attempt.kind}:${attempt.value}`, CODES_PER_ADDRESS);
    if (!this.proofs.isCode(code, attemptId)) refuse('wrong-code');
  }

  private async spend(tx: Tx, attemptId: string): Promise<AttemptRow> {
    const [attempt] = await tx.rows<AttemptRow>(spendAttempt(attemptId, this.clock.now()));
    return attempt ?? refuse('sign-in-over');
  }

  private addressIn(contact: string): Address {
    const email = normaliseEmail(contact);
    if (email !== null) return { kind: 'email', value: email };
    const phone = contact.includes('@') ? null : normalisePhone(contact, this.config.country);
    if (phone === null)
      refuseField('contact', 'is-contact', 'contact must be an e-mail address or a telephone number');
    // Without a gateway no code could leave.
    if (this.config.sms === undefined && !this.config.isDemo) refuse('contact-needs-email');
    return { kind: 'phone', value: phone };
  }
}
