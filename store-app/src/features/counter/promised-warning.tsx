import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import type { BasketLine } from './basket.js';

interface PromisedWarningProps {
  lines: readonly BasketLine[];
  reason: string;
  onReason: (reason: string) => void;
}

/** A unit in hand is promised to somebody: to whom, until when; selling it needs a reason. */
export function PromisedWarning({ lines, reason, onReason }: PromisedWarningProps) {
  const { t, dayTime } = useWords();
  return (
    <div className="stack" style={{ marginBottom: 12 }}>
      {lines.map(({ article }) => (
        <Notice
          key={article.sku}
          tone="hot"
          icon="warning"
          isUrgent
          title={t('promised.title', { name: articleName(article) })}
        >
          {article.promises.map((promise) => (
            <span
              key={`${promise.customerName}${promise.collectBy}`}
              style={{ display: 'block', textWrap: 'balance' }}
            >
              {t('promised.to', {
                name: promise.customerName,
                count: promise.quantity,
                time: dayTime(promise.collectBy),
              })}
            </span>
          ))}
          {t('promised.consequence', { count: article.promises.length })}
        </Notice>
      ))}
      <Field
        label={t('promised.reason')}
        icon="speech"
        value={reason}
        onChange={(value) => onReason(value.slice(0, 200))}
      />
    </div>
  );
}
