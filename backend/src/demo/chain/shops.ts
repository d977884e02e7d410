import type { LocalText } from '@passerelle/shared/pricing/types';
import { idOf } from '../../platform/ids.js';
import { slugOf } from '../catalogue/wording.js';
import { chance } from '../random.js';
import { type ShopRow, type ShopSize, towns } from './towns.js';

export interface Span {
  readonly opens: string;
  readonly closes: string;
}

export interface DemoShop {
  readonly code: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  /** Where its district is known; else the point of its town. */
  readonly point?: { readonly lat: number; readonly lon: number };
  readonly timezone: string;
  readonly phone: string;
  readonly services: readonly string[];
  /** Where the desk stands that gives reservations out. */
  readonly directions: LocalText;
  readonly weekly: readonly (readonly Span[])[];
  readonly holidayRegions: readonly string[];
  readonly preparationMinutes: number;
  readonly size: ShopSize;
  /** Cause of the movements that filled its shelves. */
  readonly deliveryId: string;
  readonly exceptions: readonly {
    readonly day: string;
    readonly spans: readonly Span[];
    readonly reason: string;
    readonly reasonEn: string;
  }[];
}

const DAY_MS = 86_400_000;
const PREPARATION_MINUTES: Readonly<Record<ShopSize, number>> = { large: 45, middle: 40, small: 30 };
const STREETS = [
  'avenue de la République',
  'rue de la Gare',
  'boulevard Victor-Hugo',
  'avenue du Général-Leclerc',
  'rue Jean-Jaurès',
  'route de Paris',
  'avenue des Tilleuls',
  'rue du Faubourg-Saint-Jean',
  'boulevard Gambetta',
  'rue des Artisans',
  'avenue de l’Europe',
  'rue de la Scierie',
  'quai des Mégissiers',
  'place du Marché-Couvert',
];
const PAST_THE_TILLS: LocalText = {
  fr: 'Comptoir retrait, à droite après les caisses',
  en: 'Collection desk, on the right past the tills',
};
const DESKS: readonly LocalText[] = [
  PAST_THE_TILLS,
  {
    fr: 'Comptoir retrait, à gauche en entrant, sous le panneau vert',
    en: 'Collection desk, on the left as you come in, under the green sign',
  },
  {
    fr: 'Comptoir retrait, au fond de l’allée centrale',
    en: 'Collection desk, at the end of the main aisle',
  },
];
const NIGHT_CLOSING: Span = { opens: '09:00', closes: '17:00' };

/** The 120 shops as they stand on a day (`YYYY-MM-DD`): exceptional days are set around it. */
export function shops(today: string): DemoShop[] {
  return towns.map((town, rank) => shopOf(town, rank, today));
}

function shopOf(town: ShopRow, rank: number, today: string): DemoShop {
  const code = town.code || slugOf(town.postcode === '97400' ? 'saint-denis-reunion' : town.city);
  const luck = chance(`shop ${code}`);
  const timezone = town.postcode === '97400' ? 'Indian/Reunion' : 'Europe/Paris';
  const weekly = week(town, luck.happens(0.25));
  return {
    code,
    name: town.name,
    street: town.street ?? `${luck.between(2, 140)}, ${luck.pick(STREETS)}`,
    postcode: town.postcode,
    city: town.city.replaceAll("'", '’'),
    point: town.point,
    timezone,
    phone: phoneOf(town.postcode, rank),
    directions: deskOf(code),
    services: servicesOf(town.size, luck.next()),
    weekly,
    holidayRegions: /^(57|67|68)/.test(town.postcode) ? ['FR', 'FR-57'] : ['FR'],
    preparationMinutes: PREPARATION_MINUTES[town.size],
    size: town.size,
    deliveryId: idOf('demo', 'delivery', code),
    exceptions: exceptionsOf(code, weekly, today),
  };
}

/** Big shops open all day, small towns have lunch; some open on Sunday morning. */
function week({ size, code }: ShopRow, opensOnSunday: boolean): Span[][] {
  const [long, all, morning, afternoon] = [
    { opens: '08:00', closes: '19:30' },
    { opens: '08:30', closes: '19:00' },
    { opens: '08:30', closes: '12:00' },
    { opens: '14:00', closes: '19:00' },
  ];
  const day = { large: [long], middle: [all], small: [morning, afternoon] }[size];
  const monday = size === 'small' ? [afternoon] : day;
  const sunday =
    size !== 'small' && opensOnSunday && code !== 'lyon-part-dieu'
      ? [{ opens: '09:00', closes: '12:30' }]
      : [];
  return [monday, day, day, day, day, day, sunday];
}

