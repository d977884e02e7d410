import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import { Stepper } from '../../ui/choice.js';
import classes from '../../ui/lines.module.css';
import { Picture, Status } from '../../ui/marks.js';
import type { BasketLine } from './basket.js';

interface CounterLinesProps {
  lines: readonly BasketLine[];
  document: QuoteDocument | undefined;
  onChange: (sku: string, quantity: number) => void;
}

/** What is being sold, at the very price of the site. */
export function CounterLines({ lines, document, onChange }: CounterLinesProps) {
  return (
    <section className={classes.card} aria-labelledby="counter-lines">
      <CounterHeading />
      <ul>
        {lines.map((line) => (
          <CounterLine key={line.article.sku} line={line} document={document} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
}

function CounterHeading() {
  const { t } = useWords();
  return (
    <h2 className="vh" id="counter-lines">
      {t('counter.basket')}
    </h2>
  );
}

interface CounterLineProps {
  line: BasketLine;
  document: QuoteDocument | undefined;
  onChange: (sku: string, quantity: number) => void;
}

function CounterLine({ line: { article, quantity }, document, onChange }: CounterLineProps) {
  const { t, money } = useWords();
  const priced = document?.lines.find(({ sku }) => sku === article.sku);
  const isPriced = priced?.quantity === quantity;
  const gross = (isPriced ? priced.regularCents : article.price.priceCents) * quantity;
  const net = isPriced ? priced.netCents : article.price.priceCents * quantity;
  const name = articleName(article);
  const unit = priced?.unitCents ?? article.price.priceCents;
  return (
    <li className={`${classes.line} ${classes.counter}`}>
      <Picture image={article.image} side={60} />
      <div>
        <p className={classes.name}>{name}</p>
        <p className={classes.meta}>
          <span>{t('counter.each', { amount: money(unit) })}</span>
          {article.aisle !== undefined && <span>{`${t('aisle.word')} ${article.aisle}`}</span>}
          {quantity > article.shelf && article.promises.length === 0 && (
            <Status tone="hot" icon="info" canWrap>
              {t('counter.notInBook', { count: article.shelf })}
            </Status>
          )}
        </p>
      </div>
      <Stepper
        label={`${t('quantity.spoken')} : ${name}`}
        lessLabel={quantity === 1 ? t('counter.remove', { name }) : t('stepper.less')}
        moreLabel={t('stepper.more')}
        value={quantity}
        onChange={(next) => onChange(article.sku, next)}
      />
      <p className={classes.price}>
        <span className={gross > net ? classes.down : undefined}>{money(net)}</span>
      </p>
    </li>
  );
}
