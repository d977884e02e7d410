import { choice, type Family, measure, size } from '../family.js';

/** What turns, closes and carries. */
export const ironmongery: readonly Family[] = [
  {
    key: 'hinge',
    category: 'charnieres-et-paumelles',
    stem: 'PA',
    brands: ['Lauquet', 'Tessier'],
    packOf: 2,
    name: { fr: '{shape} {finish}', en: '{shape}, {finish}' },
    cents: 490,
    axes: [
      choice(
        'shape',
        'Paumelle de porte|Lift-off hinge|1.2; Charnière plate|Butt hinge|0.8; Charnière invisible|Concealed hinge|1.6; Charnière à piano|Piano hinge|1.9',
      ),
      choice(
        'finish',
        'acier zingué|zinc-plated steel|1; inox|stainless steel|1.7; laiton poli|polished brass|1.6',
      ),
    ],
    variants: measure('height', 'mm', '60|0.7; 80|1; 110|1.3; 140|1.6'),
    about: {
      fr: 'Axe sans jeu et trous fraisés, à poser affleuré. En {finish}, elle garde son aspect et ne grince pas.',
      en: 'Play-free pin and countersunk holes, to fit flush. In {finish}, it keeps its look and does not squeak.',
    },
    points: {
      fr: ['Vis fournies.', 'Gauche ou droite, par simple retournement.'],
      en: ['Screws included.', 'Left or right hand, just turn it over.'],
    },
    count: 20,
  },
  {
    key: 'door-handle',
    category: 'poignees',
    stem: 'PG',
    brands: ['Lauquet', 'Odalys'],
    name: { fr: 'Poignée de porte {shape}, {finish}', en: '{shape} door handle, {finish}' },
    cents: 2490,
    axes: [
      choice(
        'shape',
        'droite|Straight|0.9; coudée|Return|1; ronde|Round|1.1; à béquille cintrée|Curved lever|1.2; sur rosace|On rose|1.15',
      ),
      choice(
        'finish',
        'aluminium brossé|brushed aluminium|0.9; inox mat|matt stainless|1.3; noir mat|matt black|1.2; laiton vieilli|aged brass|1.5',
      ),
    ],
    variants: choice('lock', 'à clé|key|1; à condamnation|privacy|1.1; sans trou|blank|0.95'),
    about: {
      fr: 'Une prise pleine en {finish} et un ressort qui remonte la béquille des années durant. Entraxe de 195 mm, carré de 7 mm.',
      en: 'A solid grip in {finish} and a spring that lifts the lever for years. 195 mm centres, 7 mm spindle.',
    },
    points: {
      fr: ['Pour portes de 35 à 45 mm.', 'Vis de rappel cachée.'],
      en: ['For doors 35 to 45 mm thick.', 'Hidden grub screw.'],
    },
  },
  {
    key: 'cylinder',
    category: 'serrures-et-cylindres',
    stem: 'SE',
    brands: ['Lauquet', 'Castelrive'],
    name: { fr: 'Cylindre {grade}, {finish}', en: '{grade} lock cylinder, {finish}' },
    cents: 3490,
    axes: [
      choice(
        'grade',
        'standard|Standard|0.5; antiperçage|Drill-proof|1; haute sécurité|High security|1.9; débrayable|Clutched|1.5',
      ),
      choice('finish', 'laiton|brass|0.95; nickelé|nickel|1; noir|black|1.1'),
    ],
    variants: size('length', '30 × 30 mm|0.95; 30 × 40 mm|1; 40 × 40 mm|1.05; 35 × 50 mm|1.1'),
    about: {
      fr: 'Un cylindre {grade} livré avec trois clés réversibles et sa carte de reproduction. Profil européen, montage en cinq minutes.',
      en: 'A {grade} cylinder with three reversible keys and its copy card. Euro profile, fitted in five minutes.',
    },
    points: {
      fr: ['Clés reproduites en magasin.', 'Résiste au crochetage.'],
      en: ['Keys copied in the shop.', 'Resists picking.'],
    },
    count: 12,
  },
  {
    key: 'padlock',
    category: 'serrures-et-cylindres',
    stem: 'CA',
    brands: ['Castelrive', 'Lauquet', 'Tessier'],
    name: { fr: 'Cadenas {grade}, {closing}', en: '{grade} padlock, {closing}' },
    cents: 1290,
    axes: [
      choice(
        'grade',
        'laiton|Brass|0.9; acier trempé|Hardened steel|1.4; extérieur gainé|Covered outdoor|1.2; marine|Marine|1.5',
      ),
      choice('closing', 'à clé|with key|1; à code|with code|1.15'),
    ],
    variants: measure('width', 'mm', '30|0.7; 40|1; 50|1.3'),
    about: {
      fr: 'Anse trempée, double verrouillage et corps {grade}. Fermeture {closing}, sans point dur même après la pluie.',
      en: 'Hardened shackle, double locking and a {grade} body. Closes {closing}, smoothly even after rain.',
    },
    points: {
      fr: ['Joint qui garde le cylindre au sec.', 'Numéro de clé confidentiel.'],
      en: ['Seal keeps the barrel dry.', 'Confidential key number.'],
    },
    count: 16,
  },
  {
    key: 'bracket',
    category: 'equerres-et-fixations',
    stem: 'EQ',
    brands: ['Tessier', 'Lauquet'],
    packOf: 10,
    name: { fr: 'Équerre {shape} {finish}', en: '{finish} {shape} bracket' },
    cents: 290,
    axes: [
      choice(
        'shape',
        'd’assemblage|corner|1; renforcée|reinforced|1.6; de charpente|framing|2.2; de tablette|shelf|1.4; de chaise|chair|0.7',
      ),
      choice('finish', 'zinguée|zinc-plated|1; inox|stainless|1.9; laquée blanc|white|1.2'),
    ],
    variants: measure('length', 'mm', '40|0.7; 60|1; 90|1.5; 150|2.4'),
    about: {
      fr: 'Pliée à l’équerre vraie, percée en quinconce pour ne pas fendre le bois. Version {finish}.',
      en: 'Bent to a true square, with staggered holes so that the wood does not split. The {finish} version.',
    },
    points: {
      fr: ['Épaisseur 2 mm.', 'Trous pour vis de 4 mm.'],
      en: ['2 mm thick.', 'Holes for 4 mm screws.'],
    },
    count: 15,
  },
  {
    key: 'castor',
    category: 'roulettes',
    stem: 'RO',
    brands: ['Rochel', 'Lauquet'],
    packOf: 4,
    name: { fr: 'Roulette {mount}, bandage {tyre}', en: '{mount} castor, {tyre} tyre' },
    cents: 790,
    axes: [
      choice('mount', 'pivotante|Swivel|1; fixe|Fixed|0.85; pivotante à frein|Braked swivel|1.3'),
      choice('tyre', 'caoutchouc|rubber|1; polyamide|nylon|0.9; polyuréthane|polyurethane|1.4'),
    ],
    variants: measure('diameter', 'mm', '50|0.7; 75|1; 100|1.4; 125|1.8'),
    about: {
      fr: 'Double rangée de billes et bandage {tyre} qui ménage le sol. Une fois chargée, elle suit la main au lieu de la contrarier.',
      en: 'Double ball race and a {tyre} tyre that spares the floor. Under load it follows your hand instead of fighting it.',
    },
    points: {
      fr: ['De 40 à 100 kg par roulette.', 'Platine à quatre trous.'],
      en: ['40 to 100 kg each.', 'Four-hole plate.'],
    },
    count: 16,
  },
];

