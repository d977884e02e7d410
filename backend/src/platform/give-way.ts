import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const REST_PER_WORK = 3;
const LONGEST_REST_MS = 100;
const BUSY = 0.5;
const BUSY_REST_MS = 400;

/**
 * Rests after work that can wait, so that whoever waits for an answer is served first: three times as long as the
 * work took, and much longer while the process has its hands full.
 */
export async function giveWay(workMs: number): Promise<void> {
  const before = performance.eventLoopUtilization();
  await sleep(Math.min(LONGEST_REST_MS, workMs * REST_PER_WORK));
  if (performance.eventLoopUtilization(before).utilization > BUSY) await sleep(BUSY_REST_MS);
}
