import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it came in. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Another program's door, on this machine. */
export async function openDoor() {
  const received: Received[] = [];
  const answer = {
    ...{ status: 204, location: '', body: '' },
    /** What happens while the sender waits for the answer. */
    meanwhile: async (): Promise<void> => undefined,
  };
  const server: Server = createServer((request, reply) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', async () => {
      received.push({ headers: request.headers, body });
      await answer.meanwhile();
      if (answer.location) reply.setHeader('location', answer.location);
      reply.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { url, received, answer, close: () => new Promise((resolve) => server.close(resolve)) };
}
