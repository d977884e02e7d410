import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../trial/chance.js';
import type { Instance, World } from '../trial/world.js';

export interface Outage {
  readonly what: 'instance' | 'postgres';
  readonly awayMs: number;
}

/** Breaks one thing after the other until the time is over, and measures how long each was away. */
export class Nemesis {
  readonly outages: Outage[] = [];
  terminatedBackends = 0;

  constructor(
    private readonly world: World,
    private readonly instances: Instance[],
    private readonly chance: Chance,
  ) {}

  async rage(isOver: () => boolean): Promise<void> {
    // Every kind is tried at least once, in an order of chance; then whatever comes.
    const acts = [() => this.killInstance(), () => this.killPostgres(), () => this.terminateBackends()];
    for (let turn = 0; !isOver(); turn++) {
      await sleep(600 + this.chance.between(0, 1_400));
      if (isOver()) return;
      const act = turn < acts.length ? acts[turn] : this.chance.oneOf(acts);
      await act?.();
    }
  }

  private async killInstance(): Promise<void> {
    const place = this.chance.between(0, this.instances.length - 1);
    const instance = this.instances[place];
    if (instance === undefined) return;
    const killedAt = performance.now();
    process.kill(instance.pid, 'SIGKILL');
    await instance.gone;
    this.instances[place] = await this.world.startInstance(instance.port);
    await answersReady(instance.port);
    this.outages.push({ what: 'instance', awayMs: performance.now() - killedAt });
  }

  private async killPostgres(): Promise<void> {
    const { cluster } = this.world;
    const killedAt = performance.now();
    process.kill(-cluster.pid, 'SIGKILL');
    await cluster.gone;
    this.world.replaceCluster(await cluster.restart());
    await Promise.all(this.instances.map((instance) => answersReady(instance.port)));
    this.outages.push({ what: 'postgres', awayMs: performance.now() - killedAt });
  }

  private async terminateBackends(): Promise<void> {
    const { rows } = await this.world.database.query<{ ended: boolean }>(
      `select pg_terminate_backend(pid) as ended from
         (select pid from pg_stat_activity
           where application_name = 'passerelle' and pid <> pg_backend_pid() order by random() limit 5) victims`,
    );
    this.terminatedBackends += rows.length;
  }
}

/** Resolves when the instance says that requests can be served; gives up after a minute. */
async function answersReady(port: number): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    const isReady = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(500),
    })
      .then((response) => response.ok)
      .catch(() => false);
    if (isReady) return;
    await sleep(10);
  }
  throw new Error(`The instance on port ${port} did not come back.`);
}
