import { Injectable } from '@nestjs/common';
import type { BatchAnswer, EntryAnswer } from '@passerelle/shared/api/integrations';
import { type CanonicalValue, canonicalJson } from '@passerelle/shared/pricing/canonical';
import type { FieldFault } from '@passerelle/shared/problems';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database.js';
import { idOf } from '../platform/ids.js';
import { sha256 } from '../platform/keyed-hash.js';
import { readEntry } from '../platform/problems.js';
import { claimEntries, type EntryKind, type KnownEntry, knownEntries } from './entry-book.queries.js';
import type { KeyHolder } from './key-holder.js';

// The clock of another program may run a little ahead.
const AHEAD_MS = 5 * 60_000;

/** Who tells, and under which name. */
export interface Telling {
  readonly source: string;
  readonly holder: Pick<KeyHolder, 'keyId' | 'stores'>;
  /** Nothing is kept: the answer says what would come of it. */
  readonly isDryRun?: boolean;
}

interface Named {
  readonly externalId: string;
  readonly at: string;
}

/** An entry that is right by itself, with the id that its movements carry. */
export interface Fresh<Entry> {
  readonly entry: Entry;
  readonly id: string;
  readonly at: Date;
}

/** What a kind of entries knows: its shape, what is wrong with an entry, and how entries are applied. */
export interface Family<Entry extends Named> {
  readonly kind: EntryKind;
  readonly shape: new () => Entry;
  /** What is wrong with an entry that has the right shape; nothing is written. */
  judge(entry: Entry, telling: Telling): FieldFault[];
  /** Applies entries that are new; answers what came of each, by its externalId. */
  apply(
    tx: Tx,
    entries: readonly Fresh<Entry>[],
    telling: Telling,
    now: Date,
  ): Promise<ReadonlyMap<string, Pick<EntryAnswer, 'outcome' | 'reference'>>>;
}

interface Judged<Entry> {
  readonly place: number;
  readonly entry: Entry;
  readonly at: Date;
  readonly payloadHash: Buffer;
}

/** Undoes what a dry run did. */
class DryRunOver extends Error {}

/** Entries of other programs: each applied once by its name in its source, whoever repeats it and in whatever order. */
@Injectable()
export class EntryBook {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Applies a batch in one transaction; answers for each entry in the order they were sent. */
  async tell<Entry extends Named>(
    family: Family<Entry>,
    plain: readonly unknown[],
    telling: Telling,
  ): Promise<BatchAnswer> {
    const now = this.clock.now();
    const answers = new Map<number, EntryAnswer>();
    const read = this.read(family, plain, answers);
    const unique = withoutTwins(read, answers);
    const known = await this.known(this.database, family, telling, unique);
    const judged = unique.filter((each) => {
      const former = known.get(each.entry.externalId);
      if (former !== undefined) answers.set(each.place, repeated(each, former));
      const errors =
        former === undefined ? [...early(each.at, now), ...family.judge(each.entry, telling)] : [];
      if (errors.length > 0) answers.set(each.place, refused(each.entry.externalId, errors));
      return former === undefined && errors.length === 0;
    });
    if (judged.length > 0) await this.apply(family, judged, telling, now, answers);
    // A twin says what its first says.
    for (const { place, first, answer } of twinsOf(read, unique))
      answers.set(place, answer ?? again(answers.get(first)));
    return batchAnswer(plain.map((_, place) => answers.get(place) as EntryAnswer));
  }

  private read<Entry extends Named>(
    { shape }: Family<Entry>,
    plain: readonly unknown[],
    answers: Map<number, EntryAnswer>,
  ): Judged<Entry>[] {
    return plain.flatMap((each, place) => {
      const { entry, errors } = readEntry<Entry>(shape, each);
      if (entry === undefined) {
        answers.set(place, refused(nameIn(each), errors ?? []));
        return [];
      }
      return [{ place, entry, at: new Date(entry.at), payloadHash: hashOf(entry) }];
    });
  }

  private async known<Entry extends Named>(
    from: Pick<Tx, 'rows'>,
    { kind }: Family<Entry>,
    { source }: Telling,
    entries: readonly Judged<Entry>[],
  ): Promise<ReadonlyMap<string, Buffer>> {
    if (entries.length === 0) return new Map();
    const names = entries.map(({ entry }) => entry.externalId);
    const rows = await from.rows<KnownEntry>(knownEntries(source, kind, names));
    return new Map(rows.map(({ externalId, payloadHash }) => [externalId, payloadHash]));
  }

