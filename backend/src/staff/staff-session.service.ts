import { Injectable } from '@nestjs/common';
import type { StaffSessionView } from '@passerelle/shared/api/views';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Passwords } from '../platform/passwords.js';
import { refuse } from '../platform/problems.js';
import { type Limit, RateLimits } from '../platform/rate-limits.js';
import { Sessions } from '../platform/sessions.js';
import {
  byLogin,
  type PersonRow,
  personById,
  type SecretRow,
  type SignInRow,
  secretOf,
} from './staff.queries.js';

// Five tries of one login from one address; more in all, so that a stranger cannot lock a colleague out at once.
const TRIES_HERE: Limit = { hits: 5, windowSeconds: 300 };
const TRIES_ANYWHERE: Limit = { hits: 25, windowSeconds: 300 };

export interface SignIn {
  readonly login: string;
  readonly secret: string;
  readonly address: string;
  /** The secret of a session that the browser still holds. */
  readonly earlierSession: string | undefined;
}

export interface Proof {
  readonly staffId: string;
  readonly secret: string;
  readonly address: string;
  /** The secret of the session that is proved. */
  readonly session: string;
}

@Injectable()
export class StaffSessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  /** Opens a session; refuses `wrong-credentials` in the same time and words whatever is wrong. */
  async signIn(attempt: SignIn): Promise<{ secret: string; view: StaffSessionView }> {
    const login = attempt.login.trim().toLowerCase();
    await this.countGuess(login, attempt.address);
    const [person] = await this.database.rows<SignInRow>(byLogin(login));
    const isRight = await this.passwords.matches(person?.passwordHash, attempt.secret);
    if (!isRight || person === undefined) return refuse('wrong-credentials');
    await this.forgive(login, attempt.address);
    const secret = await this.database.inTransaction((tx) =>
      this.sessions.open(tx, person.staffId, attempt.earlierSession),
    );
    return { secret, view: await this.view(person.staffId) };
  }

  /** Renews the proof of a session by the person's password; guesses count as those of the sign-in do. */
  async prove({ staffId, secret, address, session }: Proof): Promise<void> {
    const [person] = await this.database.rows<SecretRow>(secretOf(staffId));
    if (person === undefined) return refuse('not-signed-in');
    await this.countGuess(person.login, address);
    if (!(await this.passwords.matches(person.passwordHash, secret))) return refuse('wrong-credentials');
    await this.forgive(person.login, address);
    await this.sessions.prove(session);
  }

  /** What the tablet shows of the person who is signed in. */
  async view(staffId: string): Promise<StaffSessionView> {
    const [person] = await this.database.rows<PersonRow>(personById(staffId));
    if (person === undefined) return refuse('not-signed-in');
    const { name, role, store, storeName } = person;
    const zone = role === 'head-office' && { timezone: this.config.zone };
    return { staffId, name, role, ...(store && { store }), ...(storeName && { storeName }), ...zone };
  }

  /** Keeps a person from signing in and ends what sessions they have. */
  async disable(staffId: string): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      await tx.run({
        text: 'update staff_member set disabled_at = $2 where id = $1 and disabled_at is null',
        values: [staffId, this.clock.now()],
      });
      await this.sessions.endAllOf(tx, staffId);
    });
  }

  private async countGuess(login: string, address: string): Promise<void> {
    await this.limits.guess('sign-in-here', `${login} ${address}`, TRIES_HERE);
    await this.limits.guess('sign-in', login, TRIES_ANYWHERE);
  }

  private async forgive(login: string, address: string): Promise<void> {
    await this.limits.forgive('sign-in-here', `${login} ${address}`);
    await this.limits.forgive('sign-in', login);
  }
}
