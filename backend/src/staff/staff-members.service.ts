import { Injectable } from '@nestjs/common';
import type { Page } from '@passerelle/shared/api/page';
import type {
  GivenPasswordView,
  NewStaffMemberRequest,
  StaffMemberChange,
  StaffMemberView,
} from '@passerelle/shared/api/staff';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import { isId, newId, randomSigns } from '../platform/ids.js';
import { hashPassword } from '../platform/passwords.js';
import { refuse, refuseField } from '../platform/problems.js';
import { Sessions } from '../platform/sessions.js';
import type { Colleague } from '../platform/signed-in.js';
import { StoresService } from '../stores/stores.service.js';
import { CLEAR_SIGNS, FIRST_PASSWORD_SIGNS, firstPasswordOf } from './domain/given-secrets.js';
import { endsSessions, isFall, type Standing, shopFault, standingAfter } from './domain/standing.js';
import { SecondFactor } from './second-factor.service.js';
import {
  addMember,
  changeMember,
  givePassword,
  headOfficeForUpdate,
  type MemberFilter,
  type MemberRow,
  memberById,
  memberForUpdate,
  members,
} from './staff-members.queries.js';
import { StaffNames } from './staff-names.service.js';

const PAGE = 50;

/** Who works here, as the head office keeps the list. */
@Injectable()
export class StaffMembersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly stores: StoresService,
    private readonly secondFactor: SecondFactor,
    private readonly names: StaffNames,
    private readonly trail: AuditTrail,
  ) {}

  /** A page of the people who fit, by name. */
  async page(filter: MemberFilter, cursor: string | undefined): Promise<Page<StaffMemberView>> {
    const after = cursor === undefined ? undefined : placeAfter(cursor);
    const rows = await this.database.rows<MemberRow>(members(filter, after, PAGE + 1));
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    const isMore = rows.length > PAGE && last !== undefined;
    return { items: shown.map(viewOf), nextCursor: isMore ? cursorOf(last.sortName, last.staffId) : null };
  }

  async read(staffId: string): Promise<StaffMemberView> {
    const [row] = await this.database.rows<MemberRow>(memberById(staffId));
    return row === undefined ? refuse('not-found') : viewOf(row);
  }

  /** Takes somebody on; the answer alone says the first password, which has to be changed at the first sign-in. */
  async create(by: Colleague, wish: NewStaffMemberRequest): Promise<GivenPasswordView> {
    const { login, name, role, store = null } = wish;
    refuseMisplaced({ role, store });
    if (store !== null) this.stores.known(store);
    const { firstPassword, passwordHash } = await newFirstPassword();
    const now = this.clock.now();
    const staffId = newId(now);
    const member = await this.database.inTransaction(async (tx) => {
      await this.refuseFormerOffice(tx, by);
      const added = await tx.run(addMember({ staffId, login, name, role, store, passwordHash }, now));
      if (added === 0) refuse('login-taken', { login });
      const row = await this.row(tx, staffId);
      await this.record(tx, by, 'staff-created', row, undefined, factsOf(row));
      return viewOf(row);
    });
    return { member, firstPassword };
  }

  /**
   * Changes name, role or shop, or keeps somebody from signing in. Sessions end where rights or shop change. Refuses
   * `own-account` to whoever would disable or demote themselves, and `last-head-office` when nobody would remain.
   */
  async change(by: Colleague, staffId: string, wish: StaffMemberChange): Promise<StaffMemberView> {
    const member = await this.database.inTransaction(async (tx) => {
      const office = await this.refuseFormerOffice(tx, by);
      const before = await this.row(tx, staffId);
      const was = standingOf(before);
      const is = standingAfter(was, { ...wish, isDisabled: wish.disabled });
      refuseMisplaced(is);
      if (is.store !== null && is.store !== was.store) this.stores.known(is.store);
      if (isFall(was, is)) {
        if (by.staffId === staffId) refuse('own-account');
        if (!office.some((id) => id !== staffId)) refuse('last-head-office');
      }
      const disabledAt = is.isDisabled ? (before.disabledAt ?? this.clock.now()) : null;
      await tx.run(
        changeMember(staffId, { name: wish.name ?? before.name, role: is.role, store: is.store, disabledAt }),
      );
      if (endsSessions(was, is)) await this.sessions.endAllOf(tx, staffId);
      const after = await this.row(tx, staffId);
      await this.record(tx, by, actOf(was, is), after, factsOf(before), factsOf(after));
      return viewOf(after);
    });
    this.names.forget(staffId);
    return member;
  }

  /** Gives another first password and ends the person's sessions; one's own is changed in one's account. */
  async resetPassword(by: Colleague, staffId: string): Promise<GivenPasswordView> {
    if (by.staffId === staffId) refuse('own-account');
    const { firstPassword, passwordHash } = await newFirstPassword();
    const member = await this.database.inTransaction(async (tx) => {
      await this.refuseFormerOffice(tx, by);
      await this.row(tx, staffId);
      await tx.run(givePassword(staffId, passwordHash));
      await this.sessions.endAllOf(tx, staffId);
      const row = await this.row(tx, staffId);
      await this.record(tx, by, 'staff-password-reset', row);
      return viewOf(row);
    });
    return { member, firstPassword };
  }

  /** Takes away a second factor whose phone is lost, and ends the person's sessions. */
  async resetTotp(by: Colleague, staffId: string): Promise<StaffMemberView> {
    if (by.staffId === staffId) refuse('own-account');
    return this.database.inTransaction(async (tx) => {
      await this.refuseFormerOffice(tx, by);
      await this.row(tx, staffId);
      const isRemoved = await this.secondFactor.remove(tx, staffId);
      await this.sessions.endAllOf(tx, staffId);
      const row = await this.row(tx, staffId);
      if (isRemoved) await this.record(tx, by, 'staff-totp-reset', row);
      return viewOf(row);
    });
  }

  /**
   * Whoever was taken out of the head office while they asked is refused. Answers who remains, each held until the
   * end, the same people in the same order for everybody.
   */
  private async refuseFormerOffice(tx: Tx, by: Colleague): Promise<readonly string[]> {
    const office = await tx.rows<{ staffId: string }>(headOfficeForUpdate);
    const ids = office.map(({ staffId }) => staffId);
    return ids.includes(by.staffId) ? ids : refuse('not-signed-in');
  }

  private async row(tx: Tx, staffId: string): Promise<MemberRow> {
    const [row] = await tx.rows<MemberRow>(memberForUpdate(staffId));
    return row ?? refuse('not-found');
  }

  private record(
    tx: Tx,
    { staffId }: Colleague,
    act: string,
    { staffId: id, name: label }: MemberRow,
    ...[before, after]: Facts[]
  ): Promise<void> {
    const subject = { kind: 'staff', id, label };
    return this.trail.record(tx, {
      ...{ by: { staffId }, act, subject },
      ...(before && { before }),
      ...(after && { after }),
    });
  }
}

