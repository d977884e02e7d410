import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { ArticlesOnSurfaces, type Look } from './articles.service.js';
import { type ContradictionRow, close, note, openToLookAt } from './contradictions.queries.js';
import { DocumentsOnSurfaces } from './documents.service.js';
import { confirmed, differing, factKey, latest, type Observation, tally } from './domain/compare.js';
import { shown } from './domain/shown.js';
import type { Place } from './samples.queries.js';
import { Samples } from './samples.service.js';
import type { CheckResult, Walk } from './turns.queries.js';

const MOST_OPEN = 200;
const DOCUMENTS = 12;

/** Says how far the comparison is; throws when it has to end. */
export type Progress = (done: number, places: number) => Promise<void>;

/** Compares what surfaces tell with what is true, once. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly samples: Samples,
    private readonly articles: ArticlesOnSurfaces,
    private readonly documents: DocumentsOnSurfaces,
  ) {}

  /** Looks at about so many articles and at the newest documents, and writes down what opened and what closed. */
  async compare(walk: Walk, most: number, progress: Progress): Promise<{ result: CheckResult; walk: Walk }> {
    const open = await this.database.rows<ContradictionRow>(openToLookAt(MOST_OPEN));
    const named = open.flatMap(({ document }) => document ?? []);
    const sample = await this.samples.next(open, walk, most);
    const { places } = sample;
    const first = await this.lookAt(places, progress);
    const papers = await this.documents.look(DOCUMENTS, named);
    const once = [...first.observations, ...papers.observations];
    const doubtful = once.filter((one) => differing(one).length > 0);
    const again = doubtful.length > 0 ? await this.lookAgain(places, doubtful) : [];
    const found = confirmed(once, again);
    await this.write(found, latest([...once, ...again]));
    const isFound = new Set(found.map(factKey));
    // What differed once and not again was on its way, and is no difference.
    const settled = latest([...once, ...again]).filter(
      (one) => isFound.has(factKey(one)) || differing(one).length === 0,
    );
    const surfaces = tally(settled);
    const result = {
      comparisons: surfaces.reduce((sum, { same, different }) => sum + same + different, 0),
      places: places.length,
      shops: new Set(places.map(({ store }) => store)).size,
      unanswered: first.unanswered + papers.unanswered,
      surfaces,
      compared: shown(settled, isFound),
    };
    return { result, walk: sample.walk };
  }

  private async lookAt(places: readonly Place[], progress: Progress): Promise<Look> {
    const observations: Observation[] = [];
    let unanswered = 0;
    // One after the other: shoppers come first.
    for (const [done, place] of places.entries()) {
      await progress(done, places.length);
      const look = await this.articles.look(place);
      observations.push(...look.observations);
      unanswered += look.unanswered;
    }
    await progress(places.length, places.length);
    return { observations, unanswered };
  }

  private async lookAgain(
    places: readonly Place[],
    doubtful: readonly Observation[],
  ): Promise<Observation[]> {
    await sleep(this.config.monitorAgainAfterMs);
    const again: Observation[] = [];
    for (const { sku, store } of places)
      if (doubtful.some((one) => one.sku === sku && one.store === store && !one.document))
        again.push(...(await this.articles.look({ sku, store })).observations);
    const named = doubtful.flatMap(({ document }) => document ?? []);
    if (named.length > 0) again.push(...(await this.documents.look(0, named)).observations);
    return again;
  }

  private async write(found: readonly Observation[], seen: readonly Observation[]): Promise<void> {
    const at = this.clock.now();
    const isFound = new Set(found.map(factKey));
    const agreed = seen.filter((one) => differing(one).length === 0).map(factKey);
    await this.database.inTransaction(async (tx) => {
      for (const one of found) await tx.run(note(newId(at), factKey(one), one, at));
      await tx.run(
        close(
          agreed.filter((key) => !isFound.has(key)),
          at,
        ),
      );
    });
    for (const one of found)
      this.logger.event('warn', 'contradiction', {
        key: factKey(one),
        expected: one.expected,
        told: one.told,
      });
  }
}
