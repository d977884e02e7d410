import type { Chance } from '../trial/chance.js';
import type { Instance, World } from '../trial/world.js';

/** What one side did in one round. */
export interface Measure {
  readonly perSecond: number;
  readonly p50Ms?: number;
  readonly p99Ms?: number;
  /** Answers by HTTP status. */
  readonly statuses?: Readonly<Record<string, number>>;
}

/** Where the cells are played: one world, one server process, an empty Fastify beside it. */
export interface Arena {
  readonly world: World;
  readonly server: Instance;
  /** Base address of a Fastify that parses a body and answers a constant. */
  readonly emptyUrl: string;
  readonly chance: Chance;
  readonly say: (line: string) => void;
}

/** One question to the product, beside the least that could answer it. */
export interface Cell {
  readonly name: string;
  /** What is compared with what, for the table. */
  readonly ours: string;
  readonly baseline: string;
  /** Smallest ratio ours / baseline that meets the goal; absent: reported only. */
  readonly goalRatio?: number;
  /** Largest p99 of ours, in milliseconds, that meets the goal. */
  readonly goalP99Ms?: number;
  /** It leaves rows behind that every other cell would be slower or faster for: played after all rounds of those. */
  readonly growsTheWorld?: true;
  /** Statuses that ours may answer; anything else voids the round. */
  readonly expected: readonly number[];
  prepare?(arena: Arena): Promise<void>;
  playOurs(arena: Arena, seconds: number): Promise<Measure>;
  playBaseline(arena: Arena, seconds: number): Promise<Measure>;
}
