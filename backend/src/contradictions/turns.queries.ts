import type { Sql } from '../platform/database.js';
import type { Observation, Reading } from './domain/compare.js';

/** What is written of a check; as much as its screen shows. */
export interface CheckResult {
  readonly comparisons: number;
  readonly places: number;
  readonly shops: number;
  readonly unanswered: number;
  readonly surfaces: readonly { surface: Reading['surface']; same: number; different: number }[];
  readonly compared: readonly Observation[];
}

/** Where the walk through all articles and shops stands. */
export interface Walk {
  readonly walkedTo: string;
  readonly round: number;
}

export interface CheckRow extends Walk {
  readonly startedAt: Date | null;
  readonly runningUntil: Date | null;
  readonly donePlaces: number;
  readonly places: number;
  readonly askedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly result: CheckResult | null;
}

export const lastCheck: Sql = {
  text: `select started_at as "startedAt", running_until as "runningUntil", done_places as "donePlaces", places,
           asked_at as "askedAt", finished_at as "finishedAt", result, walked_to as "walkedTo", round
         from contradiction_check`,
};

/** A process that wants to compare. */
export interface Claim {
  readonly turn: string;
  readonly at: Date;
  /** The last comparison must have ended by then, unless somebody asked for one. */
  readonly since: Date;
  /** Whoever took the turn and died has lost it then. */
  readonly until: Date;
}

/** Takes the turn to compare, and answers what was asked for; answers no row where nobody should compare now. */
export function takeTurn({ turn, at, since, until }: Claim): Sql {
  return {
    text: `update contradiction_check
              set turn = $1, started_at = $2, running_until = $4, done_places = 0, places = 0
            where (running_until is null or running_until <= $2)
              and (finished_at is null or finished_at <= $3 or asked_at is not null)
        returning asked_places as "askedPlaces"`,
    values: [turn, at, since, until],
  };
}

/** Says how far a comparison is, and keeps the turn; touches no row when it is somebody else's by now. */
export function noteProgress(turn: string, done: number, places: number, until: Date): Sql {
  return {
    text: `update contradiction_check set done_places = $2, places = $3, running_until = $4 where turn = $1`,
    values: [turn, done, places, until],
  };
}

/** Ends a turn with what it found; what was asked for meanwhile is still to be done. */
export function endTurn(turn: string, at: Date, result: CheckResult, { walkedTo, round }: Walk): Sql {
  return {
    text: `update contradiction_check
              set turn = null, running_until = null, finished_at = $2, result = $3, walked_to = $4, round = $5,
                  asked_places = case when asked_at > started_at then asked_places else 0 end,
                  asked_at = case when asked_at > started_at then asked_at end
            where turn = $1`,
    values: [turn, at, JSON.stringify(result), walkedTo, round],
  };
}

export function giveTurnBack(turn: string): Sql {
  return {
    text: 'update contradiction_check set turn = null, running_until = null where turn = $1',
    values: [turn],
  };
}

/** Asks whoever runs the platform for a comparison of so many articles. */
export function askForCheck(at: Date, places: number): Sql {
  return {
    text: `update contradiction_check set asked_at = $1, asked_places = greatest(asked_places, $2)`,
    values: [at, places],
  };
}

export function noteRound(id: string, at: Date, comparisons: number, unanswered: number): Sql {
  return {
    text: `insert into contradiction_round (id, finished_at, comparisons, unanswered) values ($1, $2, $3, $4)`,
    values: [id, at, comparisons, unanswered],
  };
}

/** All comparisons since an instant. */
export function roundsSince(at: Date): Sql {
  return {
    text: `select count(*)::integer as checks, coalesce(sum(comparisons), 0)::integer as comparisons,
             coalesce(sum(unanswered), 0)::integer as unanswered
           from contradiction_round where finished_at > $1`,
    values: [at],
  };
}
