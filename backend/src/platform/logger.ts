import { Injectable, type LoggerService } from '@nestjs/common';
import { Clock } from './clock.js';

type Level = 'debug' | 'info' | 'warn' | 'error';

/** One JSON line an event: names, ids and figures, never a name, e-mail, phone or token of a person. */
@Injectable()
export class Logger implements LoggerService {
  constructor(private readonly clock: Clock) {}

  event(level: Level, event: string, members: Readonly<Record<string, unknown>> = {}): void {
    const line = JSON.stringify({ at: this.clock.now().toISOString(), level, event, ...members });
    (level === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
  }

  log(_message: unknown): void {
    // The framework's start-up chatter is of no use to whoever operates this.
  }

  warn(message: unknown): void {
    this.event('warn', 'framework', { message: String(message) });
  }

  error(message: unknown, stack?: unknown): void {
    this.event('error', 'framework', { message: String(message), stack: stack && String(stack) });
  }
}
