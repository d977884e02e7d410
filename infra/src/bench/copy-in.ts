import type pg from 'pg';

/** What the driver's connection offers for COPY, and what a query tells the driver. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

const CHUNK_BYTES = 64 * 1024;

/** `copy ... from stdin` of a text that is there whole, by the driver's own protocol; answers once it is in. */
export function copyIn(client: pg.ClientBase, statement: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const copy = {
      submit: (connection: CopyConnection) => connection.query(statement),
      handleCopyInResponse: (connection: CopyConnection) => {
        const bytes = Buffer.from(text);
        for (let from = 0; from < bytes.length; from += CHUNK_BYTES)
          connection.sendCopyFromChunk(bytes.subarray(from, from + CHUNK_BYTES));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    };
    client.query(copy as unknown as pg.Submittable);
  });
}
