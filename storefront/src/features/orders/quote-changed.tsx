import type { QuoteView } from '@passerelle/shared/api/quotes';
import type { OrderMode } from '@passerelle/shared/orders/states';
import { useWords } from '../../lib/words.js';

interface QuoteChangedProps {
  before: QuoteView;
  now: QuoteView;
  mode: OrderMode;
  onAgree: () => void;
}

/** The price changed between looking and reserving: both totals, and nothing without a yes. */
export function QuoteChanged({ before, now, mode, onAgree }: QuoteChangedProps) {
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
      <p className="s">{t(mode === 'collect' ? 'changed.textPaid' : 'changed.text')}</p>
      <button type="button" className="btn btn--wide" onClick={onAgree}>
        {t(mode === 'collect' ? 'changed.agreePaid' : 'changed.agree', { total: money(is) })}
      </button>
    </div>
  );
}
