import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from './config.js';
import { ProblemError } from './problems.js';

const HEARTBEAT_MS = 15_000;
const MAX_STREAMS = 5_000;
const MAX_STREAMS_PER_ADDRESS = 40;
const DEMO_FACTOR = 50;
// A client that takes in less than it is sent is let go; it comes back with Last-Event-ID.
const MAX_WAITING_BYTES = 256_000;
const RETRY_MS = 1_000;

export interface StreamMessage {
  readonly event: string;
  readonly id?: number;
  readonly data: unknown;
}

/** One open screen, until it goes, falls behind, or the process stops. */
export class EventStream {
  private readonly endings: (() => void)[] = [];
  isOpen = true;

  constructor(
    private readonly reply: FastifyReply,
    /** Asked at each heartbeat; false ends the stream. */
    private readonly isStillAllowed: () => Promise<boolean>,
  ) {
    const { raw } = reply;
    reply.hijack();
    // What the hooks set waits in the reply, which writes nothing any more.
    for (const [name, value] of Object.entries(reply.getHeaders())) raw.setHeader(name, value ?? '');
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Reverse proxies hold back what they think is a page.
      'x-accel-buffering': 'no',
    });
    raw.on('close', () => this.ended());
    raw.on('error', () => this.ended());
    this.write(`retry: ${RETRY_MS}\n\n`);
  }

  send({ event, id, data }: StreamMessage): void {
    this.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps the line open, and ends it for whoever may no longer listen. */
  async beat(): Promise<void> {
    const isAllowed = await this.isStillAllowed().catch(() => true);
    if (isAllowed) this.write(':\n\n');
    else this.end();
  }

  onEnd(ending: () => void): void {
    this.endings.push(ending);
  }

  end(): void {
    if (this.isOpen) this.reply.raw.end();
    this.ended();
  }

  private write(text: string): void {
    if (!this.isOpen) return;
    this.reply.raw.write(text);
    if (this.reply.raw.writableLength <= MAX_WAITING_BYTES) return;
    this.reply.raw.destroy();
    this.ended();
  }

  private ended(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    for (const ending of this.endings) ending();
  }
}

/** The open streams of this process: counted, kept warm, ended in order. */
@Injectable()
export class EventStreams implements OnModuleDestroy {
  private readonly open = new Set<EventStream>();
  private readonly perAddress = new Map<string, number>();
  private readonly heart: NodeJS.Timeout;

  constructor(private readonly config: Config) {
    this.heart = setInterval(() => {
      for (const stream of this.open) void stream.beat();
    }, HEARTBEAT_MS).unref();
  }

  /** Opens a stream; refuses `overloaded` or `too-many-requests` when there are too many already. */
  start(
    request: FastifyRequest,
    reply: FastifyReply,
    isStillAllowed: () => Promise<boolean> = async () => true,
  ): EventStream {
    const address = request.ip;
    const before = this.perAddress.get(address) ?? 0;
    const limit = MAX_STREAMS_PER_ADDRESS * (this.config.isDemo ? DEMO_FACTOR : 1);
    if (this.open.size >= MAX_STREAMS) throw new ProblemError('overloaded', {}, { 'retry-after': '5' });
    if (before >= limit) throw new ProblemError('too-many-requests', {}, { 'retry-after': '5' });
    const stream = new EventStream(reply, isStillAllowed);
    this.open.add(stream);
    this.perAddress.set(address, before + 1);
    stream.onEnd(() => {
      this.open.delete(stream);
      const left = (this.perAddress.get(address) ?? 1) - 1;
      if (left > 0) this.perAddress.set(address, left);
      else this.perAddress.delete(address);
    });
    return stream;
  }

  get size(): number {
    return this.open.size;
  }

  onModuleDestroy(): void {
    clearInterval(this.heart);
    for (const stream of this.open) stream.end();
  }
}