  private async apply<Entry extends Named>(
    family: Family<Entry>,
    judged: readonly Judged<Entry>[],
    telling: Telling,
    now: Date,
    answers: Map<number, EntryAnswer>,
  ): Promise<void> {
    const { source, holder } = telling;
    const { kind } = family;
    try {
      await this.database.inTransaction(async (tx) => {
        const named = judged.map(({ entry, at, payloadHash, place }) => ({
          ...{
            externalId: entry.externalId,
            payloadHash,
            id: idOf('integration', kind, source, entry.externalId),
          },
          ...{ happenedAt: at, entry, at: at > now ? now : at, place },
        }));
        const claimed = await tx.rows<{ externalId: string }>(
          claimEntries({ source, kind, keyId: holder.keyId, now }, named),
        );
        const isClaimed = new Set(claimed.map(({ externalId }) => externalId));
        const fresh = named.filter(({ externalId }) => isClaimed.has(externalId));
        const outcomes = fresh.length > 0 ? await family.apply(tx, fresh, telling, now) : new Map();
        // Somebody else told the others between our look and our claim.
        const lost = judged.filter(({ entry }) => !isClaimed.has(entry.externalId));
        const known = await this.known(tx, family, telling, lost);
        for (const each of lost) answers.set(each.place, repeated(each, known.get(each.entry.externalId)));
        for (const { externalId, place } of fresh)
          answers.set(place, { externalId, ...(outcomes.get(externalId) ?? { outcome: 'applied' }) });
        if (telling.isDryRun) throw new DryRunOver();
      });
    } catch (error) {
      if (!(error instanceof DryRunOver)) throw error;
    }
  }
}

/** Sums up what came of entries. */
export function batchAnswer(items: EntryAnswer[]): BatchAnswer {
  const count = (...outcomes: EntryAnswer['outcome'][]) =>
    items.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    applied: count('applied', 'superseded'),
    already: count('already'),
    review: count('review'),
    refused: count('refused'),
    items,
  };
}

export function refused(externalId: string, errors: FieldFault[]): EntryAnswer {
  return { externalId, outcome: 'refused', errors };
}

/** SHA-256 of what an entry says, however its members were ordered. */
export function hashOf(entry: object): Buffer {
  return sha256(canonicalJson(entry as { readonly [member: string]: CanonicalValue }));
}

/** How an entry that could not be read calls itself, if it does. */
export function nameIn(plain: unknown): string {
  const { externalId } = (plain ?? {}) as { externalId?: unknown };
  return typeof externalId === 'string' ? externalId.slice(0, 80) : '';
}

const reused: FieldFault = {
  field: 'externalId',
  code: 'external-id-reused',
  message: 'this externalId was used for something else',
};

function repeated<Entry extends Named>({ entry, payloadHash }: Judged<Entry>, former?: Buffer): EntryAnswer {
  const { externalId } = entry;
  return former?.equals(payloadHash) ? { externalId, outcome: 'already' } : refused(externalId, [reused]);
}

function early(at: Date, now: Date): FieldFault[] {
  if (at.getTime() <= now.getTime() + AHEAD_MS) return [];
  return [{ field: 'at', code: 'in-the-future', message: 'at must not be in the future' }];
}

/** The first of each name. */
function withoutTwins<Entry extends Named>(
  read: readonly Judged<Entry>[],
  answers: ReadonlyMap<number, EntryAnswer>,
): Judged<Entry>[] {
  const seen = new Set<string>();
  return read.filter(({ entry: { externalId }, place }) => {
    if (answers.has(place) || seen.has(externalId)) return false;
    seen.add(externalId);
    return true;
  });
}

function twinsOf<Entry extends Named>(read: readonly Judged<Entry>[], unique: readonly Judged<Entry>[]) {
  const firsts = new Map(unique.map((each) => [each.entry.externalId, each]));
  return read.flatMap((each) => {
    const first = firsts.get(each.entry.externalId);
    if (first === undefined || first.place === each.place) return [];
    const isSame = first.payloadHash.equals(each.payloadHash);
    return [
      {
        place: each.place,
        first: first.place,
        answer: isSame ? undefined : refused(each.entry.externalId, [reused]),
      },
    ];
  });
}

function again(first: EntryAnswer | undefined): EntryAnswer {
  if (first === undefined || first.outcome === 'refused') return first as EntryAnswer;
  return { ...first, outcome: 'already' };
}
