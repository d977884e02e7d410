export interface DemoBrand {
  readonly slug: string;
  readonly name: string;
  /** What the name alone does to a price. */
  readonly factor: number;
  /** Colour of its machines, as the suffix of a drawing. */
  readonly livery: 'green' | 'orange' | 'steel';
}

const ROWS = [
  'aiguebelle|Aiguebelle|1.05|steel',
  'brisac|Brisac|0.95|orange',
  'calorys|Calorys|1.1|orange',
  'castelrive|Castelrive|1.1|steel',
  'editions-du-copeau|Éditions du Copeau|1|green',
  'ferrandine|Ferrandine|0.85|orange',
  'garonne|Garonne|1.15|green',
  'lauquet|Lauquet|1.05|steel',
  'lauzet|Lauzet|1.1|green',
  'luminelle|Luminelle|1|orange',
  'maison-rabot|Maison Rabot|0.8|green',
  'morvan|Morvan|1.25|steel',
  'odalys|Odalys|1.15|steel',
  'ostrane|Ostrane|0.8|steel',
  'pepiniere-du-rhone|Pépinière du Rhône|1.1|green',
  'rochel|Rochel|0.9|steel',
  'sauvelac|Sauvelac|0.9|orange',
  'scierie-du-lac|Scierie du Lac|1|green',
  'terrasol|Terrasol|1|steel',
  'tessier|Tessier|1|green',
  'varlope|Varlope|1.05|orange',
  'vertanne|Vertanne|1|green',
];

/** Invented makers: no such firm is meant. */
export const brands: readonly DemoBrand[] = ROWS.map((row) => {
  const [slug = '', name = '', factor = '1', livery = 'green'] = row.split('|');
  return { slug, name, factor: Number(factor), livery: livery as DemoBrand['livery'] };
});
