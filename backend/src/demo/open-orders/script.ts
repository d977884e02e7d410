/** What becomes of an order before the visitor of the demo sees it; each step so many minutes before now. */
export type Step =
  | { readonly do: 'check-in' | 'extend' | 'cancel'; readonly minutesAgo: number }
  | { readonly do: 'pick'; readonly minutesAgo: number; readonly by: string; readonly missing?: string }
  | { readonly do: 'start' | 'acknowledge'; readonly minutesAgo: number; readonly by: string }
  | { readonly do: 'ready'; readonly minutesAgo: number; readonly by: string; readonly bin: string }
  | {
      readonly do: 'refuse' | 'cancel-for';
      readonly minutesAgo: number;
      readonly by: string;
      readonly reason: string;
    };

export interface OpenOrder {
  readonly shop: string;
  /** Rank among the customers. */
  readonly customer: number;
  readonly minutesAgo: number;
  /** `SKU` or `SKU*quantity`. */
  readonly lines: readonly string[];
  readonly code?: string;
  readonly steps: readonly Step[];
}

const LYON = 'lyon-part-dieu';
const VILLEURBANNE = 'villeurbanne-gratte-ciel';

const held = (
  minutesAgo: number,
  customer: number,
  lines: string[],
  shop = LYON,
  code?: string,
): OpenOrder => ({
  ...{ shop, customer, minutesAgo, lines, steps: [] },
  ...(code ? { code } : undefined),
});

const picking = (
  minutesAgo: number,
  customer: number,
  lines: string[],
  by: string,
  shop = LYON,
): OpenOrder => ({
  ...{ shop, customer, minutesAgo, lines },
  steps: [
    { do: 'acknowledge', minutesAgo: minutesAgo - 2, by },
    { do: 'start', minutesAgo: minutesAgo - 4, by },
  ],
});

const ready = (
  minutesAgo: number,
  customer: number,
  lines: string[],
  { by, bin, shop = LYON, after = [] }: { by: string; bin: string; shop?: string; after?: readonly Step[] },
): OpenOrder => ({
  ...{ shop, customer, minutesAgo, lines },
  steps: [
    { do: 'start', minutesAgo: minutesAgo - 8, by },
    { do: 'pick', minutesAgo: minutesAgo - 13, by },
    { do: 'ready', minutesAgo: minutesAgo - 16, by, bin },
    ...after,
  ],
});

/** Two dozen orders, most of them in Lyon Part-Dieu: in every state that a tablet shows. */
export const openOrders: readonly OpenOrder[] = [
  held(6, 6, ['GN-NIV-60', 'TS-VIS-5X60*2', 'TS-EMBOUTS-32']),
  held(14, 3, ['BR-BAL-600', 'GN-MET-5']),
  held(23, 5, ['MO-TAS-38*6']),
  held(31, 12, ['LZ-VERT-25', 'LZ-VERT-25-05']),
  held(48, 15, ['TS-FORETS-25', 'TS-VIS-5X60-L5']),
  held(64, 2, ['GR18-2B'], LYON, 'BIENVENUE10'),
  held(190, 18, ['OD-MIT-HAUT']),
  picking(75, 4, ['TS-FORETS-25', 'TS-EMBOUTS-32', 'GN-NIV-60', 'TS-VIS-5X60*3'], 'karim'),
  picking(90, 21, ['MO-RAB-4', 'GN-MET-5'], 'ines'),
  {
    ...{ shop: LYON, customer: 24, minutesAgo: 105, lines: ['GR850', 'TS-FORETS-25*2'] },
    steps: [
      { do: 'start', minutesAgo: 98, by: 'karim' },
      { do: 'pick', minutesAgo: 92, by: 'karim', missing: 'TS-FORETS-25' },
    ],
  },
  ready(260, 0, ['PV18', 'GN-MET-5', 'GN-NIV-60'], {
    ...{ by: 'ines', bin: 'B-14' },
    after: [{ do: 'check-in', minutesAgo: 4 }],
  }),
  ready(320, 1, ['GR18-2B', 'TS-FORETS-25'], { by: 'karim', bin: 'A-03' }),
  ready(410, 27, ['TS500-COL'], { by: 'ines', bin: 'C-01' }),
  ready(505, 30, ['BR12-1B', 'TS-EMBOUTS-32*2'], {
    by: 'ines',
    bin: 'A-07',
    after: [{ do: 'extend', minutesAgo: 200 }],
  }),
  ready(1_330, 33, ['LZ-VERT-25*3'], { by: 'karim', bin: 'B-02' }),
  ready(1_460, 36, ['TS-VIS-5X60*4', 'MO-TAS-38*4'], { by: 'ines', bin: 'C-05' }),
  ready(540, 39, ['BR-BAL-600*2'], { by: 'karim', bin: 'A-11', after: [{ do: 'cancel', minutesAgo: 55 }] }),
  ready(700, 42, ['GN-NIV-60', 'GN-MET-5*2'], {
    ...{ by: 'ines', bin: 'B-09' },
    after: [{ do: 'cancel-for', minutesAgo: 130, by: 'lea', reason: 'Demandé par téléphone' }],
  }),
  {
    ...{ shop: LYON, customer: 45, minutesAgo: 150, lines: ['BR800-SDS'] },
    steps: [{ do: 'refuse', minutesAgo: 140, by: 'lea', reason: 'Emballage abîmé, plus d’autre exemplaire' }],
  },
  held(18, 9, ['TS-EMBOUTS-32', 'TS-FORETS-25'], VILLEURBANNE),
  held(95, 17, ['LZ-VERT-25', 'GN-MET-5'], VILLEURBANNE),
  picking(40, 25, ['GN-NIV-60', 'BR-BAL-600'], 'sonia', VILLEURBANNE),
  ready(280, 33, ['PV18', 'TS-VIS-5X60'], { by: 'sonia', bin: 'A-02', shop: VILLEURBANNE }),
  held(27, 10, ['MO-TAS-38*4', 'TS-VIS-5X60'], 'caluire'),
  ready(330, 26, ['GN-NIV-60'], { by: 'jeanne', bin: 'A-01', shop: 'caluire' }),
  held(52, 11, ['TS-FORETS-25'], 'lyon-vaise'),
];
