/** What a queue may hold and how it is emptied. */
export interface BatchLimits {
  /** Batches under way at once. */
  readonly inFlight: number;
  /** Most asks in one batch. */
  readonly atMost: number;
  /** Most asks that wait; beyond it the caller is told so at once. */
  readonly waiting: number;
}

/** The queue is full; the caller should come back in a moment. */
export class QueueFull extends Error {}

interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Whatever queued up while the batches in flight were busy goes as one batch: no timer, so that an idle caller waits
 * for nobody and a crowd shares one commit. A batch that fails is tried again member by member, so that one bad ask
 * cannot fail its neighbours. Asks are served first come, first served.
 */
export class NaturalBatches<Ask, Answer> {
  private readonly queue: Waiting<Ask, Answer>[] = [];
  private underWay = 0;
  private isGathering = false;

  /** `run` answers one entry per ask, in the order of the asks. */
  constructor(
    private readonly run: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
    private readonly limits: BatchLimits,
  ) {}

  /** Queues one ask. Throws QueueFull when too many wait. */
  submit(ask: Ask): Promise<Answer> {
    if (this.queue.length >= this.limits.waiting) return Promise.reject(new QueueFull());
    return new Promise((resolve, reject) => {
      this.queue.push({ ask, resolve, reject });
      this.gather();
    });
  }

  /** Lets everybody join who is heard in the same turn of the event loop; the first of a crowd would go alone. */
  private gather(): void {
    if (this.isGathering || this.underWay >= this.limits.inFlight) return;
    this.isGathering = true;
    setImmediate(() => {
      this.isGathering = false;
      this.next();
    });
  }

  private next(): void {
    if (this.underWay >= this.limits.inFlight || this.queue.length === 0) return;
    this.underWay += 1;
    const batch = this.queue.splice(0, this.limits.atMost);
    void this.serve(batch).finally(() => {
      this.underWay -= 1;
      if (this.queue.length > 0) this.gather();
    });
    if (this.queue.length > 0) this.gather();
  }

  private async serve(batch: readonly Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.run(batch.map(({ ask }) => ask));
      for (const [place, { resolve, reject }] of batch.entries()) {
        const answer = answers[place];
        if (answer === undefined) reject(new Error('The batch answered fewer asks than it was given'));
        else resolve(answer);
      }
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const member of batch) await this.serve([member]);
    }
  }
}
