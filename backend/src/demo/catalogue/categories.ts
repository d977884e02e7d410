import type { LocalText } from '@passerelle/shared/pricing/types';

export interface DemoCategory {
  readonly slug: string;
  readonly parent: string | null;
  readonly name: LocalText;
  readonly image: string;
  /** Number on the sign above the aisle, of a category that holds products. */
  readonly aisle: number;
}

interface Department {
  readonly slug: string;
  readonly name: LocalText;
  readonly image: string;
  readonly firstAisle: number;
  /** `slug|French|English|picture`; a deeper level names its parent in front: `parent>slug|...`. */
  readonly rows: readonly string[];
}

const DEPARTMENTS: readonly Department[] = [
  {
    slug: 'outillage',
    name: { fr: 'Outillage', en: 'Tools' },
    image: 'saw.svg',
    firstAisle: 1,
    rows: [
      'perceuses|Perceuses|Drills|drill',
      'perceuses>perceuses-visseuses|Perceuses-visseuses|Drill drivers|drill',
      'perceuses>perceuses-a-percussion|Perceuses à percussion|Hammer drills|hammer-drill',
      'perceuses>perforateurs|Perforateurs|Rotary hammers|rotary-hammer',
      'perceuses>perceuses-a-colonne|Perceuses à colonne|Drill presses|drill-press',
      'perceuses>forets|Forets|Drill bits|drill-bits',
      'perceuses>embouts|Embouts de vissage|Screwdriver bits|screwdriver-bits',
      'ponceuses|Ponceuses|Sanders|sander',
      'abrasifs|Abrasifs|Abrasives|sandpaper',
      'meuleuses|Meuleuses|Angle grinders|grinder',
      'scies-electriques|Scies électriques|Power saws|circular-saw',
      'batteries-et-chargeurs|Batteries et chargeurs|Batteries and chargers|battery',
      'aspirateurs-de-chantier|Aspirateurs de chantier|Workshop vacuums|vacuum',
      'eclairage-de-chantier|Éclairage de chantier|Work lights|lamp',
      'marteaux-et-maillets|Marteaux et maillets|Hammers and mallets|hammer',
      'scies-a-main|Scies à main|Hand saws|saw',
      'rabots-et-ciseaux|Rabots et ciseaux|Planes and chisels|plane',
      'tournevis|Tournevis|Screwdrivers|screwdriver',
      'cles-et-douilles|Clés et douilles|Spanners and sockets|wrench',
      'pinces|Pinces|Pliers|pliers',
      'serre-joints|Serre-joints|Clamps|clamp',
      'mesure-et-tracage|Mesure et traçage|Measuring and marking|level',
      'rangement-d-atelier|Rangement d’atelier|Tool storage|toolbox',
      'etablis-et-treteaux|Établis et tréteaux|Workbenches and trestles|workbench',
      'echelles-et-escabeaux|Échelles et escabeaux|Ladders and steps|ladder',
      'protection|Protection|Protective wear|gloves',
      'livres-et-guides|Livres et guides|Books and guides|book',
    ],
  },
  {
    slug: 'quincaillerie',
    name: { fr: 'Quincaillerie', en: 'Ironmongery' },
    image: 'screws.svg',
    firstAisle: 9,
    rows: [
      'vis|Vis|Screws|screws',
      'pointes-et-agrafes|Pointes et agrafes|Nails and staples|nails',
      'chevilles|Chevilles|Wall plugs|anchors',
      'cordes-et-chaines|Cordes et chaînes|Ropes and chains|rope',
      'charnieres-et-paumelles|Charnières et paumelles|Hinges|hinge',
      'poignees|Poignées de porte|Door handles|door-handle',
      'serrures-et-cylindres|Serrures et cadenas|Locks and padlocks|padlock',
      'equerres-et-fixations|Équerres et fixations|Brackets and fixings|bracket',
      'roulettes|Roulettes|Castors|castor',
    ],
  },
  {
    slug: 'bois',
    name: { fr: 'Bois et panneaux', en: 'Timber and panels' },
    image: 'timber.svg',
    firstAisle: 14,
    rows: [
      'bois-brut-et-rabote|Bois brut et raboté|Sawn and planed timber|timber',
      'panneaux|Panneaux|Sheet materials|panel',
      'etageres-et-tablettes|Étagères et tablettes|Shelving|shelving',
      'terrasse|Terrasse|Decking|decking',
    ],
  },
  {
    slug: 'peinture',
    name: { fr: 'Peinture', en: 'Paint' },
    image: 'paint.svg',
    firstAisle: 17,
    rows: [
      'peintures-murales|Peintures|Paints|paint',
      'lasures-et-vernis|Lasures et vernis|Stains and varnishes|stain',
      'aerosols|Aérosols|Spray paints|spray',
      'rouleaux-et-pinceaux|Rouleaux et pinceaux|Rollers and brushes|roller',
      'preparation|Enduits et masquage|Fillers and masking|filler',
      'papiers-peints|Papiers peints|Wallpapers|wallpaper',
      'colles|Colles|Glues|glue',
    ],
  },
  {
    slug: 'plomberie',
    name: { fr: 'Plomberie', en: 'Plumbing' },
    image: 'tap.svg',
    firstAisle: 21,
    rows: [
      'robinetterie|Robinetterie|Taps|tap',
      'douche|Douche|Showers|shower',
      'lavabos-et-vasques|Lavabos et vasques|Basins|basin',
      'wc|WC|Toilets|toilet',
      'tubes|Tubes|Pipes|pipe',
      'raccords|Raccords|Fittings|fitting',
      'chauffe-eau|Chauffe-eau|Water heaters|water-heater',
      'radiateurs|Radiateurs|Radiators|radiator',
    ],
  },
  {
    slug: 'electricite',
    name: { fr: 'Électricité', en: 'Electrical' },
    image: 'bulb.svg',
    firstAisle: 26,
    rows: [
      'appareillage|Prises et interrupteurs|Sockets and switches|socket',
      'cables|Câbles|Cables|cable',
      'rallonges-et-multiprises|Rallonges et multiprises|Extension leads|power-strip',
      'tableau-electrique|Tableau électrique|Consumer units|breaker',
      'ampoules|Ampoules|Bulbs|bulb',
      'luminaires|Luminaires|Lighting|pendant',
      'securite|Détecteurs|Detectors|smoke-alarm',
    ],
  },
  {
    slug: 'jardin',
    name: { fr: 'Jardin', en: 'Garden' },
    image: 'watering-can.svg',
    firstAisle: 31,
    rows: [
      'arrosage|Arrosage|Watering|watering-can',
      'outils-de-jardin|Outils de jardin|Garden tools|spade',
      'motoculture|Motoculture|Powered garden tools|mower',
      'plantes|Plantes|Plants|plant',
      'terreaux-et-engrais|Terreaux et paillages|Soils and mulches|soil',
      'graines|Graines|Seeds|seeds',
      'barbecues|Barbecues|Barbecues|barbecue',
      'clotures|Clôtures|Fencing|fence',
      'bois-de-chauffage|Bois de chauffage|Firewood and pellets|firewood',
    ],
  },
  {
    slug: 'sols-et-murs',
    name: { fr: 'Sols et murs', en: 'Floors and walls' },
    image: 'tiles.svg',
    firstAisle: 36,
    rows: [
      'carrelage|Carrelage|Tiles|tiles',
      'parquets-et-stratifies|Parquets et stratifiés|Wood and laminate floors|laminate',
      'ciments-et-mortiers|Ciments et mortiers|Cements and mortars|mortar',
      'isolation|Isolation|Insulation|insulation',
      'cloisons-et-plaques|Cloisons et plaques|Partitions and boards|plasterboard',
      'mastics-et-joints|Mastics et joints|Sealants|sealant',
      'outils-de-macon|Outils de maçon|Masonry tools|trowel',
    ],
  },
];

/** Every category, parents before their children, in the order the shop shows them. */
export const categories: readonly DemoCategory[] = DEPARTMENTS.flatMap((department) => [
  {
    slug: department.slug,
    parent: null,
    name: department.name,
    image: department.image,
    aisle: department.firstAisle,
  },
  ...department.rows.map((row, position) => {
    const [path = '', fr = '', en = '', picture = ''] = row.split('|');
    const [first = '', second] = path.split('>');
    return {
      slug: second ?? first,
      parent: second === undefined ? department.slug : first,
      name: { fr, en },
      image: `${picture}.svg`,
      // Four or five categories share an aisle.
      aisle: department.firstAisle + Math.floor(position / 4),
    };
  }),
]);
