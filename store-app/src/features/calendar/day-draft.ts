import type { ExceptionalDayView, SpanView } from '@passerelle/shared/api/stores';

/** A day that differs, as it is being written: two openings at most, an empty one counts for nothing. */
export interface DayDraft {
  readonly date: string;
  readonly isClosed: boolean;
  readonly spans: readonly [SpanView, SpanView];
  readonly fr: string;
  readonly en: string;
}

const NO_SPAN: SpanView = { opens: '', closes: '' };

export function draftOf(day: ExceptionalDayView | undefined): DayDraft {
  if (day === undefined)
    return {
      date: '',
      isClosed: true,
      spans: [{ opens: '09:00', closes: '19:00' }, NO_SPAN],
      fr: '',
      en: '',
    };
  const [first = NO_SPAN, second = NO_SPAN] = day.spans;
  const { fr, en } = day.reason;
  return {
    date: day.date,
    isClosed: day.spans.length === 0,
    spans: [first, second],
    fr,
    en: en === fr ? '' : en,
  };
}

/** The day as it is sent. */
export function dayOf({ date, isClosed, spans, fr, en }: DayDraft): ExceptionalDayView {
  const said = spans.filter(({ opens, closes }) => opens !== '' || closes !== '');
  const end = ({ opens, closes }: SpanView) => ({ opens, closes: closes === '00:00' ? '24:00' : closes });
  return {
    date,
    spans: isClosed ? [] : said.map(end),
    reason: { fr: fr.trim(), en: en.trim() || fr.trim() },
  };
}

/** The days that differ with this one in the place of another, in their order. */
export function withDay(
  days: readonly ExceptionalDayView[],
  former: string | undefined,
  day: ExceptionalDayView | undefined,
): ExceptionalDayView[] {
  const others = days.filter(({ date }) => date !== former);
  return [...others, ...(day ? [day] : [])].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Can what is written be asked about? */
export function isWhole({ date, spans }: ExceptionalDayView): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && spans.every(({ opens, closes }) => opens !== '' && closes !== '');
}
