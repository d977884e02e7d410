import type { FastifyReply } from 'fastify';

/** A file to be saved. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Sends a file to be saved, which no cache keeps. */
export function sendFile(reply: FastifyReply, { name, type, text }: SavedFile): void {
  reply
    .headers({
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(text);
}
