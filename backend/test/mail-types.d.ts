declare module 'smtp-server' {
  import type { Server } from 'node:net';
  import type { Readable } from 'node:stream';
  export class SMTPServer {
    readonly server: Server;
    constructor(options: {
      authOptional?: boolean;
      disabledCommands?: string[];
      logger?: boolean;
      onData(stream: Readable, session: unknown, done: (error?: Error) => void): void;
    });
    listen(port: number, host: string, done: () => void): void;
    close(done: () => void): void;
  }
}

declare module 'mailparser' {
  interface ParsedMail {
    subject?: string;
    text?: string;
    html: string | false;
    messageId?: string;
    to?: { text: string };
    headers: ReadonlyMap<string, unknown>;
    headerLines: { key: string; line: string }[];
    attachments: { filename?: string; contentType: string; cid?: string; content: Buffer }[];
  }
  export function simpleParser(source: Buffer): Promise<ParsedMail>;
}
