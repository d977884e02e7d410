import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server of the test's own. */
export interface PostOffice {
  readonly url: string;
  /** What it took, in order. */
  readonly mails: readonly ParsedMail[];
  /** From now on it takes mails, refuses them, or hears them out and never answers. */
  behave(manner: 'take' | 'refuse' | 'never-answer'): void;
  /** Resolves once so many mails were taken, or heard out without an answer. */
  heard(count: number): Promise<void>;
  close(): Promise<void>;
}

const PATIENCE_MS = 15_000;

export async function openPostOffice(): Promise<PostOffice> {
  const mails: ParsedMail[] = [];
  const watchers = new Set<() => void>();
  let manner: 'take' | 'refuse' | 'never-answer' = 'take';
  let heardInAll = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const mail = await simpleParser(Buffer.concat(parts));
        heardInAll += 1;
        if (manner === 'take') mails.push(mail);
        if (manner !== 'never-answer') done(manner === 'refuse' ? new Error('mailbox is full') : undefined);
        for (const watch of watchers) watch();
      });
    },
  });
  server.server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    behave: (next) => {
      manner = next;
    },
    heard: (count) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`Only ${heardInAll} of ${count} mails came`)),
          PATIENCE_MS,
        );
        const watch = () => {
          if (heardInAll < count) return;
          clearTimeout(timer);
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