type Facts = Readonly<Record<string, unknown>> | undefined;

function refuseMisplaced(standing: Pick<Standing, 'role' | 'store'>): void {
  const fault = shopFault(standing);
  if (fault === 'is-required') refuseField('store', fault, 'store must be given for this role');
  if (fault !== undefined) refuseField('store', fault, 'store must not be given for the head office');
}

/** The most telling word for a change. */
function actOf(was: Standing, is: Standing): string {
  if (is.isDisabled === was.isDisabled) return 'staff-changed';
  return is.isDisabled ? 'staff-disabled' : 'staff-enabled';
}

async function newFirstPassword(): Promise<{ firstPassword: string; passwordHash: string }> {
  const firstPassword = firstPasswordOf(randomSigns(CLEAR_SIGNS, FIRST_PASSWORD_SIGNS));
  return { firstPassword, passwordHash: await hashPassword(firstPassword) };
}

function placeAfter(cursor: string): [string, string] {
  const [name, staffId] = placeIn(cursor, 'string', 'string');
  if (!isId(staffId)) refuseField('cursor', 'unknown-cursor', 'cursor must come from the page before');
  return [name, staffId];
}

function standingOf({ role, store, disabledAt }: MemberRow): Standing {
  return { role, store, isDisabled: disabledAt !== null };
}

function factsOf({ login, name, role, store, disabledAt }: MemberRow) {
  return { login, name, role, store, disabledAt };
}

function viewOf(row: MemberRow): StaffMemberView {
  const { staffId, login, name, role, store, storeName, lastSignInAt, disabledAt } = row;
  return {
    ...{ staffId, login, name, role },
    ...(store && { store }),
    ...(storeName && { storeName }),
    createdAt: row.createdAt.toISOString(),
    ...(lastSignInAt && { lastSignInAt: lastSignInAt.toISOString() }),
    ...(disabledAt && { disabledAt: disabledAt.toISOString() }),
    hasTotp: row.hasTotp,
    mustChangePassword: row.mustChangePassword,
  };
}
