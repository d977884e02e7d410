import { choice, type Family, measure, size } from '../family.js';

/** What feeds, lights and arms the machines. */
export const powerAccessories: readonly Family[] = [
  {
    key: 'battery',
    hasLivery: true,
    category: 'batteries-et-chargeurs',
    stem: 'BA',
    brands: ['Garonne', 'Brisac', 'Rochel', 'Varlope', 'Ostrane'],
    name: { fr: 'Batterie lithium {voltage}', en: 'Lithium battery {voltage}' },
    cents: 4990,
    axes: [measure('voltage', 'V', '12|0.7; 18|1; 36|1.8')],
    variants: measure('capacity', 'Ah', '2|0.8; 4|1; 5|1.25'),
    about: {
      fr: 'Une batterie pour toutes les machines {voltage} de la marque. Jauge à trois diodes, protection contre la surchauffe et la décharge profonde.',
      en: 'One battery for all the brand’s {voltage} tools. Three-light gauge, protected from overheating and deep discharge.',
    },
    points: {
      fr: ['Sans effet mémoire.', 'Reprise et recyclage en magasin.'],
      en: ['No memory effect.', 'Taken back and recycled in the shop.'],
    },
  },
  {
    key: 'vacuum',
    hasLivery: true,
    pictureLabel: 'tank',
    category: 'aspirateurs-de-chantier',
    stem: 'AC',
    brands: ['Brisac', 'Garonne', 'Ostrane'],
    name: {
      fr: 'Aspirateur eau et poussières {tank}, cuve {material}',
      en: 'Wet and dry vacuum {tank}, {material} tank',
    },
    cents: 8990,
    axes: [
      measure('tank', 'L', '15|0.75; 20|1; 30|1.4'),
      choice('material', 'plastique|plastic|1; inox|stainless|1.25'),
    ],
    about: {
      fr: 'Avale la sciure, les gravats fins et l’eau d’une fuite sans changer de filtre. Une prise sur la cuve démarre l’aspiration avec la ponceuse.',
      en: 'Swallows sawdust, fine rubble and the water of a leak without changing filters. A socket on the tank starts it together with the sander.',
    },
    points: {
      fr: ['Flexible de 2,5 m, diamètre 35 mm.', 'Fonction soufflerie.'],
      en: ['2.5 m hose, 35 mm diameter.', 'Blower function.'],
    },
    count: 12,
  },
  {
    key: 'lamp',
    category: 'eclairage-de-chantier',
    stem: 'BL',
    brands: ['Brisac', 'Garonne', 'Luminelle'],
    name: {
      fr: 'Baladeuse LED {feed} {flux}, crochet et aimant',
      en: '{feed} LED work light {flux}, hook and magnet',
    },
    cents: 2990,
    axes: [
      choice('feed', 'rechargeable|Rechargeable|1; filaire|Corded|0.8'),
      measure('flux', 'lm', '400|0.8; 600|1; 1200|1.6; 2000|2.2'),
    ],
    about: {
      fr: 'Elle se pend, se pose ou se colle à la tôle et donne {flux} d’une lumière blanche qui ne fausse pas les couleurs. Deux intensités pour durer toute la journée.',
      en: 'It hangs, stands or sticks to steel and gives {flux} of white light that keeps colours true. Two levels, to last the whole day.',
    },
    points: {
      fr: ['Protégée des projections d’eau, IP54.', 'Résiste à une chute de 2 m.'],
      en: ['Splash proof, IP54.', 'Survives a 2 m drop.'],
    },
  },
  {
    key: 'drill-bits',
    pictures: {
      axis: 'use',
      drawn: {
        'métal HSS': 'drill-bits-orange',
        'béton SDS+': 'drill-bits-steel',
        'bois à trois pointes': 'drill-bits-wood',
        'inox au cobalt': 'drill-bits-steel',
      },
    },
    category: 'forets',
    stem: 'FO',
    brands: ['Tessier', 'Garonne', 'Ferrandine', 'Rochel'],
    name: { fr: 'Coffret de forets {use}', en: '{use} drill bit set' },
    cents: 1990,
    axes: [
      choice(
        'use',
        'bois, métal et béton|Wood, metal and masonry|1; métal HSS|HSS metal|1.1; béton SDS+|SDS+ masonry|1.3; bois à trois pointes|Brad point wood|0.9; inox au cobalt|Cobalt stainless|1.9',
      ),
    ],
    variants: choice('pieces', '10 pièces|10 pieces|0.55; 19 pièces|19 pieces|0.85; 25 pièces|25 pieces|1'),
    about: {
      fr: 'Chaque foret a sa place et son diamètre gravé, de 1 à 13 mm. Affûtage {use}, pour un départ net et un trou sans bavure.',
      en: 'Every bit has its place and its diameter engraved, from 1 to 13 mm. Ground for {use}, for a clean start and a hole without burrs.',
    },
    points: {
      fr: ['Coffret qui tient debout sur l’établi.', 'Forets vendus aussi à l’unité.'],
      en: ['Case that stands on the bench.', 'Bits also sold singly.'],
    },
  },
  {
    key: 'screwdriver-bits',
    pictures: {
      axis: 'grade',
      drawn: {
        torsion: 'screwdriver-bits-orange',
        titane: 'screwdriver-bits-gold',
        impact: 'screwdriver-bits-steel',
      },
    },
    category: 'embouts',
    stem: 'EM',
    brands: ['Tessier', 'Ferrandine', 'Garonne'],
    name: { fr: 'Coffret d’embouts de vissage {grade}', en: '{grade} screwdriver bit set' },
    cents: 1190,
    axes: [
      choice('grade', 'standard|Standard|0.75; torsion|Torsion|1.2; titane|Titanium|1.5; impact|Impact|1.7'),
    ],
    variants: choice('pieces', '12 pièces|12 pieces|0.6; 32 pièces|32 pieces|1; 60 pièces|60 pieces|1.6'),
    about: {
      fr: 'Les empreintes qu’on rencontre vraiment : plate, Phillips, Pozidriv, Torx et six pans. Le porte-embout aimanté tient la vis quand la main est prise.',
      en: 'The heads one really meets: slotted, Phillips, Pozidriv, Torx and hex. The magnetic holder keeps the screw when your hand is busy.',
    },
    points: {
      fr: ['Tige de 6,35 mm pour toute visseuse.', 'Repère de couleur par empreinte.'],
      en: ['6.35 mm shank for any driver.', 'Colour mark for each head.'],
    },
    count: 12,
  },
  {
    key: 'sandpaper',
    pictureLabel: 'grit',
    category: 'abrasifs',
    stem: 'AB',
    brands: ['Ferrandine', 'Tessier', 'Garonne'],
    name: { fr: 'Feuilles abrasives {support} {grit}', en: '{support} abrasive sheets {grit}' },
    cents: 590,
    axes: [
      choice('support', 'papier corindon|Corundum paper|0.8; toile|Cloth|1.2; papier à l’eau|Wet-and-dry|1'),
      size('grit', 'P60|1; P80|1; P120|1; P180|1; P240|1.1'),
    ],
    variants: choice('lot', 'lot de 5|pack of 5|0.7; lot de 10|pack of 10|1.2'),
    about: {
      fr: 'Un grain {grit} régulier qui coupe longtemps et s’encrasse peu. Feuilles de 230 × 280 mm, à plier ou à monter sur une cale.',
      en: 'An even {grit} grit that keeps cutting and clogs little. Sheets of 230 × 280 mm, to fold or to fit on a block.',
    },
    points: {
      fr: [
        'Du gros grain au plus fin, sans sauter plus d’un numéro.',
        'Convient au bois, au plâtre et au métal.',
      ],
      en: ['From coarse to fine, never skipping more than one grade.', 'For wood, plaster and metal.'],
    },
  },
];
