import { Injectable } from '@nestjs/common';
import type {
  CustomerMatchView,
  MatchDecisionRequest,
  MatchReason,
} from '@passerelle/shared/api/integrations';
import type { Page } from '@passerelle/shared/api/page';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { maskEmail, maskPhone } from '../platform/contact-address.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import {
  type CandidateRow,
  candidateRows,
  countOpenMatches,
  decideMatch,
  lockMatch,
  type MatchRow,
  openMatches,
} from './customer-imports.queries.js';
import { CustomerImports, type ToldPerson } from './customer-imports.service.js';
import { CustomerRecordsService } from './customer-records.service.js';

const PAGE = 20;

type Told = Omit<ToldPerson, 'payloadHash'>;

/** People of files who may be somebody we know: a person looks and decides. */
@Injectable()
export class CustomerMatches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly imports: CustomerImports,
    private readonly records: CustomerRecordsService,
  ) {}

  /** Open questions, the oldest first, and how many there are. */
  async page(cursor: string | undefined): Promise<Page<CustomerMatchView> & { open: number }> {
    const [at, id] = cursor ? placeIn(cursor, 'string', 'string') : [];
    const after = at && id ? { at, id } : undefined;
    const rows = await this.database.rows<MatchRow>(openMatches(after, PAGE + 1));
    const [{ open } = { open: 0 }] = await this.database.rows<{ open: number }>(countOpenMatches);
    const shown = rows.slice(0, PAGE);
    const ids = shown.flatMap(({ candidates }) => candidates);
    const people = await this.database.rows<CandidateRow>(candidateRows(ids));
    const byId = new Map(people.map((person) => [person.id, person]));
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => viewOf(row, byId)),
      nextCursor: last ? cursorOf(last.receivedAt.toISOString(), last.id) : null,
      open,
    };
  }

  /** Decides a question: it is this customer, it is somebody new, or nobody is to be kept. Refuses `already-decided`. */
  async decide(
    tx: Tx,
    by: Colleague,
    id: string,
    wanted: MatchDecisionRequest,
  ): Promise<{ customerId?: string }> {
    const [match] = await tx.rows<MatchRow>(lockMatch(id));
    if (match === undefined) return refuse('not-found');
    if (match.decision !== null) return refuse('already-decided');
    const { decision, customerId: wantedId } = wanted;
    const chosen = decision === 'same' ? await this.chosen(tx, match, wantedId) : undefined;
    const person = { ...(match.person as Told), payloadHash: match.payloadHash };
    const customerId =
      decision === 'dropped' ? undefined : await this.imports.settle(tx, match.source, person, chosen);
    await tx.run(decideMatch(id, decision, customerId ?? null, by.staffId, this.clock.now()));
    await this.trail.record(tx, {
      ...{ by, act: 'customer-match-decided' },
      subject: { kind: 'customer-match', id, label: `${match.source} ${match.externalId}` },
      after: { decision },
    });
    return customerId ? { customerId } : {};
  }

  /** Whom somebody chose; only one of those who were in question. */
  private async chosen(tx: Tx, { candidates }: MatchRow, id: string | undefined): Promise<string> {
    if (id === undefined || !candidates.includes(id))
      refuseField('customerId', 'not-a-candidate', 'customerId must be one of the candidates');
    return this.records.known(id, tx);
  }
}

function viewOf(row: MatchRow, byId: ReadonlyMap<string, CandidateRow>): CustomerMatchView {
  const { id, source, externalId, reason, receivedAt, candidates } = row;
  const { firstName, lastName, email, phone, postcode, city } = row.person as Told;
  return {
    ...{ id, source, externalId, reason: reason as MatchReason, receivedAt: receivedAt.toISOString() },
    person: {
      ...{ firstName, lastName },
      ...(email && { email: maskEmail(email) }),
      ...(phone && { phone: maskPhone(phone) }),
      ...(postcode && { postcode }),
      ...(city && { city }),
    },
    candidates: candidates.flatMap((candidate) => {
      const found = byId.get(candidate);
      return found ? [candidateView(found)] : [];
    }),
  };
}

function candidateView({ id, firstName, lastName, email, phone, city, isVerified }: CandidateRow) {
  return {
    ...{ id, name: `${firstName} ${lastName}`, isVerified },
    ...(email && { emailMasked: maskEmail(email) }),
    ...(phone && { phoneMasked: maskPhone(phone) }),
    ...(city && { city }),
  };
}
