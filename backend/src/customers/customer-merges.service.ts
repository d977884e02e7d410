import { Injectable } from '@nestjs/common';
import type { CustomerMergeView, MergePreviewView, MergeSideView } from '@passerelle/shared/api/customers';
import { openStates } from '@passerelle/shared/orders/states';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { maskEmail, maskPhone } from '../platform/contact-address.js';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { isId, newId } from '../platform/ids.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { noteLook } from './customer-history.queries.js';
import {
  addMerge,
  lockRecords,
  type MergeRow,
  type MovedAddress,
  markUndone,
  mergeSide,
  type SideRow,
  standAlone,
  standingMerges,
  takeMerge,
  takeSome,
  unlift,
} from './customer-merges.queries.js';
import { addressesHeldBy, giveAddresses, type HeldAddress, recordsOf } from './customer-records.queries.js';
import { CustomerRecordsService } from './customer-records.service.js';
import { fateOf, mergeRefusal } from './domain/merge.js';

interface Side {
  readonly row: SideRow;
  readonly addresses: readonly HeldAddress[];
}

/** Two records of one person become one, and two again when that was a mistake. Only addresses move. */
@Injectable()
export class CustomerMerges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly records: CustomerRecordsService,
    private readonly trail: AuditTrail,
    private readonly names: StaffNames,
  ) {}

  /** What a merge of these two would do; the look at both is kept. */
  async preview({ staffId, role }: Colleague, id: string, otherId: string): Promise<MergePreviewView> {
    const [into, from] = await this.pair(id, otherId);
    const [one, other] = [await this.side(this.database, into), await this.side(this.database, from)];
    const now = this.clock.now();
    for (const seen of [into, from])
      await this.database.run(noteLook(newId(now), seen, staffId, 'merge', now));
    const fates = other.addresses.map((address) => fateOf(address, one.addresses));
    const refusal = mergeRefusal(factsOf(one), factsOf(other), role);
    return {
      into: sideView(one),
      from: sideView(other),
      moves: fates.filter((fate) => fate === 'moved').length,
      doubles: fates.filter((fate) => fate !== 'moved').length,
      ...(refusal && { refusal }),
    };
  }

  /**
   * Joins a record to this one: its addresses move, its history stays where it is and is read with this one's.
   * Refuses `merge-needs-manager` where both people proved an address, `erasure-asked`, `not-found`.
   */
  async merge(
    request: KeyedRequest,
    colleague: Colleague,
    id: string,
    otherId: string,
  ): Promise<{ id: string }> {
    const { staffId, role } = colleague;
    return this.idempotency.once(request, async (tx) => {
      const [into, from] = await this.taken(tx, id, otherId);
      const [one, other] = [await this.side(tx, into), await this.side(tx, from)];
      await this.records.lock(tx, [...one.addresses, ...other.addresses]);
      const refusal = mergeRefusal(factsOf(one), factsOf(other), role);
      if (refusal !== undefined)
        refuse(refusal === 'needs-manager' ? 'merge-needs-manager' : 'erasure-asked');
      const family = (await tx.rows<{ id: string }>(recordsOf(from)))
        .map((record) => record.id)
        .filter((each) => each !== from);
      const addresses = other.addresses.map(
        (address): MovedAddress => ({ ...address, was: fateOf(address, one.addresses) }),
      );
      const at = this.clock.now();
      const mergeId = newId(at);
      await this.records.stand(tx, into, from);
      await tx.run(addMerge({ id: mergeId, intoId: into, fromId: from, family, addresses, staffId, at }));
      await this.record(tx, colleague, 'customers-merged', into, { joined: from });
      return { id: mergeId };
    });
  }

  /** Takes a merge apart again. Refuses `merge-not-last` when this record was itself joined to another since. */
  async undo(
    request: KeyedRequest,
    colleague: Colleague,
    id: string,
    mergeId: string,
  ): Promise<{ id: string }> {
    if (!isId(mergeId)) refuse('not-found');
    return this.idempotency.once(request, async (tx) => {
      const into = await this.records.known(id, tx);
      const [merge] = await tx.rows<MergeRow>(takeMerge(mergeId));
      if (merge === undefined) return refuse('not-found');
      const locked = await tx.rows<{ id: string; mergedInto: string | null }>(
        lockRecords([merge.intoId, merge.fromId]),
      );
      if (locked.some((record) => record.id === merge.intoId && record.mergedInto !== null))
        refuse('merge-not-last');
      if (merge.intoId !== into) refuse('not-found');
      const one = await this.side(tx, into);
      if (one.row.isErasureAsked) refuse('erasure-asked');
      await this.records.lock(tx, [...one.addresses, ...merge.addresses]);
      await this.giveBack(tx, merge, one.addresses);
      await tx.run(markUndone(mergeId, colleague.staffId, this.clock.now()));
      await this.record(tx, colleague, 'customers-parted', into, { joined: null, parted: merge.fromId });
      return { id: merge.fromId };
    });
  }

  /** What was joined to a record by colleagues and can be taken apart. */
  async standingOf(customerId: string): Promise<CustomerMergeView[]> {
    const rows = await this.database.rows<MergeRow>(standingMerges(customerId));
    const names = await this.names.of(rows.map(({ mergedBy }) => mergedBy));
    return rows.map(({ id, fromId, fromName, mergedBy, mergedAt }) => ({
      id,
      from: { id: fromId, name: fromName.trim() },
      by: names.get(mergedBy) ?? '',
      at: mergedAt.toISOString(),
    }));
  }

  private async giveBack(tx: Tx, merge: MergeRow, now: readonly HeldAddress[]): Promise<void> {
    const { intoId, fromId, family, addresses } = merge;
    // An address that was proved since the merge goes back as proved.
    const back = addresses.map((address) => {
      const held = now.find(({ kind, value }) => kind === address.kind && value === address.value);
      return address.was === 'moved' && held ? { ...address, verifiedAt: held.verifiedAt } : address;
    });
    await tx.run(
      takeSome(
        intoId,
        addresses.filter(({ was }) => was === 'moved'),
      ),
    );
    await tx.run(
      unlift(
        intoId,
        addresses.filter(({ was }) => was === 'lifted'),
      ),
    );
    for (const statement of standAlone(fromId, family)) await tx.run(statement);
    await tx.run(giveAddresses(fromId, back));
  }

  private async pair(id: string, otherId: string, tx?: Tx): Promise<[string, string]> {
    const [into, from] = [await this.records.known(id, tx), await this.records.known(otherId, tx)];
    if (into === from) refuseField('with', 'same-record', 'with must be another person’s record');
    return [into, from];
  }

  /** Wins both rows; somebody else may have joined one of them while this waited. */
  private async taken(tx: Tx, id: string, otherId: string): Promise<[string, string]> {
    let pair = await this.pair(id, otherId, tx);
    for (let stands = false; !stands; ) {
      await tx.rows(lockRecords(pair));
      const now = await this.pair(id, otherId, tx);
      stands = now[0] === pair[0] && now[1] === pair[1];
      pair = now;
    }
    return pair;
  }

  private async side(from: Pick<Tx, 'rows'>, id: string): Promise<Side> {
    const [row] = await from.rows<SideRow>(mergeSide(id, openStates));
    if (row === undefined) return refuse('not-found');
    return { row, addresses: await from.rows<HeldAddress>(addressesHeldBy(id)) };
  }

  // The trail is never changed, so it names records by their ids and nobody by name.
  private async record(tx: Tx, by: Colleague, act: string, id: string, after: Record<string, string | null>) {
    await this.trail.record(tx, { by, act, subject: { kind: 'customer', id, label: id.slice(-8) }, after });
  }
}

function factsOf({ row, addresses }: Side) {
  return {
    isVerified: addresses.some(({ verifiedAt }) => verifiedAt !== null),
    isErasureAsked: row.isErasureAsked,
  };
}

function sideView({ row, addresses }: Side): MergeSideView {
  const { id, firstName, lastName, city, since, purchases, openReservations, hasAccount } = row;
  return {
    ...{ id, purchases, openReservations, hasAccount },
    name: `${firstName} ${lastName}`.trim(),
    ...(city && { city }),
    since: since.toISOString(),
    contacts: addresses.map(({ kind, value, verifiedAt }) => ({
      kind,
      masked: kind === 'email' ? maskEmail(value) : maskPhone(value),
      isVerified: verifiedAt !== null,
    })),
  };
}
