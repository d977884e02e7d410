import { choice, type Family, measure } from '../family.js';

/** Tools that need only an arm. */
export const handTools: readonly Family[] = [
  {
    key: 'hammer',
    category: 'marteaux-et-maillets',
    stem: 'MA',
    brands: ['Tessier', 'Morvan', 'Ferrandine'],
    name: { fr: 'Marteau {shape}, manche {handle}', en: '{shape} hammer, {handle} handle' },
    cents: 1490,
    axes: [
      choice(
        'shape',
        'de menuisier|Joiner’s|1; rivoir|Riveting|0.9; arrache-clou|Claw|1.1; de coffreur|Framing|1.3; de maçon|Mason’s|1.2',
      ),
      choice('handle', 'bois|wooden|0.9; fibre|fibre|1.1'),
    ],
    variants: measure('weight', 'g', '300|0.85; 500|1; 750|1.2'),
    about: {
      fr: 'Tête en acier forgé, trempée puis polie, emmanchée serré. Le manche {handle} amortit le coup et reste en main même humide.',
      en: 'Forged steel head, hardened and polished, tightly fitted. The {handle} handle softens the blow and keeps its grip even when wet.',
    },
    points: {
      fr: ['Table bombée qui ne marque pas le bois.', 'Manche remplaçable.'],
      en: ['Domed face that does not mark the wood.', 'Replaceable handle.'],
    },
  },
  {
    key: 'saw',
    category: 'scies-a-main',
    stem: 'SM',
    brands: ['Morvan', 'Tessier', 'Varlope'],
    name: { fr: 'Scie {shape} {teeth}', en: '{shape} saw, {teeth}' },
    cents: 1790,
    axes: [
      choice('shape', 'égoïne|Hand|1; à dos|Tenon|1.1; à guichet|Keyhole|0.7; japonaise|Japanese|1.6'),
      choice('teeth', 'denture fine|fine teeth|1.1; denture universelle|universal teeth|1'),
    ],
    variants: measure('length', 'mm', '400|0.9; 500|1; 550|1.1'),
    about: {
      fr: 'Lame trempée avec {teeth}, pour une coupe droite dans le massif comme dans le panneau. La poignée donne l’équerre à 45° et à 90°.',
      en: 'Hardened blade with {teeth}, for a straight cut in solid wood and panels alike. The handle doubles as a 45° and 90° square.',
    },
    points: {
      fr: ['Dents trempées cinq fois plus durables.', 'Fourreau de protection fourni.'],
      en: ['Hardened teeth last five times longer.', 'Comes with a blade guard.'],
    },
  },
  {
    key: 'plane',
    category: 'rabots-et-ciseaux',
    stem: 'RA',
    brands: ['Morvan', 'Varlope'],
    name: { fr: 'Rabot {shape}, semelle {sole}', en: '{shape} plane, {sole} sole' },
    cents: 5900,
    axes: [
      choice(
        'shape',
        'à main n° 3|No. 3 hand|0.9; à main n° 5|No. 5 hand|1.15; à recaler|Shooting|1.3; de paume|Block|0.7; à feuillure|Rebate|1.2',
      ),
      choice('sole', 'fonte|cast iron|1; bronze|bronze|1.6; bois|wooden|0.85'),
    ],
    about: {
      fr: 'Semelle {sole} rectifiée plane et fer de 3 mm qui garde son fil. Le réglage se fait du pouce, copeau après copeau.',
      en: '{sole} sole ground flat and a 3 mm iron that holds its edge. Adjusts with the thumb, one shaving after another.',
    },
    points: {
      fr: ['Fer affûté, prêt à l’emploi.', 'Poignées en hêtre huilé.'],
      en: ['Iron sharpened, ready to use.', 'Oiled beech handles.'],
    },
    count: 14,
  },
  {
    key: 'chisel',
    category: 'rabots-et-ciseaux',
    stem: 'CB',
    brands: ['Morvan', 'Varlope', 'Tessier'],
    name: { fr: 'Ciseau à bois {grade}, manche {handle}', en: '{grade} wood chisel, {handle} handle' },
    cents: 1290,
    axes: [
      choice('grade', 'd’établi|Bench|1; bédane|Mortise|1.3; à chanfreins|Bevel edge|1.15'),
      choice('handle', 'hêtre|beech|1; charme|hornbeam|1.15; bimatière|two-component|0.85'),
    ],
    variants: measure('width', 'mm', '6|0.9; 10|0.95; 16|1; 25|1.2'),
    about: {
      fr: 'Acier au chrome-vanadium, biseau à 25° prêt à reprendre sur la pierre. Manche {handle} cerclé pour accepter le maillet.',
      en: 'Chrome-vanadium steel, 25° bevel ready for the stone. {handle} handle with a ring to take the mallet.',
    },
    points: {
      fr: ['Planche dressée au dos.', 'Protège-lame fourni.'],
      en: ['Back lapped flat.', 'Blade guard included.'],
    },
  },
  {
    key: 'screwdriver',
    hasLivery: true,
    category: 'tournevis',
    stem: 'TV',
    brands: ['Tessier', 'Garonne', 'Ferrandine', 'Brisac'],
    name: { fr: 'Tournevis {head} {handle}', en: '{head} {handle} screwdriver' },
    cents: 590,
    axes: [
      choice(
        'head',
        'plat|Slotted|0.9; cruciforme PH|Phillips|1; Pozidriv PZ|Pozidriv|1; Torx|Torx|1.15; isolé 1 000 V|Insulated 1,000 V|1.6',
      ),
      choice('handle', 'manche bimatière|two-component|1; boule court|stubby|0.85'),
    ],
    variants: choice('tip', 'taille 1|size 1|0.9; taille 2|size 2|1; taille 3|size 3|1.15'),
    about: {
      fr: 'Pointe {head} noircie qui accroche l’empreinte, tige trempée à cœur. Le manche roule dans la paume et se bloque en force au bout des doigts.',
      en: 'Blackened {head} tip that bites the recess, shaft hardened throughout. The handle spins in the palm and locks at the fingertips.',
    },
    points: {
      fr: ['Trou de suspension.', 'Repère de taille sur le bout du manche.'],
      en: ['Hanging hole.', 'Size marked on the handle end.'],
    },
  },
  {
    key: 'wrench',
    category: 'cles-et-douilles',
    stem: 'CL',
    brands: ['Tessier', 'Ferrandine', 'Rochel'],
    name: { fr: 'Clé {shape} {finish}', en: '{finish} {shape} spanner' },
    cents: 690,
    axes: [
      choice(
        'shape',
        'mixte|combination|1; plate|open-ended|0.9; à cliquet|ratchet|1.9; polygonale|ring|1; à molette|adjustable|2.1',
      ),
      choice('finish', 'chromée|chrome|1; satinée|satin|1.1'),
    ],
    variants: measure('size', 'mm', '8|0.8; 10|0.9; 13|1; 17|1.2; 19|1.35'),
    about: {
      fr: 'Acier au chrome-vanadium et profil qui porte sur les flancs, pas sur les angles. Elle desserre sans arrondir l’écrou.',
      en: 'Chrome-vanadium steel with a profile that bears on the flats, not the corners. Loosens without rounding the nut.',
    },
    points: {
      fr: ['Tête à 15° pour les endroits étroits.', 'Garantie à vie.'],
      en: ['15° head for tight spots.', 'Lifetime guarantee.'],
    },
    count: 15,
  },
  {
    key: 'pliers',
    category: 'pinces',
    stem: 'PI',
    brands: ['Tessier', 'Ferrandine', 'Garonne'],
    name: { fr: 'Pince {shape} {grade}', en: '{shape} pliers {grade}' },
    cents: 1590,
    axes: [
      choice(
        'shape',
        'universelle|Combination|1; coupante|Side-cutting|1.05; à bec long|Long-nose|1; multiprise|Water-pump|1.2; à dénuder|Wire-stripping|1.3; étau|Locking|1.1',
      ),
      choice('grade', 'gainée|dipped handles|0.9; isolée 1 000 V|insulated 1,000 V|1.4'),
    ],
    variants: measure('length', 'mm', '160|0.9; 180|1; 250|1.3'),
    about: {
      fr: 'Mâchoires forgées et tranchants trempés par induction, qui coupent la corde à piano. L’axe sans jeu s’ouvre d’une main.',
      en: 'Forged jaws with induction-hardened edges that cut piano wire. The play-free joint opens one-handed.',
    },
    points: {
      fr: ['Branches antidérapantes.', 'Contrôlée à l’unité.'],
      en: ['Non-slip handles.', 'Checked one by one.'],
    },
  },
  {
    key: 'clamp',
    category: 'serre-joints',
    stem: 'SJ',
    brands: ['Morvan', 'Tessier', 'Rochel'],
    name: { fr: 'Serre-joint {shape}, saillie {reach}', en: '{shape} clamp, {reach} reach' },
    cents: 1290,
    axes: [
      choice('shape', 'à pompe|Screw|1; à une main|One-handed|1.3; dormant|Bar|1.6'),
      measure('reach', 'mm', '80|0.85; 100|1; 120|1.2'),
    ],
    variants: measure('opening', 'mm', '200|0.8; 400|1; 600|1.2; 1000|1.6'),
    about: {
      fr: 'Un rail strié qui ne glisse pas et des patins qui ne marquent pas. Il serre {reach} en retrait du bord, assez pour un plateau.',
      en: 'A ribbed rail that does not slip and pads that leave no mark. Clamps {reach} in from the edge, enough for a table top.',
    },
    points: {
      fr: ['Vis à filet trapézoïdal.', 'Colle sèche : un coup de chiffon suffit.'],
      en: ['Acme-thread screw.', 'Dry glue wipes off.'],
    },
  },
  {
    key: 'level',
    hasLivery: true,
    category: 'mesure-et-tracage',
    stem: 'NI',
    brands: ['Garonne', 'Brisac', 'Tessier'],
    name: { fr: 'Niveau {material}, {vials}', en: '{material} level, {vials}' },
    cents: 1850,
    axes: [
      choice('material', 'aluminium|Aluminium|1; antichoc|Shockproof|0.7; rectifié|Machined|1.5'),
      choice(
        'vials',
        '2 fioles|2 vials|0.85; 3 fioles|3 vials|1; 3 fioles et semelle aimantée|3 vials and magnetic base|1.2',
      ),
    ],
    variants: measure('length', 'cm', '40|0.8; 60|1; 80|1.2; 120|1.6'),
    about: {
      fr: 'Une erreur de moins de 0,5 mm par mètre, dans les deux sens. Les {vials} se lisent de face comme de dessus.',
      en: 'Less than 0.5 mm per metre of error, either way up. The {vials} can be read from the front and from above.',
    },
    points: {
      fr: ['Fioles garanties à vie.', 'Embouts qui encaissent les chutes.'],
      en: ['Vials guaranteed for life.', 'End caps that take the falls.'],
    },
  },
  {
    key: 'tape-measure',
    hasLivery: true,
    pictureLabel: 'length',
    category: 'mesure-et-tracage',
    stem: 'MR',
    brands: ['Garonne', 'Brisac', 'Tessier', 'Ferrandine'],
    name: { fr: 'Mètre ruban {length}, {grade}', en: 'Tape measure {length}, {grade}' },
    cents: 790,
    axes: [
      measure('length', 'm', '3|0.7; 5|1; 8|1.5; 10|2'),
      choice(
        'grade',
        'ruban 19 mm|19 mm blade|0.9; ruban 25 mm|25 mm blade|1.15; crochet aimanté|magnetic hook|1.4',
      ),
    ],
    about: {
      fr: 'Le ruban tient tout droit à deux mètres sans qu’on le porte. Graduation lisible, frein au pouce et crochet qui compense son épaisseur.',
      en: 'The blade stands out two metres by itself. Clear marks, thumb brake and a hook that makes up for its own thickness.',
    },
    points: {
      fr: ['Précision de classe II.', 'Revêtement qui résiste à l’abrasion.'],
      en: ['Class II accuracy.', 'Wear-resistant coating.'],
    },
  },
  {
    key: 'folding-rule',
    category: 'mesure-et-tracage',
    stem: 'MP',
    brands: ['Morvan', 'Tessier', 'Varlope'],
    name: { fr: 'Mètre pliant {material}', en: '{material} folding rule' },
    cents: 690,
    axes: [choice('material', 'hêtre|Beech|1; bouleau|Birch|1.1; composite|Composite|0.8')],
    variants: measure('length', 'm', '1|0.7; 2|1'),
    about: {
      fr: 'Dix branches en {material} et des charnières à ressort qui claquent à l’équerre. Toujours dans la poche, jamais à plat de pile.',
      en: 'Ten {material} sections with spring joints that snap square. Always in the pocket, never out of battery.',
    },
    points: {
      fr: ['Graduation sur les deux faces.', 'Extrémités ferrées.'],
      en: ['Marked on both sides.', 'Brass tips.'],
    },
    count: 8,
  },
];
