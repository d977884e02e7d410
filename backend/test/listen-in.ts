import { get, type IncomingMessage } from 'node:http';

interface HeardEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: unknown;
  /** Milliseconds of the monotonic clock when it came. */
}

/** A screen that listens to a stream of server-sent events. */
export interface Screen {
  readonly status: number;
  readonly heard: readonly HeardEvent[];
  /** Waits until an event of that name has come (not yet taken by an earlier call) and takes it. */
  next(event: string): Promise<HeardEvent>;
  /** Waits until the server has ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

const PATIENCE_MS = 5_000;

/** Opens a stream and resolves once the answer has begun. */
export function listenIn(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Screen> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers }, (answer) => resolve(screenOn(answer, () => request.destroy())));
    request.on('error', reject);
  });
}

function screenOn(answer: IncomingMessage, close: () => void): Screen {
  const heard: HeardEvent[] = [];
  const taken = new Set<HeardEvent>();
  const changed = new Set<() => void>();
  let rest = '';
  answer.setEncoding('utf8');
  answer.on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    heard.push(...blocks.flatMap(parse));
    for (const look of changed) look();
  });
  answer.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => answer.on('close', resolve));
  const next = (event: string) =>
    new Promise<HeardEvent>((resolve, reject) => {
      const timer = setTimeout(() => {
        changed.delete(look);
        reject(
          new Error(`No ${event} came; heard ${heard.map((each) => each.event).join(', ') || 'nothing'}`),
        );
      }, PATIENCE_MS);
      const look = () => {
        const found = heard.find((each) => each.event === event && !taken.has(each));
        if (!found) return;
        taken.add(found);
        changed.delete(look);
        clearTimeout(timer);
        resolve(found);
      };
      changed.add(look);
      look();
    });
  return { status: answer.statusCode ?? 0, heard, next, ended, close };
}

function parse(block: string): HeardEvent[] {
  const fields = new Map(
    block.split('\n').map((line) => [line.split(':', 1)[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
  const [event, data] = [fields.get('event'), fields.get('data')];
  if (event === undefined || data === undefined) return [];
  return [{ event, id: fields.get('id'), data: JSON.parse(data) }];
}
