import type { LocalText } from '@passerelle/shared/pricing/types';
import type { DemoBrand } from './brands.js';
import type { DemoPrice } from './prices.js';

export interface DemoAttribute {
  readonly key: string;
  readonly label: LocalText;
  readonly value: LocalText;
}

export interface DemoSku {
  readonly sku: string;
  readonly gtin: string;
  readonly label: LocalText;
  readonly attributes: readonly DemoAttribute[];
  readonly vatBasisPoints: number;
  readonly stockSku: string;
  readonly unitsPerPack: number;
  readonly prices: readonly DemoPrice[];
  readonly isWeighed?: true;
  readonly isService?: true;
}

export interface DemoProduct {
  readonly slug: string;
  readonly family: string;
  readonly category: string;
  readonly brand: DemoBrand;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly highlights: { readonly fr: readonly string[]; readonly en: readonly string[] };
  readonly attributes: readonly DemoAttribute[];
  readonly image: string;
  readonly aisle: { readonly aisle: string; readonly bay: string };
  readonly skus: readonly DemoSku[];
  /** Codes of SKUs that go with it, for those chosen by hand. */
  readonly goesWith: readonly string[];
}
