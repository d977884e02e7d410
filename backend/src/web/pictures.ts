/** The drawings, held in memory: some hundred small files that every page asks for. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { encoded } from './compression.js';

const ONE_WEEK_SECONDS = 604_800;
const drawing = /^[a-z0-9-]+\.svg$/;
/** Pictures that head office sent; the API has them. */
const sent = /^p-[0-9a-f]{24}\.(svg|png|jpg|webp)$/;

interface Picture {
  readonly text: string;
  readonly etag: string;
}

/** Serves `/pictures/<name>.svg`. A drawing may change under its name, so it is asked for again after a week. */
export async function servePictures(server: FastifyInstance, folder: string): Promise<void> {
  const pictures = await readPictures(folder);
  server.get<{ Params: { name: string } }>('/pictures/:name', async (request, reply) => {
    const picture = pictures.get(request.params.name);
    if (!picture && sent.test(request.params.name))
      return sendSentPicture(server, request.params.name, reply);
    if (!picture) return reply.callNotFound();
    reply.headers({
      'cache-control': `public, max-age=${ONE_WEEK_SECONDS}, stale-while-revalidate=${ONE_WEEK_SECONDS}`,
      'x-content-type-options': 'nosniff',
      etag: picture.etag,
      vary: 'accept-encoding',
    });
    if (request.headers['if-none-match'] === picture.etag) return reply.status(304).send();
    const { body, encoding } = await encoded(picture.text, request.headers['accept-encoding']);
    if (encoding) reply.header('content-encoding', encoding);
    return reply.type('image/svg+xml').send(body);
  });
}

async function sendSentPicture(server: FastifyInstance, name: string, reply: FastifyReply): Promise<unknown> {
  const { statusCode, headers, rawPayload } = await server.inject({ url: `/api/v1/pictures/${name}` });
  if (statusCode !== 200) return reply.callNotFound();
  return reply
    .headers({
      'cache-control': headers['cache-control'],
      'content-type': headers['content-type'],
      'x-content-type-options': 'nosniff',
      // Opened by itself, a drawing runs nothing and fetches nothing.
      'content-security-policy': "default-src 'none'; sandbox",
    })
    .send(rawPayload);
}

async function readPictures(folder: string): Promise<ReadonlyMap<string, Picture>> {
  const names = (await readdir(folder)).filter((name) => drawing.test(name));
  const read = async (name: string): Promise<[string, Picture]> => {
    const text = await readFile(join(folder, name), 'utf8');
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"`;
    return [name, { text, etag }];
  };
  return new Map(await Promise.all(names.map(read)));
}
