import type { QuoteView } from '@passerelle/shared/api/quotes';
import { useWords } from '../../lib/words.js';

interface QuoteChangedProps {
  before: QuoteView;
  now: QuoteView;
  onAgree: () => void;
}

/** The price changed between looking and reserving: both totals, and nothing without a yes. */
export function QuoteChanged({ before, now, onAgree }: QuoteChangedProps) {
  const { t, money } = useWords();
  const [was, is] = [before.document.totalCents, now.document.totalCents];
  return (
    <div className="note note--hot changed">
      <h3>{t('changed.title')}</h3>
      <dl className="kv">
        <dt>{t('changed.before')}</dt>
        <dd>{money(was)}</dd>
        <dt>{t('changed.now')}</dt>
        <dd>
          <b>{money(is)}</b>
        </dd>
      </dl>
      <p className="s">{t('changed.text')}</p>
      <button type="button" className="btn btn--wide" onClick={onAgree}>
        {t('changed.agree', { total: money(is) })}
      </button>
    </div>
  );
}
