import type { PreFlightFiguresView } from '@passerelle/shared/api/promotions';
import type { Sql } from '../platform/database.js';

export interface PreFlightRow {
  readonly id: string;
  readonly draft: string;
  readonly revision: number;
  readonly state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly basketsTotal: number;
  readonly basketsDone: number;
  readonly figures: (PreFlightFiguresView & { readonly ownCents: number }) | null;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
}

const columns = `id, draft, revision, state, baskets_total as "basketsTotal", baskets_done as "basketsDone", figures,
  asked_at as "askedAt", finished_at as "finishedAt"`;

export function lastPreFlight(draft: string): Sql {
  return {
    text: `select ${columns} from promotion_preflight where draft = $1 order by id desc limit 1`,
    values: [draft],
  };
}

export function insertPreFlight(row: {
  readonly id: string;
  readonly draft: string;
  readonly revision: number;
  readonly at: Date;
  readonly by: string;
}): Sql {
  return {
    text: `insert into promotion_preflight (id, draft, revision, state, asked_at, asked_by)
           values ($1, $2, $3, 'waiting', $4, $5)`,
    values: [row.id, row.draft, row.revision, row.at, row.by],
  };
}

/** Wins one that nobody works on, or whose process went silent. */
export function claimPreFlight(now: Date, silentBefore: Date): Sql {
  return {
    text: `update promotion_preflight set state = 'running', beat_at = $1, baskets_done = 0
           where id = (select id from promotion_preflight
             where state = 'waiting' or (state = 'running' and beat_at < $2)
             order by id limit 1 for update skip locked)
           returning ${columns}`,
    values: [now, silentBefore],
  };
}

/** Says how far it is; touches no row once it was cancelled. */
export function beatPreFlight(id: string, now: Date, total: number, done: number): Sql {
  return {
    text: `update promotion_preflight set beat_at = $2, baskets_total = $3, baskets_done = $4
           where id = $1 and state = 'running'`,
    values: [id, now, total, done],
  };
}

export function endPreFlight(
  id: string,
  state: 'done' | 'failed' | 'cancelled',
  now: Date,
  figures?: PreFlightRow['figures'],
): Sql {
  return {
    text: `update promotion_preflight set state = $2, finished_at = $3, figures = $4
           where id = $1 and state in ('waiting', 'running')`,
    values: [id, state, now, figures ? JSON.stringify(figures) : null],
  };
}

export function draftOfPreFlight(id: string): Sql {
  return {
    text: `select d.offer, d.content, d.id, d.revision from promotion_preflight f
           join promotion_draft d on d.id = f.draft where f.id = $1`,
    values: [id],
  };
}
