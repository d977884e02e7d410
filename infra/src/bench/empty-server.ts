import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';

/**
 * The least an HTTP server of this kind can do, in a process of its own: parse a JSON body and answer a
 * constant; answer as many bytes as are asked for. What the product adds is measured against it.
 */
const app = Fastify();
const pages = new Map<number, string>();
app.post('/empty', async () => ({ ok: true }));
app.get<{ Querystring: { bytes?: string } }>('/page', async (request, reply) => {
  const bytes = Math.min(Number(request.query.bytes ?? 1_000), 1_000_000);
  const page = pages.get(bytes) ?? 'x'.repeat(bytes);
  pages.set(bytes, page);
  return reply.type('text/html').send(page);
});
await app.listen({ port: 0, host: '127.0.0.1' });
const { port } = app.server.address() as AddressInfo;
process.send?.({ type: 'ready', url: `http://127.0.0.1:${port}` });
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
