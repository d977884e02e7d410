import { choice, type Family, measure, size } from '../family.js';

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
    variants: measure('volume', 'L', '5|0.8; 10|1; 13|1.2'),
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
  {
    key: 'plant',
    category: 'plantes',
    stem: 'PL',
    brands: ['Vertanne', 'Pépinière du Rhône'],
    vatBasisPoints: 1000,
    name: { fr: '{species} en pot', en: 'Potted {species}' },
    cents: 1490,
    axes: [
      choice(
        'species',
        'Laurier-rose|oleander|1.2; Lavande|lavender|0.5; Hortensia|hydrangea|1.1; Olivier|olive tree|2.6; Romarin|rosemary|0.45; Rosier buisson|bush rose|0.9; Photinia|photinia|1; Bambou|bamboo|1.5; Camélia|camellia|1.7; Érable du Japon|Japanese maple|2.4; Buis|box|0.8; Figuier|fig tree|1.6; Jasmin|jasmine|1; Agapanthe|agapanthus|0.9; Fougère|fern|0.7; Glycine|wisteria|1.8',
      ),
      choice('origin', 'France|France|1'),
    ],
    variants: size('pot', '2 L|0.7; 5 L|1; 10 L|1.9'),
    about: {
      fr: 'Élevée en France, rempotée de l’année, arrosée chaque matin au rayon. L’étiquette dit l’exposition, la taille adulte et le mois de plantation.',
      en: 'Grown in France, repotted this year, watered every morning in the shop. The label gives exposure, adult size and the month to plant.',
    },
    points: {
      fr: ['Reprise garantie un an.', 'Conseil de plantation au comptoir.'],
      en: ['Guaranteed to take for a year.', 'Planting advice at the counter.'],
    },
    count: 24,
  },
  {
    key: 'soil',
    pictureLabel: 'volume',
    category: 'terreaux-et-engrais',
    stem: 'TR',
    brands: ['Vertanne', 'Terrasol'],
    vatBasisPoints: 1000,
    name: { fr: '{kind} {use}', en: '{use} {kind}' },
    cents: 890,
    axes: [
      choice('kind', 'Terreau|potting soil|1; Compost|compost|0.8; Paillage|mulch|1.1; Écorces|bark|0.9'),
      choice(
        'use',
        'universel|All-purpose|1; plantation|Planting|1.1; agrumes|Citrus|1.4; potager|Vegetable|1.2; gazon|Lawn|0.9',
      ),
    ],
    variants: measure('volume', 'L', '20|0.6; 40|1; 70|1.6'),
    about: {
      fr: 'Sans tourbe, tamisé, il garde l’eau et laisse passer l’air. Un sac de 40 L remplit deux jardinières de 80 cm.',
      en: 'Peat free and sieved, it holds water and lets air through. A 40 L bag fills two 80 cm planters.',
    },
    points: {
      fr: ['Utilisable en agriculture biologique.', 'Sac recyclé.'],
      en: ['Fit for organic growing.', 'Recycled bag.'],
    },
    count: 18,
  },
  {
    key: 'seeds',
    category: 'graines',
    stem: 'GR',
    brands: ['Vertanne', 'Pépinière du Rhône'],
    vatBasisPoints: 550,
    name: { fr: 'Graines de {species} {grade}', en: '{grade} {species} seeds' },
    cents: 290,
    axes: [
      choice(
        'species',
        'carotte nantaise|Nantes carrot|1; tomate ancienne|heirloom tomato|1.3; courgette ronde|round courgette|1.1; haricot vert|green bean|1.4; radis rose|pink radish|0.8; laitue batavia|batavia lettuce|0.9; basilic|basil|1; persil plat|flat parsley|0.9; potiron|pumpkin|1.2; poireau|leek|1',
      ),
      choice('grade', 'biologiques|Organic|1.3; reproductibles|Open-pollinated|1'),
    ],
    variants: choice('bag', 'sachet|packet|1; maxi sachet|large packet|2.2'),
    about: {
      fr: 'Une variété choisie pour le goût, testée à la germination avant l’ensachage. Le calendrier de semis est au dos, région par région.',
      en: 'A variety chosen for taste, germination-tested before packing. The sowing calendar is on the back, region by region.',
    },
    points: {
      fr: ['Taux de germination supérieur à 85 %.', 'Sachet refermable.'],
      en: ['Over 85 % germination.', 'Resealable packet.'],
    },
    count: 20,
  },
  {
    key: 'barbecue',
    category: 'barbecues',
    stem: 'BQ',
    brands: ['Calorys', 'Vertanne'],
    name: { fr: 'Barbecue {fuel} {size}', en: '{fuel} barbecue {size}' },
    cents: 14900,
    axes: [
      choice(
        'fuel',
        'charbon|Charcoal|0.7; gaz|Gas|1.7; électrique|Electric|0.9; pierre de lave|Lava stone|1.3',
      ),
      measure('size', 'cm', '42|0.7; 47|0.85; 57|1; 67|1.4'),
    ],
    about: {
      fr: 'Une cuve émaillée, un couvercle qui ferme et une grille de {size} qui saisit d’un côté et garde au chaud de l’autre.',
      en: 'An enamelled bowl, a lid that closes and a {size} grill that sears on one side and keeps warm on the other.',
    },
    points: {
      fr: ['Cendrier qui se retire à chaud.', 'Émail garanti dix ans.'],
      en: ['Ash catcher removable while hot.', 'Enamel guaranteed ten years.'],
    },
    count: 12,
  },
  {
    key: 'fence',
    category: 'clotures',
    stem: 'CT',
    brands: ['Scierie du Lac', 'Terrasol'],
    name: { fr: 'Panneau de clôture {material}, {face}', en: '{material} fence panel, {face}' },
    cents: 4490,
    axes: [
      choice(
        'material',
        'pin traité|Treated pine|0.8; douglas|Douglas fir|1.1; châtaignier|Chestnut|1.3; composite|Composite|1.9',
      ),
      choice('face', 'lames droites|straight boards|1; persienne|louvred|1.2; treillis|trellis|0.7'),
    ],
    variants: size('height', '0,90 × 1,80 m|0.65; 1,80 × 1,80 m|1'),
    about: {
      fr: 'Un panneau {material} à {face}, assemblé par vis inox. Il se fixe entre poteaux de 90 mm, équerres comprises.',
      en: 'A {material} panel with {face}, held by stainless screws. Fits between 90 mm posts, brackets included.',
    },
    points: {
      fr: ['Traité classe 4.', 'Livrable sur palette.'],
      en: ['Class 4 treated.', 'Can be delivered on a pallet.'],
    },
    count: 14,
  },
  {
    key: 'pellets',
    category: 'bois-de-chauffage',
    stem: 'GN',
    brands: ['Scierie du Lac', 'Calorys'],
    vatBasisPoints: 1000,
    name: { fr: 'Granulés de bois {species} {grade}', en: '{species} wood pellets {grade}' },
    cents: 690,
    axes: [
      choice('species', 'résineux|Softwood|1; feuillus|Hardwood|1.05; mélange|Mixed|0.9'),
      choice('grade', 'DINplus|DINplus|1.05; ENplus A1|ENplus A1|1; EN B|EN B|0.85'),
    ],
    variants: choice('lot', 'sac de 15 kg|15 kg bag|1; palette de 66 sacs|pallet of 66 bags|62'),
    about: {
      fr: 'Un granulé de 6 mm, moins de 0,5 % de cendres, qui ne s’effrite pas dans la trémie. Le sac se porte à bout de bras et se vide sans poussière.',
      en: 'A 6 mm pellet with under 0.5 % ash that does not crumble in the hopper. The bag carries at arm’s length and empties without dust.',
    },
    points: {
      fr: ['4,8 kWh par kilo.', 'Bois de scieries de la région.'],
      en: ['4.8 kWh per kilo.', 'Wood from regional sawmills.'],
    },
    count: 12,
  },
  {
    key: 'firewood',
    category: 'bois-de-chauffage',
    stem: 'BU',
    brands: ['Scierie du Lac'],
    vatBasisPoints: 1000,
    name: { fr: '{shape} {species}', en: '{species} {shape}' },
    cents: 790,
    axes: [
      choice(
        'shape',
        'Bûches sèches|dry logs|1; Bûches compressées|compressed logs|1.1; Allume-feu|kindling|0.7',
      ),
      choice('species', 'chêne|oak|1.1; charme|hornbeam|1.1; hêtre|beech|1.05; mélange|mixed|0.9'),
    ],
    variants: choice('lot', 'filet de 22 L|22 L net|1; filet de 40 L|40 L net|1.7'),
    about: {
      fr: 'Séché à moins de 18 % d’humidité, il prend vite et noircit peu la vitre. Coupe de 33 cm, qui entre dans presque tous les poêles.',
      en: 'Dried below 18 % moisture, it lights fast and keeps the glass clear. Cut at 33 cm, it fits almost every stove.',
    },
    points: {
      fr: ['Humidité contrôlée en magasin.', 'Forêts à moins de 100 km.'],
      en: ['Moisture checked in the shop.', 'Forests within 100 km.'],
    },
    count: 10,
  },
];
