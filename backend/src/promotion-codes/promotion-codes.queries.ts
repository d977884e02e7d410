import type { Sql } from '../platform/database.js';

export interface CodeBatchRow {
  readonly id: string;
  readonly promotion: string;
  readonly name: string;
  readonly prefix: string;
  readonly wanted: number;
  readonly made: number;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly stoppedAt: Date | null;
  readonly reserved: number;
  readonly consumed: number;
}

const columns = `b.id, b.promotion, b.name, b.prefix, b.wanted, b.made, b.created_at as "createdAt",
  b.created_by as "createdBy", b.stopped_at as "stoppedAt"`;

const used = (what: string) =>
  `(select count(*)::integer from promotion_code k where k.batch = b.id and k.${what}_uses > 0) as ${what}`;

export function batchesOf(promotion: string): Sql {
  return {
    text: `select ${columns}, ${used('reserved')}, ${used('consumed')} from promotion_code_batch b
           where b.promotion = $1 order by b.id desc limit 100`,
    values: [promotion],
  };
}

export function batchNamed(promotion: string, id: string): Sql {
  return {
    text: `select ${columns}, ${used('reserved')}, ${used('consumed')} from promotion_code_batch b
           where b.promotion = $1 and b.id = $2`,
    values: [promotion, id],
  };
}

/** An offer that has a version whose code it could be; null: it needs none. */
export function offerWithCodes(offer: string): Sql {
  return {
    text: `select name, needs_code as "needsCode" from promotion where offer = $1 order by version desc limit 1`,
    values: [offer],
  };
}

export function insertBatch(row: {
  readonly id: string;
  readonly promotion: string;
  readonly name: string;
  readonly prefix: string;
  readonly wanted: number;
  readonly at: Date;
  readonly by: string;
}): Sql {
  return {
    text: `insert into promotion_code_batch (id, promotion, name, prefix, wanted, created_at, created_by)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [row.id, row.promotion, row.name, row.prefix, row.wanted, row.at, row.by],
  };
}

/** Wins a batch that is not whole and that nobody works on. */
export function claimBatch(now: Date, silentBefore: Date): Sql {
  return {
    text: `update promotion_code_batch b set beat_at = $1
           where id = (select id from promotion_code_batch
             where made < wanted and stopped_at is null and (beat_at is null or beat_at < $2)
             order by id limit 1 for update skip locked)
           returning ${columns}, 0 as reserved, 0 as consumed`,
    values: [now, silentBefore],
  };
}

/** Codes that exist already are left out: others are made in their place. */
export function insertSingleUseCodes(batch: string, promotion: string, codes: readonly string[]): Sql {
  return {
    text: `insert into promotion_code (code, promotion, max_uses, batch)
           select code, $2, 1, $1 from unnest($3::text[]) as code on conflict do nothing`,
    values: [batch, promotion, codes],
  };
}

export function countMade(batch: string, made: number, now: Date): Sql {
  return {
    text: `update promotion_code_batch set made = made + $2, beat_at = $3 where id = $1 and stopped_at is null`,
    values: [batch, made, now],
  };
}

export function stopBatch(batch: string, at: Date): Sql {
  return {
    text: 'update promotion_code_batch set stopped_at = $2 where id = $1 and stopped_at is null',
    values: [batch, at],
  };
}

export function stopCodesOfBatch(batch: string, at: Date): Sql {
  return {
    text: 'update promotion_code set stopped_at = $2 where batch = $1 and stopped_at is null',
    values: [batch, at],
  };
}

export function stopCode(promotion: string, code: string, at: Date): Sql {
  return {
    text: `update promotion_code set stopped_at = $3 where promotion = $1 and code = $2 and stopped_at is null`,
    values: [promotion, code, at],
  };
}

export interface CodeRow {
  readonly code: string;
  readonly batch: string | null;
  readonly maxUses: number | null;
  readonly reservedUses: number;
  readonly consumedUses: number;
  readonly stoppedAt: Date | null;
}

const codeColumns = `code, batch, max_uses as "maxUses", reserved_uses as "reservedUses",
  consumed_uses as "consumedUses", stopped_at as "stoppedAt"`;

/** Codes of an offer in their order, from one on; those that begin as asked. */
export function codesOf(
  promotion: string,
  begins: string | undefined,
  after: string | undefined,
  limit: number,
): Sql {
  return {
    text: `select ${codeColumns} from promotion_code
           where promotion = $1 and ($2::text is null or starts_with(code, $2)) and ($3::text is null or code > $3)
           order by code limit $4`,
    values: [promotion, begins ?? null, after ?? null, limit],
  };
}

export function codesOfBatch(batch: string, after: string | undefined, limit: number): Sql {
  return {
    text: `select ${codeColumns} from promotion_code
           where batch = $1 and ($2::text is null or code > $2) order by code limit $3`,
    values: [batch, after ?? null, limit],
  };
}
