import { choice, type Family, measure, size } from '../family.js';

/** Floors, walls, and what lies behind them. */
export const floors: readonly Family[] = [
  {
    key: 'tiles',
    category: 'carrelage',
    stem: 'CR',
    brands: ['Odalys', 'Terrasol', 'Maison Rabot'],
    name: { fr: 'Carrelage {use} {look}, {tint}', en: '{look} {use} tile, {tint}' },
    cents: 2290,
    axes: [
      choice('use', 'sol intérieur|indoor floor|1; sol extérieur|outdoor floor|1.2; mural|wall|0.8'),
      choice(
        'look',
        'effet pierre|Stone-effect|1; effet bois|Wood-effect|1.1; uni|Plain|0.8; carreau ciment|Cement-pattern|1.4; terre cuite|Terracotta|1.2',
      ),
      choice('tint', 'gris|grey|1; beige|beige|1; anthracite|anthracite|1.05; blanc|white|0.95'),
    ],
    variants: size('format', '20 × 20 cm|0.8; 30 × 60 cm|1; 60 × 60 cm|1.15'),
    about: {
      fr: 'Un grès {look} coloré dans la masse, vendu au carton de 1,44 m². Même bain garanti tant que le numéro du carton est le même.',
      en: '{look} stoneware coloured throughout, sold in boxes of 1.44 m². Same batch as long as the number on the box is the same.',
    },
    points: {
      fr: ['Antidérapant R10.', 'Compter 10 % de chutes.'],
      en: ['R10 slip rating.', 'Allow 10 % for offcuts.'],
    },
    count: 28,
  },
  {
    key: 'laminate',
    category: 'parquets-et-stratifies',
    stem: 'ST',
    brands: ['Morvan', 'Terrasol', 'Maison Rabot'],
    name: { fr: '{kind} {species}, {wear}', en: '{species} {kind}, {wear}' },
    cents: 2490,
    axes: [
      choice(
        'kind',
        'Stratifié|laminate floor|0.6; Parquet contrecollé|engineered floor|1.8; Vinyle clipsable|click vinyl|1.1',
      ),
      choice(
        'species',
        'chêne naturel|Natural oak|1; chêne blanchi|White oak|1.05; noyer|Walnut|1.2; hêtre|Beech|0.95',
      ),
      choice('wear', 'usage courant|everyday use|0.85; usage intensif|heavy use|1.15'),
    ],
    variants: measure('thickness', 'mm', '8|0.9; 10|1; 12|1.2'),
    about: {
      fr: 'Des lames qui se clipsent en biais et se rattrapent sans colle. Décor {species}, chanfrein sur quatre côtés, carton de 2,2 m².',
      en: 'Boards that click at an angle and lift again without glue. {species} finish, bevelled on four sides, 2.2 m² a box.',
    },
    points: {
      fr: ['Pose flottante.', 'Compatible plancher chauffant.'],
      en: ['Floating installation.', 'Fit for underfloor heating.'],
    },
    count: 22,
  },
  {
    key: 'mortar',
    category: 'ciments-et-mortiers',
    stem: 'MO',
    brands: ['Terrasol', 'Castelrive'],
    name: { fr: '{kind} {grade}', en: '{grade} {kind}' },
    cents: 990,
    axes: [
      choice(
        'kind',
        'Mortier|mortar|0.8; Colle à carrelage|tile adhesive|1.4; Ciment|cement|0.9; Ragréage|levelling compound|1.9; Béton prêt à gâcher|ready-mix concrete|0.7; Joint|grout|1.2',
      ),
      choice(
        'grade',
        'rapide|Fast-setting|1.2; standard|Standard|1; flexible|Flexible|1.5; extérieur|Outdoor|1.1',
      ),
    ],
    variants: measure('content-weight', 'kg', '5|0.4; 25|1'),
    about: {
      fr: 'Le dosage est dans le sac : on ajoute l’eau, on laisse reposer, on tire. Prise {grade}, rendement imprimé au dos en mètres carrés.',
      en: 'The mix is in the bag: add water, let it rest, spread. {grade} set, coverage printed on the back in square metres.',
    },
    points: { fr: ['Sac à poignée.', 'Peu de poussière.'], en: ['Bag with a handle.', 'Low dust.'] },
    count: 20,
  },
  {
    key: 'insulation',
    pictureLabel: 'thickness',
    category: 'isolation',
    stem: 'IS',
    brands: ['Calorys', 'Terrasol'],
    vatBasisPoints: 550,
    name: { fr: '{material} en {form} {thickness}', en: '{material} {form} {thickness}' },
    cents: 3990,
    axes: [
      choice(
        'material',
        'Laine de verre|Glass wool|0.7; Laine de roche|Rock wool|0.9; Fibre de bois|Wood fibre|1.5; Ouate de chanvre|Hemp wool|1.6',
      ),
      choice('form', 'rouleau|roll|0.95; panneaux|panels|1.1'),
      measure('thickness', 'mm', '60|0.6; 100|1; 200|1.7'),
    ],
    variants: choice('facing', 'nue|unfaced|0.95; avec pare-vapeur|with vapour barrier|1.1'),
    about: {
      fr: 'Une résistance qui s’additionne si l’on croise deux couches. Se coupe au couteau, se tient entre montants sans agrafe, {thickness}.',
      en: 'Resistance that adds up when two layers are crossed. Cuts with a knife, holds between studs without staples, {thickness}.',
    },
    points: {
      fr: ['Certifiée ACERMI.', 'Ne pique pas les mains.'],
      en: ['ACERMI certified.', 'Kind to the hands.'],
    },
    count: 18,
  },
  {
    key: 'plasterboard',
    pictureLabel: 'grade',
    category: 'cloisons-et-plaques',
    stem: 'BP',
    brands: ['Terrasol', 'Castelrive'],
    name: { fr: 'Plaque de plâtre {grade} {use}', en: '{use} plasterboard {grade}' },
    cents: 990,
    axes: [
      size('grade', 'BA10|0.85; BA13|1; BA15|1.2; BA18|1.4'),
      choice(
        'use',
        'standard|Standard|0.8; hydrofuge|Moisture-resistant|1.4; phonique|Acoustic|1.6; haute dureté|Impact-resistant|1.5',
      ),
    ],
    variants: size('format', '60 × 250 cm|0.6; 120 × 250 cm|1; 120 × 300 cm|1.2'),
    about: {
      fr: 'Bords amincis pour un joint invisible, parement qui se peint directement. La version {use} se reconnaît à la couleur de son carton.',
      en: 'Tapered edges for an invisible joint, a face that can be painted directly. The {use} version is known by the colour of its paper.',
    },
    points: {
      fr: ['Se coupe au cutter.', 'Deux personnes pour la porter.'],
      en: ['Cuts with a knife.', 'Takes two to carry.'],
    },
    count: 16,
  },
  {
    key: 'sealant',
    category: 'mastics-et-joints',
    stem: 'MS',
    brands: ['Ferrandine', 'Terrasol', 'Lauzet'],
    name: { fr: 'Mastic {use} {colour}', en: '{colour} {use} sealant' },
    cents: 690,
    axes: [
      choice(
        'use',
        'sanitaire silicone|sanitary silicone|1.1; acrylique|acrylic|0.6; bâtiment|building|1; toiture|roofing|1.3; bois et parquet|wood floor|1.2; hybride|hybrid|1.5',
      ),
      choice('colour', 'blanc|White|1; transparent|Clear|1; gris|Grey|1; noir|Black|1; beige|Beige|1'),
    ],
    variants: choice('lot', '1 cartouche|1 cartridge|1; lot de 3|pack of 3|2.7'),
    about: {
      fr: 'Il se lisse au doigt mouillé, ne noircit pas et suit le mouvement des matériaux. Une cartouche de 310 ml fait 12 m de joint de 5 mm.',
      en: 'Smooths with a wet finger, does not blacken and follows the movement of materials. One 310 ml cartridge makes 12 m of 5 mm joint.',
    },
    points: {
      fr: ['Antimoisissure.', 'Hors d’eau en une heure.'],
      en: ['Mould resistant.', 'Waterproof in an hour.'],
    },
    count: 20,
  },
  {
    key: 'trowel',
    category: 'outils-de-macon',
    stem: 'TL',
    brands: ['Tessier', 'Morvan', 'Ferrandine'],
    name: { fr: '{tool}, poignée {handle}', en: '{tool}, {handle} handle' },
    cents: 1190,
    axes: [
      choice(
        'tool',
        'Truelle langue de chat|Pointing trowel|0.8; Truelle ronde|Round trowel|1; Platoir inox|Steel float|1.4; Peigne à colle|Notched trowel|1.1; Taloche|Plastering float|0.7; Couteau à enduire|Filling knife|0.9',
      ),
      choice('handle', 'bois|wooden|1; bimatière|two-component|1.15'),
    ],
    variants: measure('length', 'cm', '14|0.85; 18|1; 22|1.15'),
    about: {
      fr: 'Une lame souple au bout et raide à la base, rivée à la soie. La poignée {handle} se nettoie d’un coup d’éponge.',
      en: 'A blade springy at the tip and stiff at the base, riveted to the tang. The {handle} handle cleans with one wipe.',
    },
    points: {
      fr: ['Acier trempé.', 'Bon équilibre en main.'],
      en: ['Hardened steel.', 'Well balanced in the hand.'],
    },
    count: 12,
  },
];
