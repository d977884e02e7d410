/** Server-sent events over fetch: unlike `EventSource` it keeps its place (`Last-Event-ID`) over refused reconnections. */

export interface StreamEvent {
  type: string;
  data: string;
  id?: string;
}

export interface StreamListener {
  onEvent: (event: StreamEvent) => void;
  /** Called at each opening; `isAgain` when something may have been missed meanwhile. */
  onOpen: (isAgain: boolean) => void;
  onLost: () => void;
  /** The server does not know this colleague any more. */
  onUnknown: () => void;
}

const firstPauseMs = 500;
const longestPauseMs = 10_000;
/** The server says something (a comment at least) more often than this, or the line is dead. */
const silenceMs = 35_000;

/** Splits the text of a stream into events, keeping what is unfinished for the next call. */
export class EventParser {
  #rest = '';

  feed(text: string): StreamEvent[] {
    const blocks = (this.#rest + text.replaceAll('\r\n', '\n')).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    return blocks.flatMap(parseBlock);
  }
}

function parseBlock(block: string): StreamEvent[] {
  const event: StreamEvent = { type: 'message', data: '' };
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^([^:]+):? ?(.*)$/.exec(line) ?? [];
    if (name === 'event') event.type = value;
    if (name === 'data') data.push(value);
    if (name === 'id') event.id = value;
  }
  if (data.length === 0) return [];
  return [{ ...event, data: data.join('\n') }];
}

/** Listens until told to stop, reconnecting with growing pauses. Answers the function that stops it. */
export function listen(url: string, listener: StreamListener): () => void {
  let lastEventId: string | undefined;
  let hasOpened = false;
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let controller = new AbortController();
  let isStopped = false;

  async function open(): Promise<void> {
    controller = new AbortController();
    try {
      await read(controller);
    } catch {
      // Told below: every end of a stream is treated alike.
    }
    clearTimeout(watch);
    if (isStopped) return;
    listener.onLost();
    timer = setTimeout(() => void open(), pauseMs);
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  }

  async function read(line: AbortController): Promise<void> {
    const stayAwake = (): void => {
      clearTimeout(watch);
      watch = setTimeout(() => line.abort(), silenceMs);
    };
    stayAwake();
    const response = await fetch(url, {
      credentials: 'same-origin',
      cache: 'no-store',
      signal: line.signal,
      headers: {
        accept: 'text/event-stream',
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
    });
    if (response.status === 401) listener.onUnknown();
    if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
    listener.onOpen(hasOpened);
    hasOpened = true;
    pauseMs = firstPauseMs;
    const parser = new EventParser();
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      stayAwake();
      for (const event of parser.feed(decoder.decode(chunk.value, { stream: true }))) {
        lastEventId = event.id ?? lastEventId;
        listener.onEvent(event);
      }
    }
  }

  const reopenNow = (): void => {
    clearTimeout(timer);
    controller.abort();
    if (timer !== undefined) void open();
    timer = undefined;
  };
  // A cut socket may look alive for a minute; the tablet knows better.
  const letGo = (): void => controller.abort();
  void open();
  window.addEventListener('offline', letGo);
  window.addEventListener('online', reopenNow);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    clearTimeout(watch);
    controller.abort();
    window.removeEventListener('offline', letGo);
    window.removeEventListener('online', reopenNow);
  };
}
