import { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from './problems.js';

/** The kinds of files that some route takes as they are. */
const FILES = [
  'text/csv',
  'text/tab-separated-values',
  'image/svg+xml',
  'image/png',
  'image/jpeg',
  'image/webp',
] as const;
export type FileType = (typeof FILES)[number];

const MOST_KEPT_BYTES = 100_000;
const FORM = 'application/x-www-form-urlencoded';
const PARTS = 'multipart/form-data';

interface FileRoute {
  readonly files?: readonly (FileType | typeof FORM | typeof PARTS)[];
  readonly keepsBytes?: boolean;
  readonly mostBytes?: number;
}

const keptBytes = new WeakMap<object, Buffer>();

/** A route that takes files of these types instead of JSON; read them with `fileOf`. */
export function TakesFiles(...files: readonly [FileType, ...FileType[]]): MethodDecorator {
  return RouteConfig({ files } satisfies FileRoute);
}

/** A route that a form of a page of ours is sent to; its fields are the body. */
export function TakesForm(): MethodDecorator {
  return RouteConfig({ files: [FORM] } satisfies FileRoute);
}

/** A route that other programs send forms of either kind to, and that reads nothing in them. */
export function TakesAnyForm(): MethodDecorator {
  return RouteConfig({ files: [FORM, PARTS] } satisfies FileRoute);
}

/** A route whose JSON is signed byte by byte; read them with `bytesOf`. */
export function KeepsBytes(): MethodDecorator {
  return RouteConfig({ keepsBytes: true } satisfies FileRoute);
}

/** A route whose JSON may be longer than that of others: batches of other programs. */
export function TakesLongBodies(mostBytes: number): MethodDecorator {
  return RouteConfig({ mostBytes } satisfies FileRoute);
}

/** Lets the routes that said so take long bodies; before they are made. */
export function acceptLongBodies(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const { mostBytes } = (route.config ?? {}) as FileRoute;
    if (mostBytes !== undefined) route.bodyLimit = mostBytes;
  });
}

/** Does this route take a body of that content type although it is no JSON? */
export function takesFile(request: FastifyRequest): boolean {
  const { files } = request.routeOptions.config as FileRoute;
  return files?.some((type) => type === typeOf(request)) ?? false;
}

/** Lets files through unread: whoever may not send one has been refused before the first byte is kept. */
export function acceptFiles(server: FastifyInstance): void {
  server.addContentTypeParser([...FILES], (_request, payload, done) => done(null, payload));
  server.addContentTypeParser(
    PARTS,
    { parseAs: 'string', bodyLimit: MOST_KEPT_BYTES },
    (_request, _body, done) => done(null, {}),
  );
  server.addHook('preParsing', (request, _reply, payload, done) => {
    if (!(request.routeOptions.config as FileRoute).keepsBytes) return done(null, payload);
    allOf(payload, request.routeOptions.bodyLimit ?? MOST_KEPT_BYTES).then(
      (bytes) => {
        keptBytes.set(request.raw, bytes);
        done(null, Object.assign(Readable.from([bytes]), { receivedEncodedLength: bytes.length }));
      },
      (error: Error) => done(error),
    );
  });
}

/** The bytes that a body came in; of a route that keeps them. */
export function bytesOf(request: FastifyRequest): Buffer {
  return keptBytes.get(request.raw) ?? refuse('malformed-request');
}

/** The bytes of a file, at most so many; refuses `payload-too-large` and `malformed-request` for none. */
export async function fileOf(request: FastifyRequest, mostBytes: number): Promise<Buffer> {
  const { body } = request;
  if (!(body instanceof Readable)) refuse('malformed-request');
  const bytes = await allOf(body, mostBytes);
  if (bytes.length === 0) refuse('malformed-request');
  return bytes;
}

async function allOf(body: Readable, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) refuse('payload-too-large', { mostBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function typeOf(request: FastifyRequest): string {
  return (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
