import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import type { Chance } from '../trial/chance.js';

/** A mail server that hangs up in the middle now and then; what it acknowledged it has. */
export interface Mailbox {
  readonly port: number;
  /** Recipients, one entry a message that was acknowledged. */
  readonly received: string[];
  dropsPaused: boolean;
  close(): Promise<void>;
}

const DROP_SHARE = 0.2;

/** Speaks just enough SMTP (RFC 5321) to receive; no extension, no TLS, loopback only. */
export async function openMailbox(chance: Chance): Promise<Mailbox> {
  const sockets = new Set<Socket>();
  const mailbox = { received: [] as string[], dropsPaused: false };
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    converse(socket, (recipients) => {
      const isDropped = !mailbox.dropsPaused && chance.next() < DROP_SHARE;
      if (isDropped) socket.destroy();
      else mailbox.received.push(...recipients);
      return !isDropped;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(mailbox, {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  });
}

function converse(socket: Socket, accept: (recipients: string[]) => boolean): void {
  let recipients: string[] = [];
  let isReadingBody = false;
  let pending = '';
  socket.setEncoding('utf8');
  socket.write('220 chaos ready\r\n');
  socket.on('data', (chunk) => {
    pending += chunk;
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      if (isReadingBody) {
        if (line !== '.') continue;
        isReadingBody = false;
        if (accept(recipients)) socket.write('250 kept\r\n');
        recipients = [];
      } else if (/^DATA/i.test(line)) {
        isReadingBody = true;
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(line)) {
        socket.end('221 bye\r\n');
      } else {
        const recipient = /^RCPT TO:<([^>]+)>/i.exec(line)?.[1];
        if (recipient) recipients.push(recipient);
        socket.write('250 chaos\r\n');
      }
    }
  });
}
