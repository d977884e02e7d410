import { Logger } from './logger.js';

const AFTER_FAILURE_MS = 1_000;

/** Repeats a batch of work: at once while there is some or when nudged, else every so often. One at a time. */
export class Pacer {
  private running: Promise<void> | undefined;
  private wake: () => void = () => undefined;
  private isNudged = false;
  private isStopping = false;

  constructor(
    private readonly pollMs: number,
    /** Does one batch and answers how much there was. */
    private readonly work: () => Promise<number>,
    private readonly logger: Logger,
    private readonly failure: string,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Says that there is work; never waits. */
  nudge(): void {
    this.isNudged = true;
    this.wake();
  }

  /** Ends after the batch that is running. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      this.isNudged = false;
      const done = await this.work().catch((error: unknown) => {
        this.logger.event('warn', this.failure, { message: String(error) });
        return undefined;
      });
      if (this.isStopping) return;
      if (done === undefined) await this.wait(AFTER_FAILURE_MS);
      else if (done === 0 && !this.isNudged) await this.wait(this.pollMs);
    }
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
