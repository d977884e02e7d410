import { choice, type Family, measure, size } from '../family.js';

/** What stands around the bench: storage, ladders, protection, books. */
export const workshop: readonly Family[] = [
  {
    key: 'toolbox',
    hasLivery: true,
    pictureLabel: 'size',
    category: 'rangement-d-atelier',
    stem: 'BO',
    brands: ['Garonne', 'Brisac', 'Ostrane', 'Rochel'],
    name: { fr: 'Boîte à outils {material} {size}', en: '{material} toolbox {size}' },
    cents: 2490,
    axes: [
      choice('material', 'métal|Metal|1.3; plastique|Plastic|0.8; renforcée|Reinforced|1'),
      size('size', '13″|0.6; 16″|0.8; 19″|1; 24″|1.4'),
    ],
    about: {
      fr: 'Un plateau amovible pour la visserie, le fond pour les grands outils. Les attaches acceptent un cadenas.',
      en: 'A lift-out tray for the fixings, the bottom for long tools. The latches take a padlock.',
    },
    points: {
      fr: ['Poignée qui porte 15 kg.', 'Angles renforcés.'],
      en: ['Handle carries 15 kg.', 'Reinforced corners.'],
    },
  },
  {
    key: 'workbench',
    category: 'etablis-et-treteaux',
    stem: 'ET',
    brands: ['Morvan', 'Brisac', 'Rochel'],
    name: { fr: 'Établi {shape}, plateau {top}', en: '{shape} workbench, {top} top' },
    cents: 8990,
    axes: [
      choice('shape', 'pliant|Folding|0.8; d’atelier|Workshop|2; étau|Vice|1'),
      choice('top', 'bambou|bamboo|1.2; hêtre|beech|1.5; MDF|MDF|0.9'),
    ],
    about: {
      fr: 'Un plateau {top} percé de trous pour les taquets et un serrage par vis. Il ne bouge pas quand on rabote.',
      en: 'A {top} top drilled for bench dogs, with a screw vice. It stays put while you plane.',
    },
    points: { fr: ['Charge admise 200 kg.', 'Patins réglables.'], en: ['Takes 200 kg.', 'Adjustable feet.'] },
    count: 14,
  },
  {
    key: 'ladder',
    category: 'echelles-et-escabeaux',
    stem: 'EC',
    brands: ['Ostrane', 'Rochel', 'Garonne'],
    name: { fr: 'Escabeau {material} {use}', en: '{use} {material} stepladder' },
    cents: 5990,
    axes: [
      choice('material', 'aluminium|aluminium|1; acier|steel|0.8; fibre|fibreglass|1.7'),
      choice('use', 'domestique|Home|0.8; professionnel|Professional|1.3'),
    ],
    variants: choice('steps', '3 marches|3 steps|0.75; 5 marches|5 steps|1; 7 marches|7 steps|1.35'),
    about: {
      fr: 'Des marches de 80 mm, striées, et un arceau pour se tenir. La tablette garde le pot et le pinceau à portée.',
      en: 'Ribbed 80 mm steps and a rail to hold. The tray keeps pot and brush at hand.',
    },
    points: {
      fr: ['Conforme EN 131, 150 kg.', 'Se replie à 15 cm.'],
      en: ['EN 131, 150 kg.', 'Folds to 15 cm.'],
    },
    count: 14,
  },
  {
    key: 'gloves',
    category: 'protection',
    stem: 'GA',
    brands: ['Sauvelac', 'Ferrandine', 'Garonne'],
    name: { fr: 'Gants {use}, {coating}', en: '{use} gloves, {coating}' },
    cents: 690,
    axes: [
      choice(
        'use',
        'de manutention|Handling|1; de jardin|Garden|0.9; anticoupure|Cut-resistant|1.9; de maçon|Mason’s|1.1',
      ),
      choice(
        'coating',
        'enduction nitrile|nitrile coating|1; enduction latex|latex coating|0.9; cuir|leather|1.6',
      ),
    ],
    variants: size('size', 'S|1; M|1; L|1; XL|1'),
    about: {
      fr: 'La paume reçoit une {coating} qui accroche même mouillée, le dos laisse respirer. Couture hors des points d’appui.',
      en: 'The palm has a {coating} that grips even when wet, the back breathes. Seams away from the pressure points.',
    },
    points: { fr: ['Norme EN 388.', 'Lavables à 40 °C.'], en: ['EN 388.', 'Washable at 40 °C.'] },
  },
  {
    key: 'goggles',
    category: 'protection',
    stem: 'LU',
    brands: ['Sauvelac', 'Brisac', 'Ferrandine'],
    name: { fr: '{shape} de protection {lens}', en: 'Safety {shape} {lens}' },
    cents: 890,
    axes: [
      choice('shape', 'Lunettes|glasses|0.8; Masque|goggles|1.2; Surlunettes|over-glasses|1'),
      choice(
        'lens',
        'incolore|clear|1; teinté|tinted|1.1; antibuée|anti-fog|1.3; jaune contraste|yellow contrast|1.15',
      ),
    ],
    about: {
      fr: 'Un écran en polycarbonate qui arrête l’éclat et ne déforme pas. La bande se règle d’une main, par-dessus le casque antibruit.',
      en: 'A polycarbonate screen that stops a splinter and does not distort. The strap adjusts one-handed, over ear defenders.',
    },
    points: {
      fr: ['Norme EN 166, impact 45 m/s.', 'Filtre 99,9 % des UV.'],
      en: ['EN 166, impact 45 m/s.', 'Filters 99.9 % of UV.'],
    },
    count: 16,
  },
  {
    key: 'book',
    category: 'livres-et-guides',
    stem: 'LI',
    brands: ['Éditions du Copeau'],
    vatBasisPoints: 550,
    name: { fr: 'Le guide {subject}, {level}', en: 'The {subject} guide, {level}' },
    cents: 1990,
    axes: [
      choice(
        'subject',
        'de la menuiserie|joinery|1.2; de l’électricité|wiring|1.1; de la plomberie|plumbing|1.1; du potager|kitchen garden|0.9; de la peinture|painting|0.9; du carrelage|tiling|1; de l’isolation|insulation|1; des outils à main|hand tool|1.3',
      ),
      choice(
        'level',
        'premiers gestes|first steps|0.75; pas à pas|step by step|1; ouvrage complet|complete work|1.5',
      ),
    ],
    about: {
      fr: 'Des gestes dessinés un par un, les erreurs courantes et la liste des outils au début de chaque chantier. Un livre qu’on pose ouvert sur l’établi.',
      en: 'Every movement drawn, the usual mistakes, and the list of tools at the head of each job. A book to leave open on the bench.',
    },
    points: {
      fr: ['Reliure qui reste ouverte.', 'Pages qui se nettoient.'],
      en: ['Lies flat when open.', 'Wipe-clean pages.'],
    },
    count: 20,
  },
];

