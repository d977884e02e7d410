import { Injectable } from '@nestjs/common';
import type { StaffSessionView } from '@passerelle/shared/api/staff';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Passwords } from '../platform/passwords.js';
import { refuse, refuseField } from '../platform/problems.js';
import { Sessions } from '../platform/sessions.js';
import type { Need } from '../platform/signed-in.js';
import { SecondFactor } from './second-factor.service.js';
import { SignInGuesses } from './sign-in-guesses.service.js';
import { byLogin, noteSignIn, type PersonRow, personById } from './staff.queries.js';

export interface SignIn {
  readonly login: string;
  readonly secret: string;
  /** A code of the authenticator app, or a recovery code. */
  readonly otp: string | undefined;
  readonly address: string;
  readonly device: string;
  /** The secret of a session that the browser still holds. */
  readonly earlierSession: string | undefined;
}

export interface Proof {
  readonly staffId: string;
  readonly secret: string | undefined;
  readonly otp: string | undefined;
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
    private readonly guesses: SignInGuesses,
    private readonly secondFactor: SecondFactor,
    private readonly config: Config,
  ) {}

  /**
   * Opens a session and answers its secret. Refuses `wrong-credentials` in the same time and words whatever is wrong;
   * only who knows the password hears that a code is asked for (`otp-needed`) or that theirs is wrong (`wrong-otp`).
   */
  async signIn(attempt: SignIn): Promise<string> {
    const login = attempt.login.trim().toLowerCase();
    await this.guesses.count(login, attempt.address);
    const [person] = await this.database.rows<PersonRow>(byLogin(login));
    const isRight = await this.passwords.matches(person?.passwordHash, attempt.secret);
    if (!isRight || person === undefined) return refuse('wrong-credentials');
    if (person.hasTotp) {
      if (attempt.otp === undefined) return refuse('otp-needed');
      await this.secondFactor.spend(person, attempt.otp);
    }
    await this.guesses.forgive(login, attempt.address);
    const { staffId } = person;
    return this.database.inTransaction(async (tx) => {
      await tx.run(noteSignIn(staffId, this.clock.now()));
      const { device, earlierSession: presented } = attempt;
      return this.sessions.open(tx, { staffId, device, presented });
    });
  }

  /**
   * Renews the proof of a session by the person's password, a code of their app, or both; whatever is given has to be
   * right. Guesses count as those of the sign-in do.
   */
  async prove({ staffId, secret, otp, address, session }: Proof): Promise<void> {
    if (secret === undefined && otp === undefined)
      refuseField('secret', 'is-required', 'secret or otp must be given');
    const [person] = await this.database.rows<PersonRow>(personById(staffId));
    if (person === undefined) return refuse('not-signed-in');
    await this.guesses.count(person.login, address);
    if (secret !== undefined && !(await this.passwords.matches(person.passwordHash, secret)))
      return refuse('wrong-credentials');
    if (otp !== undefined) await this.secondFactor.spend(person, otp);
    await this.guesses.forgive(person.login, address);
    await this.sessions.prove(session);
  }

  /** What the tablet shows of the person of this session. */
  async view(session: string): Promise<StaffSessionView> {
    const found = await this.sessions.find(session);
    return found === undefined
      ? refuse('not-signed-in')
      : this.viewOf(found.colleague.staffId, found.session.needs);
  }

  /** The same, of a session that is known. */
  async viewOf(staffId: string, needs: Need | undefined): Promise<StaffSessionView> {
    const [person] = await this.database.rows<PersonRow>(personById(staffId));
    if (person === undefined) return refuse('not-signed-in');
    const { name, role, store, storeName, hasTotp } = person;
    return {
      ...{ staffId, name, role },
      ...(store && { store }),
      ...(storeName && { storeName }),
      ...(role === 'head-office' && { timezone: this.config.zone }),
      ...(needs && { needs }),
      ...(hasTotp && { hasTotp }),
    };
  }
}
