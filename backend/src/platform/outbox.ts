import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import type { Tx } from './database.js';
import type { Fact } from './facts.js';

/** Facts written with the change that made them; the relay tells them after the commit. */
@Injectable()
export class Outbox {
  private readonly listeners = new Set<() => void>();

  constructor(private readonly clock: Clock) {}

  /** Writes facts in the caller's transaction and wakes the relay once that has committed. */
  async append(tx: Tx, ...facts: readonly Fact[]): Promise<void> {
    if (facts.length === 0) return;
    await tx.run({
      name: 'outbox-append',
      text: `insert into outbox (topic, subject, store, payload, created_at)
             select topic, subject, store, payload, $5
               from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[]) as f (topic, subject, store, payload)`,
      values: [
        facts.map((fact) => fact.topic),
        facts.map((fact) => fact.subject),
        facts.map((fact) => fact.store),
        facts.map((fact) => JSON.stringify(fact.payload)),
        this.clock.now(),
      ],
    });
    tx.afterCommit(() => this.nudge());
  }

  /** Says that facts were committed; for writers that append in SQL. Costs nothing when nobody relays here. */
  nudge(): void {
    for (const listener of this.listeners) listener();
  }

  /** Calls the listener whenever facts were committed in this process; answers how to stop. */
  onNudge(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
