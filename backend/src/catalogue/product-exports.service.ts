import { Injectable } from '@nestjs/common';
import type { AisleView, OfficeAttributeView, ProductState } from '@passerelle/shared/api/catalogue';
import type { LocalText } from '@passerelle/shared/pricing/types';
import { writeRow } from '../platform/csv.js';
import { Database } from '../platform/database.js';
import { writeProperties } from './domain/import-properties.js';
import { COLUMNS } from './domain/import-row.js';
import { exportedArticles } from './product-imports.queries.js';

const SLICE = 1_000;
/** Tells a spreadsheet that what follows is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

interface ExportedArticle {
  readonly sku: string;
  readonly gtin: string;
  readonly product: string;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly brand: string;
  readonly category: string;
  readonly state: ProductState;
  readonly image: string;
  readonly label: LocalText;
  readonly vatBasisPoints: number;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  readonly aisle: AisleView | null;
  readonly isActive: boolean;
  readonly position: number;
  readonly properties: readonly OfficeAttributeView[];
  readonly ownProperties: readonly OfficeAttributeView[];
}

/** The whole catalogue as a file of the form that can be read in again. */
@Injectable()
export class ProductExports {
  constructor(private readonly database: Database) {}

  /** The file piece by piece, so that it never stands in memory whole. */
  async *file(): AsyncGenerator<string, void, undefined> {
    yield BYTE_ORDER_MARK + writeRow(COLUMNS);
    for (let after: readonly [string, number, string] = ['', 0, '']; ; ) {
      const rows = await this.database.rows<ExportedArticle>(exportedArticles(after, SLICE));
      yield rows.map((article) => writeRow(cellsOf(article))).join('');
      const last = rows.at(-1);
      if (rows.length < SLICE || last === undefined) return;
      after = [last.product, last.position, last.sku];
    }
  }
}

/** In the order of `COLUMNS`. */
function cellsOf(article: ExportedArticle): (string | number)[] {
  const { name, description, label, sku, stockSku, aisle } = article;
  const [properties, own] = [writeProperties(article.properties), writeProperties(article.ownProperties)];
  return [
    ...[sku, article.gtin, article.product, name.fr, name.en, description.fr, description.en],
    ...[article.brand, article.category, article.state, article.image, label.fr, label.en],
    String(article.vatBasisPoints / 100).replace('.', ','),
    stockSku === sku ? '' : stockSku,
    ...[article.unitsPerPack, aisle?.aisle ?? '', aisle?.bay ?? '', article.isActive ? 'oui' : 'non'],
    ...[properties.fr, properties.en, own.fr, own.en],
  ];
}
