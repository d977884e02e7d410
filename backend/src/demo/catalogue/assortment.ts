import type { LocalText } from '@passerelle/shared/pricing/types';
import { inHouseGtin } from '../gtin.js';
import { chance, hash32 } from '../random.js';
import { attributeLabel } from './attributes.js';
import { brands, type DemoBrand } from './brands.js';
import { categories } from './categories.js';
import { counterGoods } from './counter-goods.js';
import { electricity } from './families/electricity.js';
import { floors } from './families/floors.js';
import { gardenLife } from './families/garden-life.js';
import { handTools } from './families/hand-tools.js';
import { ironmongery, timber } from './families/ironmongery.js';
import { garden } from './families/outdoors.js';
import { painting } from './families/painting.js';
import { plumbing } from './families/plumbing.js';
import { powerAccessories } from './families/power-accessories.js';
import { powerTools } from './families/power-tools.js';
import { sanitary } from './families/sanitary.js';
import { fixings, workshop } from './families/workshop.js';
import type { Axis, Family, Option } from './family.js';
import { type Hero, heroes } from './heroes.js';
import { priceHistory, shelfPrice } from './prices.js';
import type { DemoAttribute, DemoProduct, DemoSku } from './product.js';
import { bilingual, capital, fill, slugOf, spaced } from './wording.js';

/** Every family, in the order of the departments. */
const families: readonly Family[] = [
  ...powerTools,
  ...powerAccessories,
  ...handTools,
  ...workshop,
  ...fixings,
  ...ironmongery,
  ...timber,
  ...painting,
  ...sanitary,
  ...plumbing,
  ...electricity,
  ...garden,
  ...gardenLife,
  ...floors,
];

const PRODUCTS_PER_FAMILY = 20;
const EACH: LocalText = { fr: 'À l’unité', en: 'Each' };
const STANDARD_VAT = 2000;

/** About 1,500 products and 3,000 SKUs, the same on every machine. */
export function assortment(): DemoProduct[] {
  const made = [
    ...heroes.map((hero) => heroProduct(hero)),
    ...families.flatMap((family) => familyProducts(family)),
    ...counterGoods(brandNamed('Maison Rabot')),
  ];
  let rank = 0;
  const slugs = new Set<string>();
  return made.map((product) => {
    let slug = product.slug;
    for (let again = 2; slugs.has(slug); again += 1) slug = `${product.slug}-${again}`;
    slugs.add(slug);
    const skus = product.skus.map((sku) => {
      rank += 1;
      return { ...sku, gtin: sku.gtin || inHouseGtin(rank) };
    });
    return { ...product, slug, skus };
  });
}

function familyProducts(family: Family): DemoProduct[] {
  const makers = family.brands.map((name) => brandNamed(name));
  const kinds = family.axes.reduce<Option[][]>(
    (chosen, axis) => chosen.flatMap((options) => axis.options.map((option) => [...options, option])),
    [[]],
  );
  const all = makers.flatMap((brand) => kinds.map((options) => ({ brand, options })));
  const chosen = chance(`family ${family.key}`)
    .shuffled(all)
    .slice(0, family.count ?? PRODUCTS_PER_FAMILY);
  return chosen.map(({ brand, options }, index) => familyProduct(family, brand, options, index));
}

function familyProduct(
  family: Family,
  brand: DemoBrand,
  options: readonly Option[],
  index: number,
): DemoProduct {
  const values = new Map(family.axes.map((axis, place) => [axis.key, (options[place] as Option).text]));
  const name = capitalised(fill(family.name, values));
  const code = `${family.stem}-${brand.slug.replaceAll('-', '').slice(0, 3)}-${String(index + 1).padStart(2, '0')}`;
  const factor = options.reduce((product, option) => product * option.factor, brand.factor);
  return {
    slug: slugOf(`${name.fr} ${brand.name}`),
    family: family.key,
    category: family.category,
    brand,
    name,
    description: fill(family.about, values),
    highlights: { fr: family.points.fr.map(spaced), en: family.points.en },
    attributes: family.axes.map((axis, place) => attributeOf(axis, options[place] as Option)),
    image: pictureOf(family, brand, values),
    aisle: aisleOf(family.category, family.key),
    skus: variantsOf(family, code.toUpperCase(), family.cents * factor, index),
    goesWith: [],
  };
}

function variantsOf(family: Family, code: string, cents: number, index: number): DemoSku[] {
  const vatBasisPoints = family.vatBasisPoints ?? STANDARD_VAT;
  const { variants } = family;
  const options = variants ? keptVariants(code, variants.options) : [{ text: EACH, factor: 1 }];
  const skus = options.map((option, place): DemoSku => {
    const sku = variants === undefined ? code : `${code}-${place + 1}`;
    return {
      sku,
      gtin: '',
      label: capitalised(option.text),
      attributes: variants ? [attributeOf(variants, option)] : [],
      vatBasisPoints,
      stockSku: sku,
      unitsPerPack: 1,
      prices: priceHistory(sku, shelfPrice(Math.round(cents * option.factor))),
    };
  });
  const first = skus[0];
  if (family.packOf !== undefined && index < 5 && first) skus.push(packOf(first, family.packOf, 'LOT'));
  return skus;
}

