import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import { type ReactNode, useState } from 'react';
import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import { IconButton } from '../../ui/button.js';
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
  fault?: ReactNode;
}

/** What the customer takes besides: on the same quote and the same receipt. */
export function Extras({ extras, document, onScan, onChange, fault }: ExtrasProps) {
  const { t, money } = useWords();
  const [typed, setTyped] = useState('');
  return (
    <section className={classes.card} aria-labelledby="extras">
      <h3 id="extras">{t('handOver.added')}</h3>
      <ul>
        {extras.map(({ article, quantity }) => {
          const priced = document?.lines.find(({ sku }) => sku === article.sku);
          const name = articleName(article);
          return (
            <li key={article.sku} className={classes.line}>
              <Picture image={article.image} side={60} />
              <div>
                <p className={classes.name}>{name}</p>
                <p className={classes.meta}>
                  <Price
                    gross={(priced?.regularCents ?? article.price.priceCents) * quantity}
                    net={priced?.netCents ?? article.price.priceCents * quantity}
                    money={money}
                  />
                </p>
              </div>
              <div className="row">
                <Stepper
                  label={`${t('quantity.spoken')} : ${name}`}
                  lessLabel={t('stepper.less')}
                  moreLabel={t('stepper.more')}
                  value={quantity}
                  min={1}
                  onChange={(next) => onChange(article.sku, next)}
                />
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
function Price({ gross, net, money }: { gross: number; net: number; money: (cents: number) => string }) {
  return <b className={gross > net ? classes.down : undefined}>{money(net)}</b>;
}
