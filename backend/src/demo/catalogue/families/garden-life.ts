import { choice, type Family, measure, size } from '../family.js';

/** What grows, warms and encloses. */
export const gardenLife: readonly Family[] = [
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
    variants: measure('content-volume', 'L', '20|0.6; 40|1; 70|1.6'),
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
