import { Injectable } from '@nestjs/common';
import type { RecoveryCodesView, StaffAccountView, TotpEnrolmentView } from '@passerelle/shared/api/staff';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { LEAST_CHARACTERS, passwordFault } from '../platform/password-rule.js';
import { hashPassword, Passwords } from '../platform/passwords.js';
import { refuse, refuseField } from '../platform/problems.js';
import { Sessions } from '../platform/sessions.js';
import type { Colleague, Session } from '../platform/signed-in.js';
import { SecondFactor } from './second-factor.service.js';
import { SignInGuesses } from './sign-in-guesses.service.js';
import { changePassword, type PersonRow, personById } from './staff.queries.js';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  readonly address: string;
}

/** What people do with their own account. */
@Injectable()
export class StaffAccountService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly guesses: SignInGuesses,
    private readonly secondFactor: SecondFactor,
    private readonly trail: AuditTrail,
  ) {}

  /** The account with its living sessions. */
  async read(staffId: string, { sessionId: own }: Session): Promise<StaffAccountView> {
    const person = await this.person(staffId);
    const sessions = await this.sessions.livingOf(staffId);
    const { login, name, role, storeName, passwordChangedAt } = person;
    return {
      ...{ staffId, login, name, role },
      ...(storeName && { storeName }),
      ...(passwordChangedAt && { passwordChangedAt: passwordChangedAt.toISOString() }),
      ...(role === 'head-office' && { totp: await this.secondFactor.state(staffId) }),
      sessions: sessions.map(({ sessionId, device, startedAt, seenAt }) => ({
        ...{ sessionId, device },
        startedAt: startedAt.toISOString(),
        seenAt: seenAt.toISOString(),
        isThis: sessionId === own,
      })),
    };
  }

  /**
   * Takes a new password against the one in use and ends the person's other sessions. Refuses `wrong-credentials`, and
   * names the field `next` when the new one is too short, too common, or no new one.
   */
  async changePassword({ staffId }: Colleague, session: Session, change: PasswordChange): Promise<void> {
    const person = await this.person(staffId);
    await this.guesses.count(person.login, change.address);
    if (!(await this.passwords.matches(person.passwordHash, change.current)))
      return refuse('wrong-credentials');
    await this.guesses.forgive(person.login, change.address);
    refuseWeak(change, person);
    const hash = await hashPassword(change.next);
    await this.database.inTransaction(async (tx) => {
      await tx.run(changePassword(staffId, hash, this.clock.now()));
      await this.sessions.endOthers(tx, staffId, session.sessionId);
      const subject = { kind: 'staff', id: staffId, label: person.name };
      await this.trail.record(tx, { by: { staffId }, act: 'staff-password-changed', subject });
    });
  }

  async beginTotp(staffId: string): Promise<TotpEnrolmentView> {
    return this.secondFactor.begin(await this.person(staffId));
  }

  async confirmTotp(staffId: string, otp: string): Promise<RecoveryCodesView> {
    return this.secondFactor.confirm(await this.person(staffId), otp);
  }

  async turnTotpOff(staffId: string): Promise<void> {
    await this.secondFactor.turnOff(await this.person(staffId));
  }

  async renewRecoveryCodes(staffId: string): Promise<RecoveryCodesView> {
    return this.secondFactor.renewCodes(await this.person(staffId));
  }

  /** Ends one session of this person; `not-found` for one of anybody else. */
  async endSession(staffId: string, sessionId: string): Promise<void> {
    if (!(await this.sessions.endOne(staffId, sessionId))) refuse('not-found');
  }

  async endOtherSessions(staffId: string, { sessionId }: Session): Promise<void> {
    await this.sessions.endOthers(this.database, staffId, sessionId);
  }

  private async person(staffId: string): Promise<PersonRow> {
    const [person] = await this.database.rows<PersonRow>(personById(staffId));
    return person ?? refuse('not-signed-in');
  }
}

function refuseWeak({ current, next }: PasswordChange, { login, name }: PersonRow): void {
  if (current === next) refuseField('next', 'same-as-before', 'next must be another password');
  const fault = passwordFault(next, [login, name]);
  if (fault === 'too-short')
    refuseField('next', fault, `next must have at least ${LEAST_CHARACTERS} characters`);
  if (fault === 'too-common') refuseField('next', fault, 'next is too easy to guess');
}