/** Stock-taking within six weeks, early closing on the last days of the year, and the Sundays before Christmas. */
function exceptionsOf(
  code: string,
  weekly: readonly (readonly Span[])[],
  today: string,
): DemoShop['exceptions'] {
  const luck = chance(`days ${code}`);
  const year = today.slice(0, 4);
  const stockTaking = workingDay(weekly, plusDays(today, code === 'lyon-vaise' ? 2 : luck.between(4, 42)));
  const days = new Map<string, DemoShop['exceptions'][number]>();
  const add = (day: string, spans: readonly Span[], reason: string, reasonEn: string) =>
    days.set(day, { day, spans, reason, reasonEn });
  for (const eve of [`${year}-12-24`, `${year}-12-31`]) {
    if (hoursOn(weekly, eve).length > 0) add(eve, [NIGHT_CLOSING], 'Fermeture à 17 h', 'Closing at 17:00');
  }
  if (luck.happens(0.4)) {
    for (let date = 8; date <= 23; date += 1) {
      const day = `${year}-12-${String(date).padStart(2, '0')}`;
      if (weekdayOf(day) === 6)
        add(day, [{ opens: '10:00', closes: '18:00' }], 'Dimanche d’avant Noël', 'Sunday before Christmas');
    }
  }
  add(
    stockTaking,
    [{ opens: '14:00', closes: '19:00' }],
    'Inventaire le matin',
    'Stock-taking in the morning',
  );
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function workingDay(weekly: readonly (readonly Span[])[], from: string): string {
  let day = from;
  while (hoursOn(weekly, day).length === 0) day = plusDays(day, 1);
  return day;
}

function hoursOn(weekly: readonly (readonly Span[])[], day: string): readonly Span[] {
  return weekly[weekdayOf(day)] ?? [];
}

/** So many days later, both as `YYYY-MM-DD`. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

// 1970-01-01 was a Thursday.
/** Monday is 0. */
export function weekdayOf(day: string): number {
  return (Math.floor(Date.parse(day) / DAY_MS) + 3) % 7;
}

function servicesOf(size: ShopSize, luck: number): string[] {
  const base = ['key-cutting', 'parking'];
  if (size === 'large')
    return ['wood-cutting', 'paint-tinting', 'tool-rental', 'glass-cutting', 'drive-through', ...base];
  if (size === 'middle')
    return ['wood-cutting', 'paint-tinting', ...(luck < 0.5 ? ['tool-rental'] : ['workshop']), ...base];
  return [luck < 0.6 ? 'paint-tinting' : 'wood-cutting', 'gas-exchange', ...base];
}

/** The two shops of the demonstrations have it past the tills; the others wherever there was room. */
function deskOf(code: string): LocalText {
  const isShown = code === 'lyon-part-dieu' || code === 'villeurbanne-gratte-ciel';
  return isShown ? PAST_THE_TILLS : chance(`desk ${code}`).pick(DESKS);
}

/** Ranges that ARCEP keeps for fiction: they ring nowhere. */
function phoneOf(postcode: string, rank: number): string {
  const prefix = prefixOf(postcode);
  const last = String(1_000 + rank * 7);
  return `${prefix} ${last.slice(0, 2)} ${last.slice(2)}`;
}

function prefixOf(postcode: string): string {
  const department = Number(postcode.slice(0, 2));
  if ([75, 77, 78, 91, 92, 93, 94, 95].includes(department)) return '01 99 00';
  if (
    [14, 18, 22, 28, 29, 35, 36, 37, 41, 44, 45, 49, 50, 53, 56, 61, 72, 76, 85, 27, 97].includes(department)
  )
    return '02 61 91';
  if ([2, 8, 10, 21, 25, 39, 51, 54, 57, 58, 59, 60, 62, 67, 68, 70, 71, 80, 88, 89, 90].includes(department))
    return '03 53 01';
  if ([9, 12, 16, 17, 19, 24, 31, 33, 40, 46, 47, 64, 65, 79, 81, 82, 86, 87].includes(department))
    return '05 36 49';
  return '04 65 71';
}
