import type { ScanView } from '@passerelle/shared/api/stock';
import { type FormEvent, useState } from 'react';
import { articleName } from '../../lib/article-name.js';
import { gramsOf, weightText } from '../../lib/weight.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Picture } from '../../ui/marks.js';
import { Sheet } from '../../ui/sheet.js';

interface WeightSheetProps {
  article: ScanView;
  /** What it weighed before. */
  grams?: number;
  onWeigh: (grams: number) => void;
  onClose: () => void;
}

/** What the scale shows; the label of a scale is scanned and asks nothing. */
export function WeightSheet({ article, grams, onWeigh, onClose }: WeightSheetProps) {
  const { t, money, locale } = useWords();
  const [typed, setTyped] = useState(grams === undefined ? '' : String(grams));
  const weight = gramsOf(typed);
  const isFault = typed.trim() !== '' && weight === undefined;
  const weigh = (event?: FormEvent): void => {
    event?.preventDefault();
    if (weight !== undefined) onWeigh(weight);
  };
  return (
    <Sheet
      title={t('weight.title', { name: articleName(article) })}
      lead={t('weight.perKilogram', { amount: money(article.price.priceCents) })}
      picture={<Picture image={article.image} side={60} />}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            tone="go"
            isBig
            disabledReason={weight === undefined ? t('weight.needed') : undefined}
            onClick={() => weigh()}
          >
            {weight === undefined
              ? t('weight.use')
              : t('weight.useThis', { weight: weightText(weight, locale) })}
          </Button>
        </>
      }
    >
      <form onSubmit={weigh}>
        <Field
          label={t('weight.label')}
          inputMode="decimal"
          autoFocus
          placeholder={t('weight.hint')}
          value={typed}
          onChange={(value) => setTyped(value.slice(0, 12))}
          {...(isFault && { fault: t('weight.fault') })}
        />
      </form>
    </Sheet>
  );
}
