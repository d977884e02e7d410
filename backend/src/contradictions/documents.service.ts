import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import type { Look } from './articles.service.js';
import type { Observation } from './domain/compare.js';
import { Surfaces } from './surfaces.service.js';
import { type KeptDocument, keptDocuments } from './truth.queries.js';

interface ShownReceipt {
  readonly totalCents: number;
  readonly lines: readonly { readonly sku: string; readonly netCents: number }[];
  readonly document: { readonly lines: readonly { readonly sku: string; readonly regularCents: number }[] };
}

/** Reads documents that are kept, and the receipts that tablets show of them. */
@Injectable()
export class DocumentsOnSurfaces {
  constructor(
    private readonly database: Database,
    private readonly surfaces: Surfaces,
  ) {}

  /** The newest receipts and orders, at most so many of each, and those that are named. */
  async look(newest: number, named: readonly string[]): Promise<Look> {
    const kept = await this.database.rows<KeptDocument>(keptDocuments(newest, named));
    const observations: Observation[] = [];
    let unanswered = 0;
    for (const document of kept) {
      observations.push(hashed(document));
      if (document.receipt === null) continue;
      const shown = await this.surfaces.receipt<ShownReceipt>(document.number, document.store);
      if (shown === undefined) unanswered += 1;
      else observations.push(...read(document, document.receipt, shown));
    }
    return { observations, unanswered };
  }
}

function hashed({ number, store, hash, made }: KeptDocument): Observation {
  return {
    ...{ fact: 'document', store, document: number },
    expected: { surface: 'database', value: hash },
    told: [{ surface: 'document', value: made }],
  };
}

function read(
  { number, store }: KeptDocument,
  { totalCents, lines }: NonNullable<KeptDocument['receipt']>,
  shown: ShownReceipt,
): Observation[] {
  const of = { store, document: number };
  const onReceipt = (value: number | undefined) => [
    { surface: 'receipt' as const, value: value === undefined ? '' : String(value) },
  ];
  const inDocument = (cents: number) => ({ surface: 'document' as const, value: String(cents) });
  return [
    { fact: 'receipt', ...of, expected: inDocument(totalCents), told: onReceipt(shown.totalCents) },
    ...lines.flatMap(({ sku, netCents, listedCents }): Observation[] => {
      const line = shown.lines.find((one) => one.sku === sku);
      const charged = shown.document.lines.find((one) => one.sku === sku)?.regularCents;
      // As of when it was priced, or as of when it was promised.
      const listed = listedCents.find((cents) => cents === charged) ?? listedCents[0];
      return [
        { fact: 'receipt', sku, ...of, expected: inDocument(netCents), told: onReceipt(line?.netCents) },
        ...(listed === undefined
          ? []
          : [
              {
                ...{ fact: 'sold-price' as const, sku, ...of },
                expected: { surface: 'database' as const, value: String(listed) },
                told: onReceipt(charged),
              },
            ]),
      ];
    }),
  ];
}
