import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PictureView } from '@passerelle/shared/api/catalogue';
import type { Page } from '@passerelle/shared/api/page';
import type { Locale } from '@passerelle/shared/pricing/types';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { drawingsCalled, type NamedDrawing, namedDrawings } from './domain/named-drawings.js';
import { readRaster } from './domain/raster-picture.js';
import { readVector, VectorFault } from './domain/vector-picture.js';
import {
  insertPicture,
  type PictureRow,
  pictureBytes,
  pictureExists,
  picturePage,
} from './pictures.queries.js';

/** The same distance from `src/catalogue` and from `dist/catalogue`. */
const DRAWINGS = fileURLToPath(new URL('../../../shared/src/illustrations', import.meta.url));
const PAGE = 60;
const MOST_PIXELS = 16_000_000;
const LONGEST_SIDE = 8_000;
const MOST_VECTOR_BYTES = 200_000;

/** A picture as browsers are given it. */
export interface ServedPicture {
  readonly bytes: Buffer;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

interface Taken {
  readonly extension: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Pictures of products: the drawings that come with the platform, and what head office sent. */
@Injectable()
export class Pictures implements OnModuleInit {
  private drawings: readonly NamedDrawing[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async onModuleInit(): Promise<void> {
    this.drawings = namedDrawings(await readdir(DRAWINGS));
  }

  /** Is there a picture of that name? */
  async exists(tx: Tx, name: string): Promise<boolean> {
    return (
      this.drawings.some((drawing) => drawing.name === name) ||
      (await tx.rows(pictureExists(name))).length > 0
    );
  }

  /** Names of all pictures, for whoever judges many at once. */
  async names(tx: Tx): Promise<ReadonlySet<string>> {
    const sent = await tx.rows<{ name: string }>({ text: 'select name from picture' });
    return new Set([...this.drawings, ...sent].map(({ name }) => name));
  }

  /** Pictures whose name has the words, those that were sent first, the newest first. */
  async page(words: string, cursor: string | undefined, locale: Locale): Promise<Page<PictureView>> {
    const [kind, place] = cursor === undefined ? ['sent', ''] : placeIn(cursor, 'string', 'string');
    const items: PictureView[] = [];
    if (kind === 'sent') {
      const rows = await this.database.rows<PictureRow>(picturePage(words, place, PAGE));
      items.push(...rows.map(({ name, title }) => ({ name, title, kind: 'sent' as const })));
      const last = rows.at(-1);
      if (rows.length === PAGE && last) return { items, nextCursor: cursorOf('sent', last.place) };
    }
    const fitting = drawingsCalled(this.drawings, words, locale);
    const from = kind === 'drawing' ? fitting.findIndex(({ name }) => name === place) + 1 : 0;
    const shown = fitting.slice(from, from + PAGE - items.length);
    items.push(...shown.map(({ name, title }) => ({ name, title: title[locale], kind: 'drawing' as const })));
    const last = shown.at(-1);
    const isMore = last !== undefined && last !== fitting.at(-1);
    return { items, nextCursor: isMore ? cursorOf('drawing', last.name) : null };
  }

  /**
   * Keeps a picture: known by what it is and not by what it is called, written anew without what is no picture.
   * Refuses `picture-refused` with the reason.
   */
  async keep(by: Colleague, file: Buffer, title: string): Promise<PictureView> {
    const { extension, width, height, bytes } = taken(file);
    if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
      refuse('picture-refused', { reason: 'too-many-pixels', width, height });
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
    const name = `p-${digest}.${extension}`;
    await this.database.inTransaction(async (tx) => {
      const at = this.clock.now();
      const isNew = await tx.run(insertPicture({ name, bytes, width, height, title, at, by: by.staffId }));
      if (isNew === 0) return;
      const subject = { kind: 'picture', id: name, label: title };
      const after = { width, height, bytes: bytes.length };
      await this.trail.record(tx, { by, act: 'picture-sent', subject, after });
    });
    return { name, title, kind: 'sent' };
  }

  /** The bytes of a picture that was sent. */
  async bytes(name: string): Promise<ServedPicture | undefined> {
    const [row] = await this.database.rows<{ bytes: Buffer }>(pictureBytes(name));
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
    return row && type ? { bytes: row.bytes, type } : undefined;
  }
}

function taken(file: Buffer): Taken {
  const raster = readRaster(file);
  if (raster) return { ...raster, extension: raster.type };
  const isText = file.subarray(0, 1_000).toString('utf8').includes('<svg');
  if (!isText) return refuse('picture-refused', { reason: 'unknown-type' });
  if (file.length > MOST_VECTOR_BYTES) return refuse('picture-refused', { reason: 'too-large' });
  try {
    const { width, height, text } = readVector(file.toString('utf8').replace(/^\ufeff/, ''));
    return { extension: 'svg', width, height, bytes: Buffer.from(text) };
  } catch (error) {
    if (!(error instanceof VectorFault)) throw error;
    return refuse('picture-refused', { reason: 'unsafe-drawing', found: error.found });
  }
}