/** Screws, nails, plugs, hinges: what holds. */
export const fixings: readonly Family[] = [
  {
    key: 'screws',
    pictureLabel: 'diameter',
    category: 'vis',
    stem: 'VI',
    brands: ['Tessier', 'Ferrandine'],
    packOf: 5,
    name: { fr: 'Vis à {use} {diameter}, {finish}', en: '{use} screws {diameter}, {finish}' },
    cents: 650,
    axes: [
      choice('use', 'bois|Wood|1; placo|Drywall|0.8; terrasse|Decking|1.6; métaux|Machine|1.1'),
      size('diameter', '3,5 × 35|0.7; 4 × 40|0.8; 4 × 50|0.9; 5 × 70|1.1; 6 × 80|1.4; 6 × 120|1.9'),
      choice('finish', 'zinguées|zinc plated|1; inox A2|A2 stainless|1.9'),
    ],
    variants: choice('lot', 'boîte de 200|box of 200|1; boîte de 500|box of 500|2.1'),
    about: {
      fr: 'Empreinte Torx qui ne ripe pas, pointe qui démarre seule et filet lubrifié. Le format {diameter} est repris en gros sur la tranche de la boîte.',
      en: 'Torx recess that does not slip, self-starting point and a lubricated thread. The size {diameter} stands in large figures on the side of the box.',
    },
    points: {
      fr: ['Embout fourni dans la boîte.', 'Fraisure sous tête.'],
      en: ['Bit in the box.', 'Countersinking ribs.'],
    },
    count: 30,
  },
  {
    key: 'nails',
    pictureLabel: 'diameter',
    category: 'pointes-et-agrafes',
    stem: 'CU',
    brands: ['Tessier', 'Ferrandine'],
    name: { fr: 'Pointes {head} {diameter}', en: '{head} nails {diameter}' },
    cents: 450,
    axes: [
      choice(
        'head',
        'tête plate|Flat head|1; tête homme|Lost head|1.1; torsadées|Twisted|1.3; crantées|Ring-shank|1.4',
      ),
      size('diameter', '2 × 40|0.8; 3 × 70|1; 4 × 90|1.2; 5 × 120|1.5'),
    ],
    variants: choice('lot', '500 g|500 g|0.65; 1 kg|1 kg|1; 5 kg|5 kg|4.2'),
    about: {
      fr: 'Fil d’acier clair, pointe en losange qui écarte peu les fibres. La boîte se referme et s’empile.',
      en: 'Bright steel wire with a diamond point that spreads the grain little. The box closes and stacks.',
    },
    points: {
      fr: ['Tri magnétique, pas de pointe tordue.', 'Carton recyclé.'],
      en: ['Magnetically sorted, no bent nails.', 'Recycled card.'],
    },
    count: 16,
  },
  {
    key: 'anchors',
    category: 'chevilles',
    stem: 'CH',
    brands: ['Tessier', 'Ferrandine', 'Rochel'],
    name: { fr: 'Chevilles {use}, lot de {lot}', en: '{use} plugs, pack of {lot}' },
    cents: 590,
    axes: [
      choice(
        'use',
        'universelles|Universal|1; béton|Concrete|0.9; plaque de plâtre|Plasterboard|1.5; à bascule|Toggle|2; brique creuse|Hollow brick|1.2',
      ),
      size('lot', '25|0.6; 50|1; 100|1.7'),
    ],
    variants: measure('diameter', 'mm', '6|0.8; 8|1; 10|1.3'),
    about: {
      fr: 'Elles s’ouvrent dans le creux, se coincent dans le plein et ne tournent pas. La charge et le diamètre de perçage sont imprimés sur le sachet.',
      en: 'They open in hollow walls, wedge in solid ones, and do not spin. Load and hole diameter are printed on the bag.',
    },
    points: {
      fr: ['Jusqu’à 35 kg par point.', 'Collerette qui retient la cheville.'],
      en: ['Up to 35 kg each.', 'Collar keeps the plug at the surface.'],
    },
    count: 18,
  },
  {
    key: 'rope',
    pictureLabel: 'length',
    category: 'cordes-et-chaines',
    stem: 'CO',
    brands: ['Ferrandine', 'Sauvelac'],
    name: { fr: 'Corde {material} {length}', en: '{material} rope {length}' },
    cents: 890,
    axes: [
      choice(
        'material',
        'polypropylène|Polypropylene|0.9; chanvre|Hemp|1.2; polyester tressé|Braided polyester|1.4; élastique|Elastic|1.1',
      ),
      measure('length', 'm', '10|1; 20|1.7; 50|3.6'),
    ],
    variants: measure('diameter', 'mm', '6|0.8; 8|1; 10|1.25'),
    about: {
      fr: 'Une corde en {material} qui se noue sans glisser et ne se détoronne pas. Extrémités brûlées, prêtes à l’emploi.',
      en: '{material} rope that knots without slipping and does not unlay. Ends sealed, ready to use.',
    },
    points: {
      fr: ['Charge de rupture imprimée sur la bague.', 'Supporte le soleil.'],
      en: ['Breaking load printed on the band.', 'Stands the sun.'],
    },
    count: 16,
  },
];