/** No product comes in every size: one to three of them, in their order. */
function keptVariants(code: string, options: readonly Option[]): readonly Option[] {
  const luck = chance(`variants ${code}`);
  const kept = new Set(luck.shuffled(options).slice(0, luck.pick([1, 2, 2, 3])));
  return options.filter((option) => kept.has(option));
}

/** So many of a SKU in one pack, one tenth cheaper unless its price is given. */
function packOf(of: DemoSku, units: number, suffix: string, cents?: number): DemoSku {
  const sku = `${of.sku}-${suffix}`;
  const unitCents = of.prices.at(-1)?.cents ?? 0;
  return {
    ...of,
    sku,
    label: {
      fr: `Lot de ${units} × ${of.label.fr.toLowerCase()}`,
      en: `Pack of ${units} × ${of.label.en.toLowerCase()}`,
    },
    unitsPerPack: units,
    prices: [
      { daysAgo: 760, cents: cents ?? shelfPrice(Math.round(unitCents * units * 0.9)), floorCents: null },
    ],
  };
}

function heroProduct(hero: Hero): DemoProduct {
  const family = families.find(({ key }) => key === hero.family);
  if (!family) throw new Error(`${hero.sku} belongs to the unknown family ${hero.family}`);
  const brand = brandNamed(hero.brand);
  const values = new Map(Object.entries(hero.values).map(([key, cell]) => [key, bilingual(cell)]));
  const [aisle, bay] = hero.aisle?.split('|') ?? [];
  return {
    slug: slugOf(`${hero.fr} ${brand.name}`),
    family: family.key,
    category: family.category,
    brand,
    name: { fr: spaced(hero.fr), en: hero.en },
    description: fill(family.about, values),
    highlights: { fr: family.points.fr.map(spaced), en: family.points.en },
    attributes: [...axisAttributes(family, values), ...(hero.facts ?? []).map(factOf)],
    image: `${hero.picture}.svg`,
    aisle: aisle && bay ? { aisle, bay } : aisleOf(family.category, family.key),
    skus: heroSkus(hero, family),
    goesWith: hero.goesWith ?? [],
  };
}

function heroSkus(hero: Hero, family: Family): DemoSku[] {
  const rows = hero.sizes ?? [`|${EACH.fr}|${EACH.en}|${hero.cents}`];
  const skus = rows.map((row): DemoSku => {
    const [suffix = '', fr = '', en = '', cents = '0'] = row.split('|');
    const sku = suffix === '' ? hero.sku : `${hero.sku}-${suffix}`;
    return {
      sku,
      gtin: '',
      label: { fr, en },
      attributes:
        hero.sizes && family.variants ? [{ ...namedAttribute(family.variants.key), value: { fr, en } }] : [],
      vatBasisPoints: family.vatBasisPoints ?? STANDARD_VAT,
      stockSku: sku,
      unitsPerPack: 1,
      prices: [{ daysAgo: 760, cents: Number(cents), floorCents: Math.round(Number(cents) * 0.7) }],
    };
  });
  const [suffix, units, cents] = hero.pack?.split('|') ?? [];
  const first = skus[0];
  if (first && suffix) skus.push(packOf(first, Number(units), suffix, Number(cents)));
  return skus;
}

function axisAttributes(family: Family, values: ReadonlyMap<string, LocalText>): DemoAttribute[] {
  return family.axes.flatMap(({ key }) => {
    const value = values.get(key);
    return value ? [{ ...namedAttribute(key), value: capitalised(value) }] : [];
  });
}

function attributeOf(axis: Axis, option: Option): DemoAttribute {
  return { ...namedAttribute(axis.key), value: capitalised(option.text) };
}

function namedAttribute(key: string) {
  return { key, label: attributeLabel(key) };
}

function factOf(row: string): DemoAttribute {
  const [fr = '', en = '', valueFr = '', valueEn = ''] = row.split('|');
  return { key: slugOf(en), label: { fr, en }, value: { fr: valueFr, en: valueEn } };
}

function capitalised(text: LocalText): LocalText {
  return { fr: capital(text.fr), en: capital(text.en) };
}

function pictureOf(family: Family, brand: DemoBrand, values: ReadonlyMap<string, LocalText>): string {
  const base = family.picture ?? family.key;
  const byValue = family.pictures?.drawn[values.get(family.pictures.axis)?.fr ?? ''];
  const livery = family.hasLivery && brand.livery !== 'green' ? `-${brand.livery}` : '';
  const written = family.pictureLabel && values.get(family.pictureLabel)?.fr;
  return `${byValue ?? `${base}${livery}`}${written ? `--${slugOf(written)}` : ''}.svg`;
}

function aisleOf(category: string, family: string): { aisle: string; bay: string } {
  const found = categories.find(({ slug }) => slug === category);
  if (!found) throw new Error(`${family} stands in the unknown category ${category}`);
  return { aisle: String(found.aisle), bay: 'ABCDEFGH'.charAt(hash32(`bay ${family}`) % 8) };
}

function brandNamed(name: string): DemoBrand {
  const brand = brands.find((candidate) => candidate.name === name);
  if (!brand) throw new Error(`Nobody makes ${name}`);
  return brand;
}