/** Boards, battens, panels: what is cut. */
export const timber: readonly Family[] = [
  {
    key: 'timber',
    category: 'bois-brut-et-rabote',
    stem: 'TA',
    brands: ['Morvan', 'Scierie du Lac'],
    name: { fr: '{shape} {species} {section} mm', en: '{species} {shape} {section} mm' },
    cents: 790,
    axes: [
      choice('shape', 'Tasseau|batten|0.8; Chevron|rafter|1.4; Lambourde|joist|1.2; Planche|board|1.5'),
      choice('species', 'sapin|Spruce|1; pin|Pine|1.1; chêne|Oak|2.9; douglas|Douglas fir|1.4'),
      size('section', '27 × 27|0.7; 38 × 38|1; 45 × 70|1.6; 63 × 75|2'),
    ],
    variants: measure('content-length', 'm', '2|0.85; 2.4|1; 3|1.3'),
    about: {
      fr: 'Un {species} sec, raboté quatre faces, arêtes cassées. Trié à la main, on peut aligner les fils au rayon avant de choisir.',
      en: 'Dry {species}, planed on four sides with eased edges. Sorted by hand: sight along it in the aisle before you choose.',
    },
    points: {
      fr: ['Coupe gratuite jusqu’à cinq traits.', 'Forêts gérées durablement.'],
      en: ['Up to five cuts free.', 'From well-managed forests.'],
    },
    count: 26,
  },
  {
    key: 'panel',
    category: 'panneaux',
    stem: 'PN',
    brands: ['Scierie du Lac', 'Morvan'],
    name: { fr: 'Panneau {material} {thickness}', en: '{material} panel {thickness}' },
    cents: 2490,
    axes: [
      choice(
        'material',
        'OSB 3|OSB 3|0.7; contreplaqué peuplier|Poplar plywood|1.2; contreplaqué bouleau|Birch plywood|1.9; MDF|MDF|0.8; aggloméré mélaminé|Melamine chipboard|0.9',
      ),
      measure('thickness', 'mm', '9|0.7; 12|0.85; 15|1; 18|1.2; 22|1.45'),
    ],
    variants: size('format', '600 × 1200 mm|0.5; 1250 × 2500 mm|1.6'),
    about: {
      fr: 'Un panneau {material} plan et calibré, aux chants nets. La découpe au millimètre se fait en magasin pendant que vous faites le reste des courses.',
      en: 'A flat, calibrated {material} panel with clean edges. Cut to the millimetre in the shop while you finish shopping.',
    },
    points: {
      fr: ['Émissions A+.', 'Se visse à 10 mm du bord.'],
      en: ['Emissions class A+.', 'Takes a screw 10 mm from the edge.'],
    },
    count: 22,
  },
  {
    key: 'shelving',
    category: 'etageres-et-tablettes',
    stem: 'ES',
    brands: ['Morvan', 'Ostrane', 'Rochel'],
    name: { fr: 'Étagère {material}, {levels}', en: '{material} shelving, {levels}' },
    cents: 4990,
    axes: [
      choice(
        'material',
        'pin massif|Solid pine|1; acier galvanisé|Galvanised steel|1.2; acier et bois|Steel and wood|1.3',
      ),
      choice('levels', '3 niveaux|3 shelves|0.75; 4 niveaux|4 shelves|1; 5 niveaux|5 shelves|1.2'),
    ],
    variants: measure('width', 'cm', '60|0.8; 90|1; 120|1.3'),
    about: {
      fr: 'Elle se monte au maillet, sans boulon, et porte les pots comme les outils. Les niveaux se règlent tous les quatre centimètres.',
      en: 'Goes together with a mallet, without bolts, and carries pots and tools alike. Shelves adjust every four centimetres.',
    },
    points: {
      fr: ['Jusqu’à 120 kg par niveau.', 'Pieds qui protègent le sol.'],
      en: ['Up to 120 kg a shelf.', 'Feet that spare the floor.'],
    },
    count: 18,
  },
  {
    key: 'decking',
    category: 'terrasse',
    stem: 'TE',
    brands: ['Scierie du Lac', 'Terrasol'],
    name: { fr: 'Lame de terrasse {material}, {face}', en: '{material} decking board, {face}' },
    cents: 1290,
    axes: [
      choice(
        'material',
        'pin traité|Treated pine|0.7; douglas|Douglas fir|1; mélèze|Larch|1.3; composite|Composite|1.8',
      ),
      choice('face', 'rainurée|grooved|1; lisse|smooth|1.05'),
      choice('tint', 'naturelle|natural|1; brune|brown|1.1; grise|grey|1.1'),
    ],
    variants: measure('content-length', 'm', '2.4|0.8; 3|1; 4|1.35'),
    about: {
      fr: 'Une lame {material} de 27 × 145 mm, face {face}, pour pieds nus. À poser avec une pente de 1 cm par mètre et 5 mm de jeu.',
      en: 'A 27 × 145 mm {material} board with a {face} face, kind to bare feet. Lay it with a fall of 1 cm per metre and a 5 mm gap.',
    },
    points: { fr: ['Classe d’emploi 4.', 'Garantie dix ans.'], en: ['Use class 4.', 'Ten-year guarantee.'] },
    count: 18,
  },
];
