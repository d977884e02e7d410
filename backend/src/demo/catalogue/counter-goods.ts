import { gtin13 } from '@passerelle/shared/gtin';
import type { LocalText } from '@passerelle/shared/pricing/types';
import type { DemoBrand } from './brands.js';
import type { DemoProduct, DemoSku } from './product.js';
import { slugOf } from './wording.js';

/** What is sold where a scale or a workbench stands. */
interface CounterGood {
  readonly sku: string;
  readonly measure: 'weighed' | 'service';
  readonly category: string;
  readonly name: LocalText;
  readonly about: LocalText;
  readonly points: { readonly fr: readonly string[]; readonly en: readonly string[] };
  /** Of a kilogram, or of the service. */
  readonly cents: number;
  readonly picture: string;
  readonly aisle: { readonly aisle: string; readonly bay: string };
}

const GOODS: readonly CounterGood[] = [
  {
    ...{ sku: 'VIS-VRAC-5X60', measure: 'weighed', category: 'vis', cents: 890, picture: 'screws' },
    name: { fr: 'Vis à bois 5 × 60 en vrac, au kilo', en: 'Loose wood screws 5 × 60, by the kilogram' },
    about: {
      fr: 'Servez-vous dans le bac et pesez au comptoir : vous ne payez que ce qu’il vous faut.',
      en: 'Help yourself from the bin and weigh at the counter: you pay for what you need.',
    },
    points: {
      fr: ['Acier zingué, empreinte Torx 25.', 'Environ 140 vis au kilo.'],
      en: ['Zinc-plated steel, Torx 25.', 'About 140 screws a kilogram.'],
    },
    aisle: { aisle: '6', bay: 'V' },
  },
  {
    ...{ sku: 'SERV-CLE-PLATE', measure: 'service', category: 'serrures-et-cylindres', cents: 590 },
    picture: 'padlock',
    name: { fr: 'Reproduction de clé plate', en: 'Flat key cutting' },
    about: {
      fr: 'Votre double est taillé devant vous, en cinq minutes, et essayé avant de partir.',
      en: 'Your copy is cut while you wait, in five minutes, and tried before you leave.',
    },
    points: {
      fr: ['Clé fournie.', 'Refaite si elle ne tourne pas.'],
      en: ['Key included.', 'Cut again if it does not turn.'],
    },
    aisle: { aisle: 'Atelier', bay: '1' },
  },
  {
    ...{ sku: 'SERV-COUPE-BOIS', measure: 'service', category: 'panneaux', cents: 150, picture: 'saw' },
    name: { fr: 'Découpe de panneau, la coupe droite', en: 'Panel cutting, one straight cut' },
    about: {
      fr: 'La scie à panneaux de l’atelier coupe à la cote, au millimètre, tout panneau acheté au magasin.',
      en: 'The workshop’s panel saw cuts any panel bought in the shop to size, to the millimetre.',
    },
    points: {
      fr: ['Jusqu’à 3 m de long.', 'Chants nets, sans éclats.'],
      en: ['Up to 3 m long.', 'Clean edges, no splinters.'],
    },
    aisle: { aisle: 'Atelier', bay: '2' },
  },
  {
    ...{
      sku: 'SERV-AFFUTAGE',
      measure: 'service',
      category: 'rabots-et-ciseaux',
      cents: 790,
      picture: 'plane',
    },
    name: { fr: 'Affûtage d’un outil à main', en: 'Sharpening of a hand tool' },
    about: {
      fr: 'Ciseau, fer de rabot ou sécateur : affûté à l’eau, rendu le lendemain.',
      en: 'Chisel, plane iron or secateurs: wet-sharpened, back the next day.',
    },
    points: { fr: ['Tranchant à 25° ou à votre angle.'], en: ['A 25° edge, or the angle you ask for.'] },
    aisle: { aisle: 'Atelier', bay: '3' },
  },
];

const VAT_BASIS_POINTS = 2_000;
// The label of a scale carries grams in place of the five zeros.
const SCALE_LABEL = gtin13('290004200000');

/** The products that are sold at the counter only. */
export function counterGoods(brand: DemoBrand): DemoProduct[] {
  return GOODS.map((good) => ({
    slug: slugOf(`${good.name.fr} ${brand.name}`),
    family: good.sku.toLowerCase(),
    category: good.category,
    brand,
    name: good.name,
    description: good.about,
    highlights: good.points,
    attributes: [],
    image: `${good.picture}.svg`,
    aisle: good.aisle,
    skus: [skuOf(good)],
    goesWith: [],
  }));
}

function skuOf({ sku, measure, cents }: CounterGood): DemoSku {
  const isWeighed = measure === 'weighed';
  return {
    sku,
    gtin: isWeighed ? SCALE_LABEL : '',
    label: isWeighed ? { fr: 'Au kilo', en: 'By the kilogram' } : { fr: 'Au comptoir', en: 'At the counter' },
    attributes: [],
    vatBasisPoints: VAT_BASIS_POINTS,
    stockSku: sku,
    unitsPerPack: 1,
    prices: [{ daysAgo: 760, cents, floorCents: null }],
    ...(isWeighed ? { isWeighed } : { isService: true }),
  };
}
