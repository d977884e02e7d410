import type { ScanView } from '@passerelle/shared/api/stock';
import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import { type ReactNode, useState } from 'react';
import { articleName } from '../../lib/article-name.js';
import { weightText } from '../../lib/weight.js';
import { useWords } from '../../lib/words.js';
import { Button, IconButton } from '../../ui/button.js';
import { Stepper } from '../../ui/choice.js';
import { Field } from '../../ui/field.js';
import classes from '../../ui/lines.module.css';
import { Picture } from '../../ui/marks.js';
import type { Extra } from './settlement.js';

interface ExtrasProps {
  extras: readonly Extra[];
  document: QuoteDocument | undefined;
  onScan: (text: string) => void;
  onChange: (sku: string, quantity: number) => void;
  onWeigh: (article: ScanView) => void;
  fault?: ReactNode;
}

/** What the customer takes besides: on the same quote and the same receipt. */
export function Extras({ extras, document, onScan, onChange, onWeigh, fault }: ExtrasProps) {
  const { t, money, locale } = useWords();
  const [typed, setTyped] = useState('');
  return (
    <section className={classes.card} aria-labelledby="extras">
      <h3 id="extras">{t('handOver.added')}</h3>
      <ul>
        {extras.map(({ article, quantity, grams }) => {
          const priced = document?.lines.find(({ sku }) => sku === article.sku);
          const name = articleName(article);
          return (
            <li key={article.sku} className={classes.line}>
              <Picture image={article.image} side={60} />
              <div>
                <p className={classes.name}>{name}</p>
                <p className={classes.meta}>
                  {priced === undefined ? (
                    '–'
                  ) : (
                    <b className={isReduced(priced) ? classes.down : undefined}>{money(priced.netCents)}</b>
                  )}
                  {grams !== undefined && (
                    <span>{t('weight.perKilogram', { amount: money(article.price.priceCents) })}</span>
                  )}
                </p>
              </div>
              <div className="row">
                {grams === undefined ? (
                  <Stepper
                    label={`${t('quantity.spoken')} : ${name}`}
                    lessLabel={t('stepper.less')}
                    moreLabel={t('stepper.more')}
                    value={quantity}
                    min={1}
                    onChange={(next) => onChange(article.sku, next)}
                  />
                ) : (
                  <Button icon="pencil" onClick={() => onWeigh(article)}>
                    {weightText(grams, locale)} <span className="vh">{t('weight.again', { name })}</span>
                  </Button>
                )}
                <IconButton
                  icon="cross"
                  label={t('counter.remove', { name })}
                  onClick={() => onChange(article.sku, 0)}
                />
              </div>
            </li>
          );
        })}
      </ul>
      {fault}
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === '') return;
          onScan(typed.trim());
          setTyped('');
        }}
      >
        <Field
          label={t('handOver.scanExtra')}
          isLabelHidden
          icon="scan"
          placeholder={t('handOver.scanExtra')}
          value={typed}
          onChange={setTyped}
        />
      </form>
    </section>
  );
}

// Never a struck price beside it: that would announce a reduction against a price nobody computed as the prior one.
function isReduced({ regularCents, unitCents, discountCents }: QuoteDocument['lines'][number]): boolean {
  return discountCents > 0 || unitCents < regularCents;
}
