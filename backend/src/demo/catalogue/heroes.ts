/** The products that the demonstrations and the front page name: fixed codes, fixed prices. */
export interface Hero {
  readonly sku: string;
  readonly family: string;
  readonly brand: string;
  readonly fr: string;
  readonly en: string;
  readonly cents: number;
  readonly picture: string;
  /** Values for the family's sentences, `axis: 'French|English'`. */
  readonly values: Readonly<Record<string, string>>;
  /** More lines of the product sheet, `French label|English label|French|English`. */
  readonly facts?: readonly string[];
  /** Other sizes, `suffix|French label|English label|cents`; the first entry is the hero itself. */
  readonly sizes?: readonly string[];
  /** A pack of so many of it: `suffix|units|cents`. */
  readonly pack?: string;
  readonly aisle?: string;
  readonly goesWith?: readonly string[];
}

const DRILLING = ['TS-FORETS-25', 'TS-EMBOUTS-32', 'TS-VIS-5X60', 'GN-NIV-60'];

export const heroes: readonly Hero[] = [
  {
    sku: 'PV18',
    family: 'drill',
    brand: 'Varlope',
    fr: 'Perceuse-visseuse 18 V PV18',
    en: '18 V drill driver PV18',
    cents: 8900,
    picture: 'drill-orange',
    values: { voltage: '18 V|18 V', motor: 'à charbons|brushed' },
    facts: [
      'Couple maximal|Maximum torque|42 Nm|42 Nm',
      'Mandrin|Chuck|13 mm, automatique|13 mm, keyless',
      'Poids avec batterie|Weight with battery|1,4 kg|1.4 kg',
      'Dans la boîte|In the box|1 batterie 2 Ah, chargeur, coffret|1 × 2 Ah battery, charger, case',
    ],
    aisle: '4|F',
    goesWith: DRILLING,
  },
  {
    sku: 'GR18-2B',
    family: 'drill',
    brand: 'Garonne',
    fr: 'Perceuse-visseuse 18 V sans charbon, 2 batteries 2 Ah',
    en: '18 V brushless drill driver, 2 × 2 Ah batteries',
    cents: 12900,
    picture: 'drill',
    values: { voltage: '18 V|18 V', motor: 'sans charbon|brushless' },
    facts: [
      'Couple maximal|Maximum torque|60 Nm|60 Nm',
      'Vitesse à vide|No-load speed|0 à 500, puis 0 à 1 900 tr/min|0 to 500, then 0 to 1,900 rpm',
      'Mandrin|Chuck|13 mm, automatique, métal|13 mm, keyless, metal',
      'Perçage bois / métal|Drilling in wood / metal|38 mm / 13 mm|38 mm / 13 mm',
      'Poids avec batterie|Weight with battery|1,3 kg|1.3 kg',
      'Niveau sonore|Noise level|76 dB(A)|76 dB(A)',
      'Dans la boîte|In the box|2 batteries, chargeur, coffret, embout PH2|2 batteries, charger, case, PH2 bit',
      'Garantie|Guarantee|3 ans, pièces 10 ans|3 years, parts 10 years',
    ],
    aisle: '14|C',
    goesWith: DRILLING,
  },
  {
    sku: 'GR850',
    family: 'hammer-drill',
    brand: 'Garonne',
    fr: 'Perceuse à percussion filaire 850 W, mandrin 13 mm',
    en: '850 W corded hammer drill, 13 mm chuck',
    cents: 8490,
    picture: 'hammer-drill',
    values: { power: '850 W|850 W', chuck: '13 mm|13 mm' },
    goesWith: DRILLING,
  },
  {
    sku: 'BR12-1B',
    family: 'drill',
    brand: 'Brisac',
    fr: 'Perceuse-visseuse compacte 12 V, 1 batterie 2 Ah',
    en: '12 V compact drill driver, 1 × 2 Ah battery',
    cents: 6990,
    picture: 'drill-12v',
    values: { voltage: '12 V|12 V', motor: 'à charbons|brushed' },
    goesWith: DRILLING,
  },
  {
    sku: 'BR800-SDS',
    family: 'rotary-hammer',
    brand: 'Brisac',
    fr: 'Perforateur SDS+ 800 W, 3,2 J, en coffret',
    en: 'SDS+ rotary hammer 800 W, 3.2 J, in a case',
    cents: 14900,
    picture: 'rotary-hammer',
    values: { power: '800 W|800 W', energy: '3,2 J|3.2 J' },
    goesWith: DRILLING,
  },
  {
    sku: 'TS500-COL',
    family: 'drill-press',
    brand: 'Tessier',
    fr: 'Perceuse à colonne 500 W, table inclinable d’établi',
    en: 'Bench drill press 500 W, tilting table',
    cents: 17900,
    picture: 'drill-press',
    values: { power: '500 W|500 W', table: 'inclinable|tilting' },
    goesWith: DRILLING,
  },
  {
    sku: 'TS-FORETS-25',
    family: 'drill-bits',
    brand: 'Tessier',
    fr: 'Coffret 25 forets bois, métal et béton',
    en: '25-piece drill bit set for wood, metal and masonry',
    cents: 1990,
    picture: 'drill-bits',
    values: { use: 'bois, métal et béton|wood, metal and masonry' },
    goesWith: ['PV18', 'GR18-2B', 'TS-EMBOUTS-32'],
  },
  {
    sku: 'TS-EMBOUTS-32',
    family: 'screwdriver-bits',
    brand: 'Tessier',
    fr: 'Coffret 32 embouts de vissage avec porte-embout',
    en: '32-piece screwdriver bit set with holder',
    cents: 890,
    picture: 'screwdriver-bits',
    values: { grade: 'standard|standard' },
    goesWith: ['PV18', 'GR18-2B', 'TS-FORETS-25'],
  },
  {
    sku: 'TS-VIS-5X60',
    family: 'screws',
    brand: 'Tessier',
    fr: 'Vis à bois 5 × 60 mm, boîte de 200',
    en: 'Wood screws 5 × 60 mm, box of 200',
    cents: 650,
    picture: 'screws',
    values: { diameter: '5 × 60|5 × 60', use: 'bois|wood' },
    pack: 'L5|5|2990',
    goesWith: ['MO-TAS-38', 'TS-EMBOUTS-32', 'GN-NIV-60'],
  },
  {
    sku: 'GN-NIV-60',
    family: 'level',
    brand: 'Garonne',
    fr: 'Niveau aluminium 60 cm, 3 fioles, semelle aimantée',
    en: 'Aluminium level 60 cm, 3 vials, magnetic base',
    cents: 1850,
    picture: 'level',
    values: { material: 'aluminium|aluminium', vials: '3 fioles|3 vials' },
    goesWith: ['GN-MET-5', 'MO-TAS-38'],
  },
  {
    sku: 'GN-MET-5',
    family: 'tape-measure',
    brand: 'Garonne',
    fr: 'Mètre ruban 5 m, boîtier antichoc',
    en: 'Tape measure 5 m, shockproof case',
    cents: 990,
    picture: 'tape-measure',
    values: { length: '5 m|5 m', grade: 'ruban 19 mm|19 mm blade' },
    goesWith: ['GN-NIV-60'],
  },
  {
    sku: 'BR-BAL-600',
    family: 'lamp',
    brand: 'Brisac',
    fr: 'Baladeuse LED rechargeable 600 lm, crochet et double aimant',
    en: 'Rechargeable LED work light 600 lm, hook and double magnet',
    cents: 3990,
    picture: 'lamp',
    values: { feed: 'rechargeable|rechargeable', flux: '600 lm|600 lm' },
  },
  {
    sku: 'OD-MIT-HAUT',
    family: 'tap',
    brand: 'Odalys',
    fr: 'Mitigeur d’évier, bec haut orientable, chromé',
    en: 'Kitchen mixer tap, high swivel spout, chrome',
    cents: 7990,
    picture: 'tap',
    values: { place: 'd’évier|kitchen', spout: 'bec haut orientable|high swivel spout' },
  },
  {
    sku: 'LZ-VERT-25',
    family: 'paint',
    brand: 'Lauzet',
    fr: 'Peinture murale mate « Vert atelier », qualité Lauzet',
    en: 'Matt wall paint “Workshop green”, Lauzet grade',
    cents: 3990,
    picture: 'paint',
    values: { room: 'murale|wall', sheen: 'mate|matt', colour: 'vert atelier|workshop green' },
    sizes: ['|2,5 L|2.5 L|3990', '05|0,5 L|0.5 L|1290', '10|10 L|10 L|11900'],
  },
  {
    sku: 'MO-RAB-4',
    family: 'plane',
    brand: 'Morvan',
    fr: 'Rabot à main n° 4, semelle fonte 245 mm',
    en: 'No. 4 hand plane, 245 mm cast iron sole',
    cents: 5900,
    picture: 'plane',
    values: { shape: 'à main n° 4|No. 4 hand', sole: 'fonte|cast iron' },
  },
  {
    sku: 'MO-TAS-38',
    family: 'timber',
    brand: 'Morvan',
    fr: 'Tasseau sapin raboté 38 × 38 mm, 2,40 m',
    en: 'Planed spruce batten 38 × 38 mm, 2.40 m',
    cents: 790,
    picture: 'timber',
    values: { species: 'sapin|spruce', section: '38 × 38|38 × 38' },
    pack: 'L4|4|2890',
    goesWith: ['TS-VIS-5X60', 'GN-NIV-60', 'PV18'],
  },
];
