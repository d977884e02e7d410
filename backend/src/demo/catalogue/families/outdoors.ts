import { choice, type Family, measure } from '../family.js';

/** Garden: what digs, cuts, waters, grows, warms. */
export const garden: readonly Family[] = [
  {
    key: 'watering-can',
    category: 'arrosage',
    stem: 'AR',
    brands: ['Vertanne', 'Garonne'],
    name: { fr: 'Arrosoir {material} {colour}', en: '{colour} {material} watering can' },
    cents: 1490,
    axes: [
      choice(
        'material',
        'zinc|zinc|1.8; plastique recyclé|recycled plastic|0.7; acier laqué|painted steel|1.3',
      ),
      choice('colour', 'vert|Green|1; gris|Grey|1; terre cuite|Terracotta|1.05; bleu|Blue|1'),
    ],
    variants: measure('capacity', 'L', '5|0.8; 10|1; 13|1.2'),
    about: {
      fr: 'L’anse est à l’aplomb du poids, plein ou à moitié vide. La pomme en laiton se retire pour le pied des tomates.',
      en: 'The handle stands over the weight, full or half empty. The brass rose comes off for the foot of the tomatoes.',
    },
    points: {
      fr: ['Pomme anticalcaire.', 'Graduation intérieure.'],
      en: ['Anti-limescale rose.', 'Marked inside.'],
    },
    count: 12,
  },
  {
    key: 'hose',
    hasLivery: true,
    category: 'arrosage',
    stem: 'TY',
    brands: ['Vertanne', 'Garonne', 'Aiguebelle'],
    name: { fr: '{kind} {length}', en: '{kind} {length}' },
    cents: 2990,
    axes: [
      choice(
        'kind',
        'Tuyau antivrille|Anti-twist hose|1; Tuyau extensible|Expanding hose|0.9; Dévidoir mural|Wall reel|2.2; Dévidoir sur roues|Hose trolley|1.8',
      ),
      measure('length', 'm', '15|0.7; 25|1; 50|1.7'),
    ],
    variants: measure('diameter', 'mm', '15|1; 19|1.3'),
    about: {
      fr: 'Un tuyau qui ne vrille pas et supporte 24 bars. Les {length} comprennent les raccords et la lance à trois jets.',
      en: 'A hose that does not twist and takes 24 bar. The {length} come with connectors and a three-jet gun.',
    },
    points: {
      fr: ['Traité anti-UV et antialgues.', 'Garanti douze ans.'],
      en: ['UV and algae resistant.', 'Guaranteed twelve years.'],
    },
    count: 16,
  },
  {
    key: 'spade',
    pictures: {
      axis: 'tool',
      drawn: {
        'Pelle ronde': 'shovel',
        'Fourche à bêcher': 'garden-fork',
        Râteau: 'rake',
        Binette: 'hoe',
        Transplantoir: 'hand-trowel',
        Croc: 'cultivator',
      },
    },
    category: 'outils-de-jardin',
    stem: 'BE',
    brands: ['Vertanne', 'Morvan', 'Ferrandine'],
    name: { fr: '{tool}, manche {handle}', en: '{tool}, {handle} handle' },
    cents: 2490,
    axes: [
      choice(
        'tool',
        'Bêche|Digging spade|1; Pelle ronde|Round shovel|0.9; Fourche à bêcher|Digging fork|1.1; Râteau|Rake|0.8; Binette|Hoe|0.75; Transplantoir|Trowel|0.4; Croc|Cultivator|0.9',
      ),
      choice('handle', 'frêne|ash|1; fibre|fibreglass|1.2; acier|steel|0.9'),
    ],
    about: {
      fr: 'Un fer trempé d’une pièce et une douille longue qui ne prend pas de jeu. Manche {handle} à la bonne hauteur pour garder le dos droit.',
      en: 'A one-piece hardened head and a long socket that does not work loose. {handle} handle of the right height to keep a straight back.',
    },
    points: {
      fr: ['Rebord repose-pied.', 'Manche remplaçable.'],
      en: ['Foot tread.', 'Replaceable handle.'],
    },
    count: 20,
  },
  {
    key: 'secateurs',
    pictures: { axis: 'tool', drawn: { 'Cisaille à haie': 'hedge-shears', 'Coupe-branches': 'loppers' } },
    category: 'outils-de-jardin',
    stem: 'SX',
    brands: ['Vertanne', 'Morvan', 'Tessier'],
    name: { fr: '{tool}, lame {blade}', en: '{tool}, {blade} blade' },
    cents: 1990,
    axes: [
      choice(
        'tool',
        'Sécateur à lame franche|Bypass secateurs|1; Sécateur à enclume|Anvil secateurs|0.9; Cisaille à haie|Hedge shears|1.3; Coupe-branches|Loppers|1.6; Épinette|Snips|0.6',
      ),
      choice(
        'blade',
        'acier carbone|carbon steel|1; inox|stainless|1.2; revêtement antiadhésif|non-stick|1.15',
      ),
    ],
    variants: choice('hand', 'droitier|right-handed|1; gaucher|left-handed|1.1'),
    about: {
      fr: 'Une coupe nette jusqu’à 22 mm, qui cicatrise vite. La lame {blade} se démonte d’une vis pour l’affûtage.',
      en: 'A clean cut up to 22 mm, that heals fast. The {blade} blade comes off with one screw for sharpening.',
    },
    points: {
      fr: ['Verrou d’une main.', 'Pièces détachées suivies.'],
      en: ['One-hand lock.', 'Spare parts kept.'],
    },
    count: 15,
  },
  {
    key: 'mower',
    hasLivery: true,
    category: 'motoculture',
    stem: 'TO',
    brands: ['Garonne', 'Brisac', 'Vertanne'],
    name: { fr: 'Tondeuse {power}, coupe {width}', en: '{power} mower, {width} cut' },
    cents: 24900,
    axes: [
      choice(
        'power',
        'à batterie 36 V|36 V cordless|1.2; électrique 1 600 W|1,600 W electric|0.7; thermique 140 cm³|140 cc petrol|1.4; manuelle|Hand|0.35',
      ),
      measure('width', 'cm', '34|0.8; 40|1; 46|1.3; 53|1.7'),
    ],
    about: {
      fr: 'Largeur de {width}, hauteur de 25 à 75 mm sur un seul levier et un bac qui se vide d’une main. À essayer dans la cour du magasin.',
      en: '{width} wide, 25 to 75 mm high on a single lever and a box emptied one-handed. Try it in the shop’s yard.',
    },
    points: {
      fr: ['Mulching compris.', 'Se range debout.'],
      en: ['Mulching kit included.', 'Stores upright.'],
    },
    count: 14,
  },
  {
    key: 'hedge-trimmer',
    pictures: {
      axis: 'tool',
      drawn: {
        'Coupe-bordures': 'grass-trimmer',
        Souffleur: 'blower',
        Élagueuse: 'pruning-saw',
        Scarificateur: 'mower',
      },
    },
    hasLivery: true,
    category: 'motoculture',
    stem: 'TH',
    brands: ['Garonne', 'Brisac', 'Vertanne'],
    name: { fr: '{tool} {power}', en: '{power} {tool}' },
    cents: 9990,
    axes: [
      choice(
        'tool',
        'Taille-haie|hedge trimmer|1; Coupe-bordures|grass trimmer|0.7; Souffleur|blower|0.8; Élagueuse|pruning saw|1.2; Scarificateur|scarifier|1.5',
      ),
      choice('power', '18 V|18 V|1; 36 V|36 V|1.5; électrique|electric|0.7'),
    ],
    variants: choice('kit', 'machine nue|bare tool|0.7; avec batterie|with battery|1'),
    about: {
      fr: 'Une lame à double action qui coupe jusqu’à 20 mm et un poids bien réparti entre les deux mains. Version {power}.',
      en: 'A double-action blade that cuts up to 20 mm and a weight well shared between both hands. The {power} version.',
    },
    points: {
      fr: ['Arrêt en moins d’une seconde.', 'Fourreau de transport.'],
      en: ['Stops in under a second.', 'Carrying cover.'],
    },
    count: 14,
  },
];
