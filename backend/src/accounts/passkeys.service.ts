import { Injectable } from '@nestjs/common';
import type { PasskeyQuestionView } from '@passerelle/shared/api/accounts';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { CustomerRecordsService } from '../customers/customer-records.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { isId, newId } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import type { Shopper } from '../platform/signed-in.js';
import {
  addChallenge,
  addPasskey,
  type ChallengeRow,
  dropPasskey,
  notePasskeyUse,
  type PasskeyRow,
  passkeyById,
  passkeysOf,
  takeChallenge,
} from './passkeys.queries.js';
import { type ContactRow, contactsOf } from './sign-in.queries.js';
import { SignInService, type Visitor } from './sign-in.service.js';

const QUESTION_MINUTES = 5;
const MOST_PASSKEYS = 10;

/** The site as the browser knows it: keys are bound to it. */
export interface Site {
  /** `https://maison-rabot.example` */
  readonly origin: string;
  /** `maison-rabot.example` */
  readonly domain: string;
}

/** Keys that live in a shopper's phone or password manager and answer a question of ours. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly records: CustomerRecordsService,
    private readonly signIn: SignInService,
  ) {}

  /** A question to whoever has a key for this site; it names nobody, so it tells nobody apart. */
  async askAnyone({ domain }: Site): Promise<PasskeyQuestionView> {
    const { generateAuthenticationOptions } = await library();
    const options = await generateAuthenticationOptions({ rpID: domain, userVerification: 'required' });
    return this.question(options.challenge, null, { ...options });
  }

  /** Signs in by the answer to a question. Refuses `passkey-refused` whatever is wrong. */
  async enter(question: string, answer: object, site: Site, visitor: Visitor): Promise<string> {
    const asked = await this.taken(question);
    const response = answer as AuthenticationResponseJSON;
    const [key] =
      typeof response.id === 'string'
        ? await this.database.rows<PasskeyRow>(passkeyById(response.id.slice(0, 1024)))
        : [];
    if (key === undefined || asked.customerId !== null) return refuse('passkey-refused');
    const { verifyAuthenticationResponse } = await library();
    const verdict = await verifyAuthenticationResponse({
      response,
      expectedChallenge: asked.challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.domain,
      credential: { id: key.id, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
      requireUserVerification: true,
    }).catch(() => undefined);
    if (!verdict?.verified) return refuse('passkey-refused');
    const { newCounter } = verdict.authenticationInfo;
    return this.database.inTransaction(async (tx) => {
      await tx.run(notePasskeyUse(key.id, newCounter, this.clock.now()));
      return this.signIn.open(tx, await this.records.known(key.customerId, tx), visitor);
    });
  }

  /** What a browser needs to make a key for whoever is signed in. */
  async askToMake({ customerId }: Shopper, { domain }: Site): Promise<PasskeyQuestionView> {
    const { generateRegistrationOptions } = await library();
    const known = await this.of(customerId);
    const [contact] = await this.database.rows<ContactRow>(contactsOf(customerId));
    const options = await generateRegistrationOptions({
      rpName: this.config.mailFrom.replace(/\s*<.*$/, ''),
      rpID: domain,
      // Shown by the browser beside the key, and kept there; we keep no more of it.
      userName: contact?.value ?? customerId.slice(-8),
      userID: new TextEncoder().encode(customerId),
      excludeCredentials: known.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return this.question(options.challenge, customerId, { ...options });
  }

  /** Keeps a key that was made. Refuses `passkey-refused`. */
  async keep(
    { customerId }: Shopper,
    question: string,
    answer: object,
    site: Site,
    device: string,
  ): Promise<void> {
    const asked = await this.taken(question);
    if (asked.customerId !== customerId) return refuse('passkey-refused');
    if ((await this.of(customerId)).length >= MOST_PASSKEYS) return refuse('passkey-refused');
    const { verifyRegistrationResponse } = await library();
    const verdict = await verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge: asked.challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.domain,
      requireUserVerification: true,
    }).catch(() => undefined);
    if (!verdict?.verified) return refuse('passkey-refused');
    const { id, publicKey, counter, transports = [] } = verdict.registrationInfo.credential;
    await this.database.run(
      addPasskey({
        ...{ id, customerId, counter, transports, device },
        publicKey: Buffer.from(publicKey),
        createdAt: this.clock.now(),
      }),
    );
  }

  /** The keys of a person. */
  async of(customerId: string): Promise<PasskeyRow[]> {
    return this.database.rows<PasskeyRow>(passkeysOf(await this.records.family(customerId)));
  }

  /** Forgets a key; refuses `not-found` for one of anybody else. */
  async drop({ customerId }: Shopper, id: string): Promise<void> {
    const family = await this.records.family(customerId);
    if ((await this.database.run(dropPasskey(family, id))) === 0) refuse('not-found');
  }

  private async question(
    challenge: string,
    customerId: string | null,
    options: Record<string, unknown>,
  ): Promise<PasskeyQuestionView> {
    const now = this.clock.now();
    const id = newId(now);
    const expiresAt = new Date(now.getTime() + QUESTION_MINUTES * 60_000);
    await this.database.run(addChallenge(id, { challenge, customerId }, expiresAt));
    return { question: id, options };
  }

  private async taken(question: string): Promise<ChallengeRow> {
    if (!isId(question)) return refuse('passkey-refused');
    const [asked] = await this.database.rows<ChallengeRow>(takeChallenge(question, this.clock.now()));
    return asked ?? refuse('passkey-refused');
  }
}

// Reading it takes a while, and most processes never see a key.
const library = () => import('@simplewebauthn/server');
