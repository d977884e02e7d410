import { choice, type Family, measure } from '../family.js';

/** What the water does: comes, goes, warms. */
export const sanitary: readonly Family[] = [
  {
    key: 'toilet',
    category: 'wc',
    stem: 'WC',
    brands: ['Odalys', 'Aiguebelle'],
    name: { fr: 'Pack WC {mount}, sortie {outlet}', en: '{mount} toilet set, {outlet} outlet' },
    cents: 15900,
    axes: [
      choice(
        'mount',
        'à poser|Close-coupled|0.8; suspendu|Wall-hung|1.8; surélevé|Raised|1.1; sans bride|Rimless|1.25',
      ),
      choice('outlet', 'horizontale|horizontal|1; verticale|vertical|1'),
      choice('seat', 'abattant standard|standard seat|0.9; abattant frein de chute|soft-close seat|1.1'),
    ],
    about: {
      fr: 'Une chasse à 3 et 6 litres qui rince tout le tour, une cuvette en porcelaine et un mécanisme qui s’atteint par le dessus. Livré avec {seat}.',
      en: 'A 3 and 6 litre flush that rinses all round, a china bowl and a mechanism reached from above. Comes with a {seat}.',
    },
    points: {
      fr: ['Hauteur 40 cm.', 'Mécanisme garanti dix ans.'],
      en: ['40 cm high.', 'Mechanism guaranteed ten years.'],
    },
    count: 12,
  },
  {
    key: 'basin',
    category: 'lavabos-et-vasques',
    stem: 'LV',
    brands: ['Odalys', 'Aiguebelle'],
    name: { fr: '{shape} {material}', en: '{material} {shape}' },
    cents: 8990,
    axes: [
      choice(
        'shape',
        'Lavabo sur colonne|pedestal basin|1; Vasque à poser|countertop basin|0.9; Lave-mains|cloakroom basin|0.5; Plan vasque|vanity top|1.5',
      ),
      choice(
        'material',
        'céramique blanche|White ceramic|1; céramique mate|Matt ceramic|1.3; résine|Resin|1.1; grès|Stoneware|1.4',
      ),
    ],
    variants: measure('width', 'cm', '45|0.8; 60|1; 80|1.35'),
    about: {
      fr: 'Un émail qui se nettoie d’un geste et un trop-plein discret. En {material}, percé pour un mitigeur monotrou.',
      en: 'A glaze that wipes clean and a discreet overflow. In {material}, drilled for a single-hole mixer.',
    },
    points: {
      fr: ['Fixations fournies.', 'Bonde vendue à part.'],
      en: ['Fixings included.', 'Waste sold separately.'],
    },
    count: 14,
  },
  {
    key: 'shower',
    category: 'douche',
    stem: 'DO',
    brands: ['Odalys', 'Aiguebelle'],
    name: { fr: 'Colonne de douche {control}, {finish}', en: '{control} shower column, {finish}' },
    cents: 12900,
    axes: [
      choice(
        'control',
        'mécanique|Manual|0.7; thermostatique|Thermostatic|1.2; avec bec de bain|With bath spout|1.4',
      ),
      choice(
        'finish',
        'chromé|chrome|1; noir mat|matt black|1.25; laiton brossé|brushed brass|1.5; blanc|white|1.05',
      ),
    ],
    variants: measure('head', 'mm', '200|0.85; 250|1; 300|1.25'),
    about: {
      fr: 'Une pomme large qui pleut droit et une douchette à trois jets. La commande {control} ne surprend ni trop chaud ni trop froid.',
      en: 'A wide head that rains straight down and a three-jet handset. The {control} control never surprises, hot or cold.',
    },
    points: {
      fr: ['Picots anticalcaire.', 'Barre de 70 à 120 cm.'],
      en: ['Anti-limescale nozzles.', 'Rail from 70 to 120 cm.'],
    },
    count: 16,
  },
];
