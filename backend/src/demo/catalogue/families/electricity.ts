import { choice, type Family, measure, size } from '../family.js';

/** Current, light, and what watches over them. */
export const electricity: readonly Family[] = [
  {
    key: 'socket',
    category: 'appareillage',
    stem: 'PR',
    brands: ['Luminelle', 'Castelrive', 'Maison Rabot'],
    name: { fr: 'Prise {kind}, gamme {range}', en: '{kind} socket, {range} range' },
    cents: 790,
    axes: [
      choice(
        'kind',
        '2P+T simple|Single earthed|0.8; 2P+T double|Double earthed|1.5; USB double|Double USB|2.6; RJ45|RJ45|1.7; TV|TV|1.2; étanche|Weatherproof|1.4',
      ),
      choice('range', 'Atelier|Atelier|0.8; Ligne|Ligne|1; Galet|Galet|1.5'),
    ],
    variants: choice('finish', 'blanc|white|1; anthracite|anthracite|1.2; aluminium|aluminium|1.3'),
    about: {
      fr: 'Connexion automatique, vis imperdables et éclips de protection. La plaque de la gamme {range} se clipse après la peinture.',
      en: 'Push-in terminals, captive screws and child shutters. The {range} cover clips on after painting.',
    },
    points: {
      fr: ['Norme NF.', 'Se dépose sans outil spécial.'],
      en: ['NF marked.', 'Comes off without a special tool.'],
    },
    count: 18,
  },
  {
    key: 'switch',
    category: 'appareillage',
    stem: 'IN',
    brands: ['Luminelle', 'Castelrive', 'Maison Rabot'],
    name: { fr: 'Interrupteur {kind}, gamme {range}', en: '{kind} switch, {range} range' },
    cents: 690,
    axes: [
      choice(
        'kind',
        'va-et-vient|Two-way|0.8; double|Double|1.3; poussoir|Push|1; variateur|Dimmer|3.4; à détection|Motion|3; volets roulants|Shutter|1.8',
      ),
      choice('range', 'Atelier|Atelier|0.8; Ligne|Ligne|1; Galet|Galet|1.5'),
    ],
    variants: choice('finish', 'blanc|white|1; anthracite|anthracite|1.2; aluminium|aluminium|1.3'),
    about: {
      fr: 'Une touche franche et silencieuse, garantie 40 000 manœuvres. Même entraxe que les prises de la gamme {range}.',
      en: 'A crisp, quiet rocker rated for 40,000 operations. Same centres as the sockets of the {range} range.',
    },
    points: {
      fr: ['Bornes repérées.', 'Griffes ou vis au choix.'],
      en: ['Marked terminals.', 'Claws or screws.'],
    },
    count: 18,
  },
  {
    key: 'cable',
    pictureLabel: 'section',
    category: 'cables',
    stem: 'FI',
    brands: ['Luminelle', 'Rochel'],
    name: { fr: 'Câble {kind} {section}', en: '{kind} cable {section}' },
    cents: 3490,
    axes: [
      choice(
        'kind',
        'rigide R2V|Rigid R2V|1; souple H05VV-F|Flexible H05VV-F|1.1; extérieur H07RN-F|Outdoor H07RN-F|1.5; fil H07V-U|Single H07V-U|0.5',
      ),
      size('section', '3G1,5|0.8; 3G2,5|1.2; 3G6|2.2; 2×0,75|0.5'),
    ],
    variants: measure('content-length', 'm', '10|0.45; 25|1; 50|1.8; 100|3.3'),
    about: {
      fr: 'Du cuivre plein et une gaine qui se dénude d’un tour. Le métrage est imprimé tous les mètres, la chute se mesure sans dérouler.',
      en: 'Solid copper and a sheath that strips in one turn. Metres are printed along it, so an offcut is measured without unrolling.',
    },
    points: {
      fr: ['Couronne qui se dévide du centre.', 'Conforme NF C 15-100.'],
      en: ['Coil that pays out from the centre.', 'Meets NF C 15-100.'],
    },
    count: 14,
  },
  {
    key: 'power-strip',
    category: 'rallonges-et-multiprises',
    stem: 'MU',
    brands: ['Luminelle', 'Castelrive', 'Brisac'],
    name: { fr: 'Multiprise {sockets}, {option}', en: '{sockets} power strip, {option}' },
    cents: 1490,
    axes: [
      choice(
        'sockets',
        '3 prises|3-socket|0.8; 4 prises|4-socket|0.9; 6 prises|6-socket|1.2; 8 prises|8-socket|1.6',
      ),
      choice(
        'option',
        'interrupteur|switch|1; parafoudre|surge protection|1.5; 2 ports USB|2 USB ports|1.4; fixation murale|wall mount|1.1',
      ),
    ],
    variants: measure('cable', 'm', '1.5|0.9; 3|1.1; 5|1.35'),
    about: {
      fr: 'Des prises à 45° pour que les blocs ne se gênent pas. Avec {option}, 16 A, éclips sur chaque alvéole.',
      en: 'Sockets set at 45° so that plugs leave each other room. With {option}, 16 A, shutters on every hole.',
    },
    points: { fr: ['Câble 3G1,5.', 'Voyant de mise en service.'], en: ['3G1.5 cable.', 'On light.'] },
    count: 16,
  },
  {
    key: 'breaker',
    category: 'tableau-electrique',
    stem: 'DJ',
    brands: ['Castelrive', 'Luminelle'],
    name: { fr: '{device} {poles}', en: '{device}, {poles}' },
    cents: 1290,
    axes: [
      choice(
        'device',
        'Disjoncteur|Circuit breaker|0.6; Interrupteur différentiel 30 mA|30 mA RCD|2.6; Disjoncteur différentiel|RCBO|4; Contacteur|Contactor|2; Parafoudre|Surge protector|5; Télérupteur|Latching relay|1.8',
      ),
      choice('poles', 'phase + neutre|1P+N|1; 2 pôles|2P|1.2; 4 pôles|4P|2.2'),
    ],
    variants: choice('rating', '10 A|10 A|0.95; 16 A|16 A|1; 20 A|20 A|1; 32 A|32 A|1.15'),
    about: {
      fr: 'Un module qui se clipse sur rail et se raccorde par peigne. Le repère du circuit s’écrit sur la façade.',
      en: 'A module that clips on the rail and connects by busbar. The circuit is written on its face.',
    },
    points: {
      fr: ['Pouvoir de coupure 4,5 kA.', 'Norme NF.'],
      en: ['4.5 kA breaking capacity.', 'NF marked.'],
    },
    count: 18,
  },
  {
    key: 'bulb',
    category: 'ampoules',
    stem: 'AM',
    brands: ['Luminelle', 'Maison Rabot', 'Brisac'],
    name: { fr: 'Ampoule LED {shape} {base}, {flux}', en: '{shape} LED bulb {base}, {flux}' },
    cents: 590,
    axes: [
      choice(
        'shape',
        'standard|Standard|0.8; filament|Filament|1.2; globe|Globe|1.4; flamme|Candle|0.9; spot|Spot|1',
      ),
      size('base', 'E27|1; E14|0.95; GU10|0.9'),
      measure('flux', 'lm', '470|0.8; 806|1; 1521|1.5'),
    ],
    variants: choice(
      'light',
      'blanc chaud|warm white|1; blanc neutre|neutral white|1; variable|dimmable|1.5',
    ),
    packOf: 6,
    about: {
      fr: 'Elle donne {flux} pour le prix d’un café et dure quinze ans à trois heures par jour. Sans scintillement, sans attente à l’allumage.',
      en: 'Gives {flux} for the price of a coffee and lasts fifteen years at three hours a day. No flicker, no wait when switched on.',
    },
    points: {
      fr: ['15 000 heures.', 'Recyclée en magasin.'],
      en: ['15,000 hours.', 'Recycled in the shop.'],
    },
    count: 26,
  },
  {
    key: 'pendant',
    category: 'luminaires',
    stem: 'SU',
    brands: ['Luminelle', 'Odalys', 'Maison Rabot'],
    name: { fr: '{shape} {material}, {colour}', en: '{material} {shape}, {colour}' },
    cents: 3990,
    axes: [
      choice('shape', 'Suspension|pendant|1; Plafonnier|ceiling light|0.9; Applique|wall light|0.8'),
      choice('material', 'métal|Metal|1; verre|Glass|1.2; bois|Wooden|1.3; papier|Paper|0.5'),
      choice('colour', 'vert atelier|workshop green|1; noir|black|1; laiton|brass|1.2; blanc|white|0.95'),
    ],
    variants: measure('diameter', 'cm', '25|0.8; 35|1; 45|1.3'),
    about: {
      fr: 'Un abat-jour qui éclaire la table et n’éblouit pas. Câble textile de 1,5 m à raccourcir, douille E27, ampoule vendue à part.',
      en: 'A shade that lights the table without dazzling. 1.5 m textile cable to shorten, E27 holder, bulb sold separately.',
    },
    points: { fr: ['Cache-fils assorti.', 'Jusqu’à 60 W.'], en: ['Matching ceiling rose.', 'Up to 60 W.'] },
    count: 20,
  },
  {
    key: 'smoke-alarm',
    category: 'securite',
    stem: 'DF',
    brands: ['Castelrive', 'Luminelle'],
    name: { fr: 'Détecteur de {danger}, {feed}', en: '{danger} alarm, {feed}' },
    cents: 1990,
    axes: [
      choice(
        'danger',
        'fumée|Smoke|0.9; chaleur|Heat|1; monoxyde de carbone|Carbon monoxide|1.4; fuite d’eau|Water leak|0.8',
      ),
      choice(
        'feed',
        'pile remplaçable|replaceable battery|0.8; pile scellée 10 ans|sealed 10-year battery|1.2; interconnectable|interlinked|1.6',
      ),
    ],
    about: {
      fr: '85 décibels à trois mètres, un bouton qui teste et fait taire. L’autonomie et la date de remplacement se lisent sur la tranche.',
      en: '85 decibels at three metres, one button to test and to hush. Battery life and replacement date are printed on the side.',
    },
    points: {
      fr: ['Se colle ou se visse.', 'Normes EN 14604 et NF.'],
      en: ['Sticks or screws.', 'EN 14604 and NF.'],
    },
    count: 11,
  },
];
