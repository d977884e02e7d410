import { choice, type Family, measure } from '../family.js';

const COLOURS =
  'blanc|white|0.9; vert atelier|workshop green|1; terre d’ocre|ochre|1; gris galet|pebble grey|1; bleu nuit|night blue|1.05; lin|linen|1; sauge|sage|1; brique|brick|1.05';

/** Colour, and what puts it on the wall. */
export const painting: readonly Family[] = [
  {
    key: 'paint',
    pictures: {
      axis: 'colour',
      drawn: {
        blanc: 'paint-white',
        lin: 'paint-white',
        'terre d’ocre': 'paint-wood',
        'gris galet': 'paint-steel',
        'bleu nuit': 'paint-steel',
        sauge: 'paint-sage',
        brique: 'paint-orange',
      },
    },
    category: 'peintures-murales',
    stem: 'PM',
    brands: ['Lauzet', 'Odalys', 'Maison Rabot'],
    name: { fr: 'Peinture {room} {sheen} « {colour} »', en: '{sheen} {room} paint “{colour}”' },
    cents: 3990,
    axes: [
      choice(
        'room',
        'murale|wall|1; cuisine et bains|kitchen and bath|1.15; plafond|ceiling|0.85; boiseries|woodwork|1.2',
      ),
      choice('sheen', 'mate|Matt|1; velours|Eggshell|1.1; satinée|Satin|1.05'),
      choice('colour', COLOURS),
    ],
    variants: measure('content-volume', 'L', '0.5|0.35; 2.5|1; 5|1.75; 10|3.1'),
    about: {
      fr: 'Couvre en deux couches, se lessive et ne jaunit pas. La teinte « {colour} » est la même d’un pot à l’autre, et se refait à la machine en magasin.',
      en: 'Covers in two coats, washes and does not yellow. The shade “{colour}” is the same from one tin to the next, and can be mixed again in the shop.',
    },
    points: {
      fr: ['12 m² par litre et par couche.', 'Sèche en une heure, recouvrable en quatre.'],
      en: ['12 m² per litre and coat.', 'Dry in one hour, recoat in four.'],
    },
    count: 44,
  },
  {
    key: 'stain',
    category: 'lasures-et-vernis',
    stem: 'LA',
    brands: ['Lauzet', 'Terrasol'],
    name: { fr: '{product} {use} {tint}', en: '{tint} {use} {product}' },
    cents: 3490,
    axes: [
      choice('product', 'Lasure|wood stain|1; Vernis|varnish|1.1; Huile|oil|1.2; Saturateur|saturator|1.15'),
      choice('use', 'extérieur|outdoor|1.1; intérieur|indoor|0.95'),
      choice(
        'tint',
        'incolore|clear|0.95; chêne clair|light oak|1; noyer|walnut|1; gris vieilli|weathered grey|1.05; teck|teak|1',
      ),
    ],
    variants: measure('content-volume', 'L', '1|0.5; 2.5|1; 5|1.8'),
    about: {
      fr: 'Laisse voir le veinage et bloque l’eau comme les UV. La teinte {tint} se nourrit d’une couche tous les quatre ans, sans ponçage.',
      en: 'Shows the grain and keeps water and UV out. The {tint} shade is renewed with one coat every four years, without sanding.',
    },
    points: {
      fr: ['Sans odeur forte, base aqueuse.', 'Protège du bleuissement.'],
      en: ['Low odour, water based.', 'Protects from blue stain.'],
    },
    count: 24,
  },
  {
    key: 'spray',
    category: 'aerosols',
    stem: 'AE',
    brands: ['Lauzet', 'Brisac', 'Ferrandine'],
    name: { fr: 'Aérosol {use} {colour}', en: '{colour} {use} spray' },
    cents: 990,
    axes: [
      choice(
        'use',
        'déco|decor|1; antirouille|anti-rust|1.2; haute température|high heat|1.4; traçage|marking|0.8',
      ),
      choice(
        'colour',
        'blanc|white|1; noir mat|matt black|1; rouge|red|1; aluminium|aluminium|1.05; vert|green|1',
      ),
    ],
    variants: measure('content-volume', 'ml', '150|0.7; 400|1'),
    about: {
      fr: 'Une buse qui ne goutte pas et un voile fin, à 20 cm. Couleur {colour}, sèche au toucher en quinze minutes.',
      en: 'A nozzle that does not drip and a fine veil, at 20 cm. Colour {colour}, touch dry in fifteen minutes.',
    },
    points: {
      fr: ['Bille de mélange.', 'Buse de rechange sous le capot.'],
      en: ['Mixing ball.', 'Spare nozzle under the cap.'],
    },
    count: 18,
  },
  {
    key: 'roller',
    category: 'rouleaux-et-pinceaux',
    stem: 'RX',
    brands: ['Lauzet', 'Tessier', 'Odalys'],
    name: { fr: 'Rouleau {use} {fibre}', en: '{fibre} {use} roller' },
    cents: 890,
    axes: [
      choice('use', 'mur|wall|1; plafond|ceiling|1.1; façade|facade|1.3; laque|gloss|0.8'),
      choice('fibre', 'microfibre|microfibre|1.1; polyamide|polyamide|1; mousse|foam|0.7; laine|wool|1.5'),
    ],
    variants: measure('width', 'mm', '110|0.6; 180|1; 250|1.3'),
    about: {
      fr: 'Un manchon {fibre} qui prend beaucoup de peinture et la rend sans goutter. Monture à cage, manchon qui se change d’un coup.',
      en: 'A {fibre} sleeve that takes up a lot of paint and gives it back without dripping. Cage frame, sleeve changed in one pull.',
    },
    points: {
      fr: ['Bords arrondis, sans reprise.', 'Manche fileté pour perche.'],
      en: ['Rounded edges, no lap marks.', 'Threaded for a pole.'],
    },
    count: 16,
  },
  {
    key: 'brush',
    category: 'rouleaux-et-pinceaux',
    stem: 'PX',
    brands: ['Lauzet', 'Tessier', 'Morvan'],
    name: { fr: 'Pinceau {shape} {bristle}', en: '{shape} brush, {bristle}' },
    cents: 690,
    axes: [
      choice(
        'shape',
        'plat|Flat|1; rond à réchampir|Round sash|1.1; à radiateur|Radiator|1; spalter|Laying-off|1.4; queue-de-morue|Wide flat|1.2',
      ),
      choice(
        'bristle',
        'soies naturelles|natural bristle|1.3; fibres synthétiques|synthetic fibre|1; mixte|mixed|0.8',
      ),
    ],
    variants: measure('width', 'mm', '25|0.7; 40|0.9; 60|1.2; 80|1.5'),
    about: {
      fr: 'Des {bristle} fleurées au bout, collées à la résine : aucune ne reste au mur. Bout de manche percé pour sécher à plat.',
      en: 'Flagged tips in {bristle}, set in resin: none is left on the wall. Handle drilled for drying.',
    },
    points: {
      fr: ['Virole inox.', 'Se nettoie à l’eau ou au white-spirit.'],
      en: ['Stainless ferrule.', 'Cleans with water or white spirit.'],
    },
    count: 15,
  },
  {
    key: 'masking-tape',
    category: 'preparation',
    stem: 'MQ',
    brands: ['Lauzet', 'Ferrandine', 'Sauvelac'],
    name: { fr: 'Adhésif de masquage {use}, {length}', en: '{use} masking tape, {length}' },
    cents: 490,
    axes: [
      choice(
        'use',
        'intérieur|Indoor|1; extérieur|Outdoor|1.4; surfaces fragiles|Delicate|1.3; lignes nettes|Sharp line|1.6; papier large|Wide paper|1.2',
      ),
      measure('length', 'm', '25|0.7; 50|1'),
    ],
    variants: measure('width', 'mm', '19|0.7; 25|0.85; 38|1.1; 48|1.3'),
    packOf: 6,
    about: {
      fr: 'Il se déchire à la main, suit une courbe et se retire sept jours plus tard sans trace. La ligne reste nette, même sur un mur granuleux.',
      en: 'Tears by hand, follows a curve and comes off seven days later without a mark. The line stays sharp, even on a rough wall.',
    },
    points: {
      fr: ['Retrait jusqu’à sept jours.', 'Ne laisse pas de colle.'],
      en: ['Comes off up to seven days later.', 'Leaves no glue.'],
    },
    count: 15,
  },
  {
    key: 'filler',
    category: 'preparation',
    stem: 'EN',
    brands: ['Lauzet', 'Terrasol'],
    name: { fr: 'Enduit {use} {form}', en: '{form} {use} filler' },
    cents: 1290,
    axes: [
      choice(
        'use',
        'de rebouchage|patching|0.9; de lissage|smoothing|1; multifonction|all-purpose|1.2; bois|wood|1.3; façade|facade|1.25',
      ),
      choice('form', 'en pâte|Ready-mixed|1.1; en poudre|Powder|0.85; allégé|Lightweight|1.2'),
    ],
    variants: measure('content-weight', 'kg', '1|0.4; 5|1; 15|2.4'),
    about: {
      fr: 'Il ne se creuse pas en séchant, même en 10 mm, et se ponce sans encrasser le papier. Version {form}.',
      en: 'It does not sink as it dries, even at 10 mm, and sands without clogging the paper. {form} version.',
    },
    points: {
      fr: ['Ponçable après quatre heures.', 'Se peint sans impression.'],
      en: ['Sand after four hours.', 'Paint without primer.'],
    },
    count: 15,
  },
  {
    key: 'wallpaper',
    category: 'papiers-peints',
    stem: 'PT',
    brands: ['Odalys', 'Maison Rabot'],
    name: { fr: 'Papier peint {support} « {pattern} » {tint}', en: '{tint} {support} wallpaper “{pattern}”' },
    cents: 1990,
    axes: [
      choice('support', 'intissé|non-woven|1; vinyle|vinyl|1.2; à peindre|paintable|0.7'),
      choice(
        'pattern',
        'Feuillage|Foliage|1.1; Rayures fines|Pinstripe|1; Chevrons|Herringbone|1.05; Lin uni|Plain linen|0.9; Béton|Concrete|1',
      ),
      choice('tint', 'vert|green|1; écru|off-white|1; bleu|blue|1; gris|grey|1'),
    ],
    about: {
      fr: 'Le rouleau de 10 × 0,53 m couvre 5 m². On encolle le mur, pas le papier, et le motif « {pattern} » se raccorde tous les 32 cm.',
      en: 'The 10 × 0.53 m roll covers 5 m². Paste the wall, not the paper; the “{pattern}” pattern repeats every 32 cm.',
    },
    points: {
      fr: ['Se retire à sec, en un lé.', 'Échantillon offert au comptoir.'],
      en: ['Strips off dry, in one piece.', 'Free sample at the counter.'],
    },
    count: 26,
  },
  {
    key: 'glue',
    category: 'colles',
    stem: 'KO',
    brands: ['Ferrandine', 'Lauzet', 'Morvan'],
    name: { fr: 'Colle {use} {speed}', en: '{speed} {use} glue' },
    cents: 890,
    axes: [
      choice(
        'use',
        'à bois|wood|1; de fixation|grab|1.1; PVC|PVC|0.9; époxy|epoxy|1.8; contact|contact|1.2; carrelage|tile|1',
      ),
      choice('speed', 'prise rapide|Fast|1.1; prise normale|Standard|1; extérieur|Outdoor|1.2'),
    ],
    variants: measure('content-weight', 'g', '75|0.4; 250|0.7; 750|1.3'),
    about: {
      fr: 'Elle tient plus fort que le matériau qu’elle assemble. On a dix minutes pour ajuster, une heure de serrage suffit.',
      en: 'Holds stronger than the material it joins. Ten minutes to adjust, one hour in clamps is enough.',
    },
    points: {
      fr: ['Bec qui se rebouche.', 'Sans solvant.'],
      en: ['Nozzle that closes again.', 'Solvent free.'],
    },
    count: 18,
  },
];
