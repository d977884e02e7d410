import { Injectable } from '@nestjs/common';
import type { AccountTotpView, RecoveryCodesView, TotpEnrolmentView } from '@passerelle/shared/api/staff';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { randomSigns } from '../platform/ids.js';
import { KeyedHash } from '../platform/keyed-hash.js';
import { refuse } from '../platform/problems.js';
import { Seals } from '../platform/seals.js';
import {
  CLEAR_SIGNS,
  grouped,
  plainRecoveryCode,
  RECOVERY_CODE_SIGNS,
  RECOVERY_CODES,
} from './domain/given-secrets.js';
import {
  enrolmentUri,
  isAppCode,
  SECRET_ALPHABET,
  SECRET_SIGNS,
  stepOfCode,
} from './domain/one-time-code.js';
import { SignInGuesses } from './sign-in-guesses.service.js';
import {
  beginTotp,
  confirmTotp,
  forgetRecoveryCodes,
  keepRecoveryCodes,
  removeTotp,
  spendRecoveryCode,
  spendStep,
  type TotpRow,
  type TotpStateRow,
  totpForUpdate,
  totpState,
} from './totp.queries.js';

const ISSUER = 'Passerelle';
const PURPOSE = 'totp';
const ENROLMENT_MINUTES = 30;

/** Whose second factor it is, by the name that the trail gives them. */
export interface Owner {
  readonly staffId: string;
  readonly login: string;
  readonly name: string;
}

/** Codes of an authenticator app (RFC 6238), and recovery codes for the day the phone is lost. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly seals: Seals,
    private readonly hash: KeyedHash,
    private readonly guesses: SignInGuesses,
    private readonly trail: AuditTrail,
  ) {}

  /** Since when it is on, and what is left of the recovery codes. */
  async state(staffId: string): Promise<AccountTotpView> {
    const [row] = await this.database.rows<TotpStateRow>(totpState(staffId));
    return {
      isRequired: this.config.isHeadOfficeTotpRequired,
      ...(row && { onSince: row.confirmedAt.toISOString() }),
      recoveryCodesLeft: row?.codesLeft ?? 0,
    };
  }

  /** A new secret for the app to read; nothing changes for the sign-in until a code of it was typed. */
  async begin({ staffId, login }: Owner): Promise<TotpEnrolmentView> {
    const secret = randomSigns(SECRET_ALPHABET, SECRET_SIGNS);
    const sealed = this.seals.close(PURPOSE, staffId, secret);
    const begun = await this.database.run(beginTotp(staffId, sealed, this.clock.now()));
    if (begun === 0) return refuse('totp-on');
    return { secret, uri: enrolmentUri(ISSUER, login, secret) };
  }

  /** Turns it on by the first code; answers the recovery codes, which are nowhere else. */
  async confirm(owner: Owner, typed: string): Promise<RecoveryCodesView> {
    const { staffId } = owner;
    await this.guesses.countCode(staffId);
    const now = this.clock.now();
    const answer = await this.database.inTransaction(async (tx) => {
      const [row] = await tx.rows<TotpRow>(totpForUpdate(staffId));
      if (row?.confirmedAt) refuse('totp-on');
      if (row === undefined || now.getTime() - row.begunAt.getTime() > ENROLMENT_MINUTES * 60_000)
        return refuse('totp-not-begun');
      const step = stepOfCode(this.seals.open(PURPOSE, staffId, row.sealedSecret), typed, now, 0);
      if (step === undefined) return refuse('wrong-otp');
      await tx.run(confirmTotp(staffId, now));
      await tx.run(spendStep(staffId, step));
      const recoveryCodes = await this.newCodes(tx, staffId);
      await this.record(tx, owner, 'staff-totp-enabled');
      return { recoveryCodes };
    });
    await this.guesses.forgiveCodes(staffId);
    return answer;
  }

  /**
   * Spends a code of the app or a recovery code; refuses `wrong-otp` for one that is wrong, too old, or was used, and
   * `too-many-requests` after too many of them.
   */
  async spend(owner: Owner, typed: string): Promise<void> {
    const { staffId } = owner;
    await this.guesses.countCode(staffId);
    const now = this.clock.now();
    const isRight = await this.database.inTransaction(async (tx) => {
      const [row] = await tx.rows<TotpRow>(totpForUpdate(staffId));
      if (!row?.confirmedAt) return false;
      if (!isAppCode(typed)) return this.spendRecovery(tx, owner, typed, now);
      const secret = this.seals.open(PURPOSE, staffId, row.sealedSecret);
      const step = stepOfCode(secret, typed, now, Number(row.lastStep));
      if (step !== undefined) await tx.run(spendStep(staffId, step));
      return step !== undefined;
    });
    if (!isRight) return refuse('wrong-otp');
    await this.guesses.forgiveCodes(staffId);
  }

  /** Ten other recovery codes; the former ones open nothing any more. */
  async renewCodes(owner: Owner): Promise<RecoveryCodesView> {
    return this.database.inTransaction(async (tx) => {
      const [row] = await tx.rows<TotpRow>(totpForUpdate(owner.staffId));
      if (!row?.confirmedAt) return refuse('totp-not-begun');
      const recoveryCodes = await this.newCodes(tx, owner.staffId);
      await this.record(tx, owner, 'staff-recovery-codes-renewed');
      return { recoveryCodes };
    });
  }

  /** Turns one's own off; nothing happens while it is off. */
  async turnOff(owner: Owner): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      if (await this.remove(tx, owner.staffId)) await this.record(tx, owner, 'staff-totp-disabled');
    });
  }

  /** Removes a person's second factor, begun or on; the caller says in the trail why. */
  async remove(tx: Tx, staffId: string): Promise<boolean> {
    return (await tx.run(removeTotp(staffId))) > 0;
  }

  private async spendRecovery(tx: Tx, owner: Owner, typed: string, now: Date): Promise<boolean> {
    const spent = await tx.run(spendRecoveryCode(owner.staffId, this.codeHash(owner.staffId, typed), now));
    if (spent > 0) await this.record(tx, owner, 'staff-recovery-code-used');
    return spent > 0;
  }

  private async newCodes(tx: Tx, staffId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () =>
      grouped(randomSigns(CLEAR_SIGNS, RECOVERY_CODE_SIGNS), RECOVERY_CODE_SIGNS / 2),
    );
    await tx.run(forgetRecoveryCodes(staffId));
    await tx.run(
      keepRecoveryCodes(
        staffId,
        codes.map((code) => this.codeHash(staffId, code)),
      ),
    );
    return codes;
  }

  private codeHash(staffId: string, typed: string): Buffer {
    return this.hash.of('recovery-code', staffId, plainRecoveryCode(typed));
  }

  private record(tx: Tx, { staffId, name }: Owner, act: string): Promise<void> {
    return this.trail.record(tx, {
      by: { staffId },
      act,
      subject: { kind: 'staff', id: staffId, label: name },
    });
  }
}
