import type { AuditChangeView } from '@passerelle/shared/api/audit';
import { formatCivilDay } from '@passerelle/shared/i18n/format';
import { useAuditWords } from './audit-words.js';
import { isDay, shapeOf, splitField, wordsIn } from './field-words.js';

/** One field of an entry as people say it: what it was and what it became, or what it is from the first. */
export function Changed({ change: { field, before, after } }: { change: AuditChangeView }) {
  const { say } = useAuditWords();
  const name = useFieldName(field);
  const shown = useShown(field);
  return (
    <div>
      <span className="mute">{say('is', { field: name, after: '' })}</span>
      {before === undefined ? shown(after) : say('from', { before: shown(before), after: shown(after) })}
    </div>
  );
}

/** `priceCents.SAW` as "price SAW", `exceptions.2026-12-26` with its day, `name.fr` with its language. */
function useFieldName(field: string): string {
  const { say, has, locale } = useAuditWords();
  const whole = `field.${field}`;
  if (has(whole)) return say(whole);
  const { root, rest } = splitField(field);
  const first = `field.${root}`;
  if (!has(first)) return field;
  return `${say(first)} ${after(rest)}`.trim();

  function after(what: string): string {
    if (isDay(what)) return formatCivilDay(what, locale);
    for (const key of [`in.${what}`, `field.${what}`]) if (has(key)) return say(key);
    // A field of one thing among several: `RAB-1.label.fr`.
    const [thing = '', ...field] = what.split('.');
    if (field.length === 0) return what;
    const key = `field.${thing}`;
    return `${has(key) ? say(key) : thing} ${after(field.join('.'))}`;
  }
}

function useShown(field: string): (value: unknown) => string {
  const { say, has, when, money, percent, number } = useAuditWords();
  const { root } = splitField(field);
  const shown = (value: unknown): string => {
    if (value === undefined) return say('nothing');
    switch (shapeOf(field, value)) {
      case 'instant':
        return when(String(value));
      case 'cents':
        return money(Number(value));
      case 'share':
        return percent(Number(value));
      case 'flag':
        return say(value === true ? 'yes' : 'no');
      case 'list':
        return (value as readonly unknown[]).map(shown).join(', ');
      default: {
        if (typeof value === 'number') return number(value);
        if (typeof value !== 'string') return JSON.stringify(value);
        // A day without hours is written as a dash.
        if (root === 'exceptions' && /^-(?= |$)/.test(value)) return `${say('closed')}${value.slice(1)}`;
        const worded = (word: string) => {
          const key = `value.${root}.${word}`;
          return has(key) ? say(key) : word;
        };
        return wordsIn(root, value).map(worded).join(', ');
      }
    }
  };
  return shown;
}
