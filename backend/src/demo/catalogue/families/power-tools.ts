import { choice, type Family, measure } from '../family.js';

const KITS = choice(
  'kit',
  'machine nue|bare tool|0.72; 1 batterie 2 Ah|1 × 2 Ah battery|1; 2 batteries 4 Ah|2 × 4 Ah batteries|1.45',
);

/** Machines with a motor: drilling, cutting, sanding, and what feeds them. */
export const powerTools: readonly Family[] = [
  {
    key: 'drill',
    hasLivery: true,
    pictureLabel: 'voltage',
    category: 'perceuses-visseuses',
    stem: 'PV',
    brands: ['Garonne', 'Varlope', 'Brisac', 'Rochel', 'Ostrane'],
    name: { fr: 'Perceuse-visseuse {voltage} {motor}', en: '{voltage} {motor} drill driver' },
    cents: 9490,
    axes: [
      measure('voltage', 'V', '12|0.7; 14.4|0.85; 18|1; 20|1.2'),
      choice('motor', 'sans charbon|brushless|1.2; à charbons|brushed|0.9'),
    ],
    variants: KITS,
    about: {
      fr: 'Deux vitesses mécaniques, un mandrin automatique de 13 mm et une lampe qui éclaire sous la main. La version {voltage} {motor} visse au plafond sans fatiguer le poignet et perce le bois, le métal tendre et le placo.',
      en: 'Two mechanical gears, a 13 mm keyless chuck and a lamp that lights where you work. The {voltage} {motor} version drives screws overhead without tiring the wrist and drills wood, soft metal and plasterboard.',
    },
    points: {
      fr: ['Visse du 6 × 120 mm dans le chêne sans avant-trou.', 'Poignée étroite, à essayer au comptoir.'],
      en: ['Drives 6 × 120 mm into oak without a pilot hole.', 'Slim handle: try it at the counter.'],
    },
  },
  {
    key: 'hammer-drill',
    hasLivery: true,
    pictureLabel: 'power',
    category: 'perceuses-a-percussion',
    stem: 'PP',
    brands: ['Garonne', 'Brisac', 'Rochel', 'Tessier', 'Ostrane'],
    name: {
      fr: 'Perceuse à percussion filaire {power}, mandrin {chuck}',
      en: '{power} corded hammer drill, {chuck} chuck',
    },
    cents: 7490,
    axes: [
      measure('power', 'W', '600|0.75; 710|0.9; 850|1.1; 1050|1.45'),
      measure('chuck', 'mm', '10|0.9; 13|1'),
    ],
    about: {
      fr: 'Une filaire de {power} qui ne s’arrête pas au milieu du mur. La butée de profondeur et la poignée latérale gardent le trou droit dans la brique comme dans le béton courant.',
      en: 'A corded {power} machine that does not stop halfway through the wall. The depth stop and side handle keep the hole straight in brick and ordinary concrete.',
    },
    points: {
      fr: ['Variateur et inversion du sens.', 'Câble de 4 m : pas de rallonge pour une pièce.'],
      en: ['Variable speed and reverse.', '4 m cable: no extension lead for one room.'],
    },
  },
  {
    key: 'rotary-hammer',
    picture: 'rotary-hammer',
    category: 'perforateurs',
    stem: 'PF',
    brands: ['Brisac', 'Garonne', 'Rochel', 'Ostrane'],
    name: { fr: 'Perforateur SDS+ {power}, {energy}', en: 'SDS+ rotary hammer {power}, {energy}' },
    cents: 12900,
    axes: [
      measure('power', 'W', '620|0.75; 800|1; 1010|1.3; 1250|1.6'),
      measure('energy', 'J', '2.1|0.85; 3.2|1; 4.5|1.25'),
    ],
    about: {
      fr: 'Il frappe à {energy} et perce le béton armé là où une percussion chauffe. Trois modes : perçage, perforation et burinage pour ouvrir une saignée ou décoller du carrelage.',
      en: 'It strikes at {energy} and drills reinforced concrete where a hammer drill only gets hot. Three modes: drilling, hammer drilling and chiselling to open a chase or lift tiles.',
    },
    points: {
      fr: ['Débrayage de sécurité quand le foret se bloque.', 'Livré en coffret avec graisse et butée.'],
      en: ['Safety clutch when the bit jams.', 'Comes in a case with grease and depth stop.'],
    },
    count: 14,
  },
  {
    key: 'drill-press',
    hasLivery: true,
    pictureLabel: 'power',
    category: 'perceuses-a-colonne',
    stem: 'PC',
    brands: ['Tessier', 'Garonne', 'Ostrane', 'Rochel'],
    name: { fr: 'Perceuse à colonne {power}, table {table}', en: 'Drill press {power}, {table} table' },
    cents: 17900,
    axes: [
      measure('power', 'W', '350|0.75; 500|1; 750|1.6'),
      choice(
        'table',
        'fixe|fixed|0.9; inclinable|tilting|1; inclinable et tournante|tilting and swivelling|1.15',
      ),
    ],
    about: {
      fr: 'Pour des trous d’équerre, tous à la même profondeur. Courroie à neuf vitesses, descente au volant et butée graduée au millimètre.',
      en: 'For square holes, all to the same depth. Nine belt speeds, wheel feed and a stop graduated in millimetres.',
    },
    points: {
      fr: ['Mandrin de 16 mm à clé.', 'Se fixe à l’établi par deux boulons M8.'],
      en: ['16 mm keyed chuck.', 'Bolts to the bench with two M8 bolts.'],
    },
    count: 10,
  },
  {
    key: 'sander',
    hasLivery: true,
    pictureLabel: 'disc',
    category: 'ponceuses',
    stem: 'PO',
    brands: ['Garonne', 'Brisac', 'Rochel', 'Varlope'],
    name: { fr: 'Ponceuse {motion} {power}, plateau {disc}', en: '{motion} sander {power}, {disc} pad' },
    cents: 6490,
    axes: [
      choice('motion', 'excentrique|Random orbit|1; vibrante|Orbital|0.7; delta|Delta|0.6'),
      measure('power', 'W', '240|0.8; 310|1; 430|1.3'),
      measure('disc', 'mm', '125|1; 150|1.25'),
    ],
    about: {
      fr: 'Un plateau de {disc} qui enlève le vernis sans laisser de rond. La vitesse se règle de la molette, du décapage au dernier grain avant la finition.',
      en: 'A {disc} pad that takes varnish off without leaving swirls. The wheel sets the speed, from stripping to the last grit before the finish.',
    },
    points: {
      fr: ['Abrasifs à accroche autoagrippante.', 'Bac à poussière, ou aspirateur de 35 mm.'],
      en: ['Hook-and-loop abrasives.', 'Dust box, or a 35 mm vacuum hose.'],
    },
  },
  {
    key: 'grinder',
    hasLivery: true,
    pictureLabel: 'disc',
    category: 'meuleuses',
    stem: 'ME',
    brands: ['Garonne', 'Brisac', 'Rochel', 'Ostrane', 'Varlope'],
    name: { fr: 'Meuleuse {power}, disque {disc}', en: 'Angle grinder {power}, {disc} disc' },
    cents: 5990,
    axes: [
      measure('power', 'W', '720|0.75; 900|1; 1200|1.35; 2000|2'),
      measure('disc', 'mm', '115|0.92; 125|1; 230|1.7'),
    ],
    about: {
      fr: 'Coupe l’acier, la pierre et le carrelage avec le disque qui convient. Le carter se règle sans outil et la poignée latérale passe à gauche ou à droite.',
      en: 'Cuts steel, stone and tile with the right disc. The guard adjusts without a tool and the side handle fits left or right.',
    },
    points: {
      fr: ['Démarrage progressif.', 'Refuse de repartir seule après une coupure.'],
      en: ['Soft start.', 'Does not restart by itself after a power cut.'],
    },
  },
  {
    key: 'circular-saw',
    hasLivery: true,
    pictureLabel: 'voltage',
    category: 'scies-electriques',
    stem: 'SC',
    brands: ['Garonne', 'Brisac', 'Varlope', 'Rochel'],
    name: { fr: 'Scie circulaire {voltage}, lame {blade}', en: 'Circular saw {voltage}, {blade} blade' },
    cents: 11900,
    axes: [
      measure('voltage', 'V', '18|1; 36|1.5; 230|0.85'),
      measure('blade', 'mm', '165|0.9; 185|1; 190|1.1'),
    ],
    variants: choice('kit', 'machine seule|tool only|0.8; avec guide et coffret|with guide and case|1'),
    about: {
      fr: 'Semelle en aluminium, coupe d’onglet jusqu’à 45° et lame de {blade} à dents au carbure. Elle suit un guide ou le trait de crayon, selon votre main.',
      en: 'Aluminium base, bevels up to 45° and a {blade} carbide-tipped blade. It follows a guide or a pencil line, as your hand prefers.',
    },
    points: {
      fr: ['55 mm de profondeur à 90°.', 'Protège-lame qui revient seul.'],
      en: ['55 mm depth at 90°.', 'Self-returning blade guard.'],
    },
    count: 14,
  },
  {
    key: 'jigsaw',
    hasLivery: true,
    pictureLabel: 'power',
    category: 'scies-electriques',
    stem: 'SS',
    brands: ['Garonne', 'Brisac', 'Rochel', 'Varlope'],
    name: { fr: 'Scie sauteuse {power}, coupe {depth}', en: 'Jigsaw {power}, {depth} cut' },
    cents: 6990,
    axes: [
      measure('power', 'W', '450|0.7; 650|1; 800|1.3'),
      measure('depth', 'mm', '65|0.85; 80|1; 110|1.2'),
    ],
    about: {
      fr: 'Pour les courbes et les découpes d’évier. Le mouvement pendulaire a quatre crans et la lame se change d’une main, sans clé.',
      en: 'For curves and sink cut-outs. The pendulum action has four settings and the blade changes one-handed, without a key.',
    },
    points: {
      fr: ['Soufflerie qui dégage le trait.', 'Semelle inclinable à 45°.'],
      en: ['Blower keeps the line clear.', 'Base tilts to 45°.'],
    },
    count: 16,
  },
];
