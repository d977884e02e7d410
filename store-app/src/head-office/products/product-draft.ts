import type {
  AisleView,
  OfficeAttributeView,
  OfficeProductView,
  OfficeVariantView,
  ProductWords,
} from '@passerelle/shared/api/catalogue';
import { slugOf } from '@passerelle/shared/slugs';

/** A product before its first word. */
export function emptyProduct(vatBasisPoints: number): ProductWords {
  return {
    name: { fr: '', en: '' },
    description: { fr: '', en: '' },
    highlights: { fr: [], en: [] },
    ...{ brand: '', category: '', attributes: [], image: '', related: [], state: 'draft' },
    variants: [emptyVariant(vatBasisPoints)],
  };
}

/** An article before its first word; its stock is its own. */
export function emptyVariant(vatBasisPoints: number): OfficeVariantView {
  return {
    ...{ sku: '', gtin: '', label: { fr: '', en: '' }, attributes: [], vatBasisPoints },
    ...{ stockSku: '', unitsPerPack: 1, isActive: true },
  };
}

/** What of a product can be written. */
export function wordsOf(view: OfficeProductView): ProductWords {
  const { slug: _, revision: __, changedAt: ___, wasOnSale: ____, ...words } = view;
  return words;
}

/** A property under a key of its own, made of its English name. */
function keyed(attribute: OfficeAttributeView): OfficeAttributeView {
  if (attribute.key !== '') return attribute;
  const slug = slugOf(attribute.label.en || attribute.label.fr) ?? 'property';
  return { ...attribute, key: /^[a-z]/.test(slug) ? slug.slice(0, 40) : `p-${slug}`.slice(0, 40) };
}

/** The draft as it is sent: trimmed, without lines that nobody filled in; an article that is no pack takes its own stock. */
export function toSend(draft: ProductWords): ProductWords {
  return {
    ...draft,
    name: both(draft.name),
    description: both(draft.description),
    brand: draft.brand.trim(),
    highlights: { fr: lines(draft.highlights.fr), en: lines(draft.highlights.en) },
    attributes: draft.attributes
      .filter(({ label, value }) =>
        [label.fr, label.en, value.fr, value.en].some((words) => words.trim() !== ''),
      )
      .map(keyed),
    variants: draft.variants.map((variant) => {
      const sku = variant.sku.trim().toUpperCase();
      const isPack =
        variant.unitsPerPack > 1 || (variant.stockSku !== '' && variant.stockSku !== variant.sku);
      return {
        ...variant,
        ...{ sku, gtin: variant.gtin.replaceAll(/\s/g, ''), label: both(variant.label) },
        stockSku: isPack ? variant.stockSku.trim().toUpperCase() : sku,
        aisle: placed(variant.aisle),
      };
    }),
  };
}

function both({ fr, en }: { fr: string; en: string }) {
  return { fr: flat(fr), en: flat(en) };
}

/** Paragraphs are typed with ends of lines and kept as one text. */
function flat(words: string): string {
  return words.trim().replaceAll(/\s*\n\s*/g, ' ');
}

function lines(given: readonly string[]): string[] {
  return given.map((line) => line.trim()).filter((line) => line !== '');
}

function placed(aisle: AisleView | undefined): AisleView | undefined {
  if (aisle === undefined || aisle.aisle.trim() === '') return undefined;
  const bay = aisle.bay?.trim();
  return { aisle: aisle.aisle.trim(), ...(bay && { bay }) };
}
