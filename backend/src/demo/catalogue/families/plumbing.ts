import { choice, type Family, measure, size } from '../family.js';

/** Taps, pipes, heat. */
export const plumbing: readonly Family[] = [
  {
    key: 'tap',
    category: 'robinetterie',
    stem: 'RB',
    brands: ['Odalys', 'Aiguebelle', 'Maison Rabot'],
    name: { fr: 'Mitigeur {place}, {spout}', en: '{place} mixer tap, {spout}' },
    cents: 6490,
    axes: [
      choice('place', 'd’évier|Kitchen|1; de lavabo|Basin|0.8; de douche|Shower|0.9; de baignoire|Bath|1.3'),
      choice(
        'spout',
        'bec bas|low spout|0.8; bec haut orientable|high swivel spout|1; bec extractible|pull-out spout|1.4',
      ),
    ],
    variants: choice('finish', 'chromé|chrome|1; noir mat|matt black|1.25; inox brossé|brushed steel|1.3'),
    about: {
      fr: 'Une cartouche à deux butées qui économise l’eau et le gaz sans y penser. Le {spout} laisse passer la marmite.',
      en: 'A two-stop cartridge that saves water and gas without a thought. The {spout} makes room for the big pot.',
    },
    points: {
      fr: ['Cartouche céramique de 35 mm.', 'Flexibles et joints fournis.'],
      en: ['35 mm ceramic cartridge.', 'Hoses and seals included.'],
    },
    count: 24,
  },
  {
    key: 'pipe',
    category: 'tubes',
    stem: 'TU',
    brands: ['Aiguebelle', 'Rochel'],
    name: { fr: 'Tube {material} {diameter}', en: '{material} pipe {diameter}' },
    cents: 1190,
    axes: [
      choice(
        'material',
        'cuivre écroui|Hard copper|1.6; cuivre recuit|Soft copper|1.7; PER|PEX|0.7; multicouche|Multilayer|1; PVC évacuation|PVC waste|0.6',
      ),
      size('diameter', 'Ø 12|0.8; Ø 16|1; Ø 20|1.2; Ø 32|1.5'),
    ],
    variants: measure('content-length', 'm', '1|0.5; 2|0.9; 4|1.6'),
    about: {
      fr: 'Un tube {material} marqué tous les mètres, qui se coupe net. Qualité eau potable, chaude comme froide.',
      en: '{material} pipe marked every metre, that cuts clean. Drinking-water grade, hot or cold.',
    },
    points: {
      fr: ['Coupe gratuite en magasin.', 'Bouchons aux deux bouts.'],
      en: ['Cut free in the shop.', 'Capped at both ends.'],
    },
    count: 24,
  },
  {
    key: 'fitting',
    category: 'raccords',
    stem: 'RC',
    brands: ['Aiguebelle', 'Rochel', 'Tessier'],
    packOf: 10,
    name: { fr: '{shape} {system}', en: '{system} {shape}' },
    cents: 390,
    axes: [
      choice(
        'shape',
        'Coude à 90°|90° elbow|1; Té égal|equal tee|1.3; Manchon|coupling|0.8; Bouchon|cap|0.6; Réduction|reducer|0.9; Vanne|valve|2.2',
      ),
      choice(
        'system',
        'à souder cuivre|Solder copper|0.6; à compression|Compression|1.3; à sertir|Press|1.8; laiton fileté|Threaded brass|1.2; PVC à coller|Solvent PVC|0.5',
      ),
    ],
    variants: size('diameter', '12 mm|0.8; 16 mm|1; 20 mm|1.3; 32 mm|1.7'),
    about: {
      fr: 'Un raccord {system} usiné au dixième, qui se serre une fois et s’oublie. Le diamètre est frappé dans la masse.',
      en: 'A {system} fitting machined to the tenth, tightened once and forgotten. The diameter is stamped into the body.',
    },
    points: {
      fr: ['Agréé eau potable.', 'Joint compris quand il en faut un.'],
      en: ['Approved for drinking water.', 'Seal included where one is needed.'],
    },
    count: 28,
  },
  {
    key: 'water-heater',
    pictureLabel: 'tank',
    category: 'chauffe-eau',
    stem: 'CE',
    brands: ['Aiguebelle', 'Calorys'],
    name: { fr: 'Chauffe-eau {mount} {tank}, {element}', en: '{mount} water heater {tank}, {element}' },
    cents: 29900,
    axes: [
      choice('mount', 'vertical|Vertical|1; horizontal|Horizontal|1.2; sur socle|Floor-standing|1.3'),
      measure('tank', 'L', '50|0.6; 100|0.8; 150|1; 200|1.15'),
      choice('element', 'résistance blindée|immersed element|0.85; résistance stéatite|ceramic element|1.1'),
    ],
    about: {
      fr: 'Une cuve de {tank} émaillée, calorifugée sans CFC et protégée par anode. La {element} se change sans vidanger tout le réseau.',
      en: 'An enamelled {tank} tank, CFC-free insulation and an anode to protect it. The {element} is replaced without draining the system.',
    },
    points: {
      fr: ['Cuve garantie cinq ans.', 'Fonction vacances.'],
      en: ['Tank guaranteed five years.', 'Holiday setting.'],
    },
    count: 14,
  },
  {
    key: 'radiator',
    category: 'radiateurs',
    stem: 'RD',
    brands: ['Calorys', 'Aiguebelle'],
    name: { fr: 'Radiateur {heat} {power}', en: '{heat} radiator {power}' },
    cents: 18900,
    axes: [
      choice(
        'heat',
        'à inertie sèche|Dry inertia|1.2; à inertie fluide|Oil-filled|1; rayonnant|Radiant|0.7; sèche-serviettes|Towel|0.9',
      ),
      measure('power', 'W', '500|0.7; 750|0.85; 1000|1; 1500|1.25; 2000|1.5'),
    ],
    variants: choice('finish', 'blanc|white|1; anthracite|anthracite|1.1'),
    about: {
      fr: 'Une chaleur qui monte doucement et reste après la coupure. Programme à la semaine, détection de fenêtre ouverte, {power}.',
      en: 'Heat that rises gently and stays after switching off. Weekly programme, open-window detection, {power}.',
    },
    points: {
      fr: ['Pose en 45 minutes.', 'Thermostat au dixième de degré.'],
      en: ['Fitted in 45 minutes.', 'Thermostat to a tenth of a degree.'],
    },
    count: 18,
  },
];
