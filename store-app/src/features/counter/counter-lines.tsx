import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import { articleName } from '../../lib/article-name.js';
import { weightText } from '../../lib/weight.js';
import { useWords } from '../../lib/words.js';
import { Button, IconButton } from '../../ui/button.js';
import { Stepper } from '../../ui/choice.js';
import classes from '../../ui/lines.module.css';
import { Picture, Status } from '../../ui/marks.js';
import type { BasketLine } from './basket.js';

interface CounterLinesProps {
  lines: readonly BasketLine[];
  document: QuoteDocument | undefined;
  onChange: (sku: string, quantity: number) => void;
  onWeigh: (line: BasketLine) => void;
  /** Orders what the shop lacks from another one. */
  onOrder: (line: BasketLine) => void;
}

/** What is being sold, at the very price of the site. */
export function CounterLines({ lines, document, onChange, onWeigh, onOrder }: CounterLinesProps) {
  return (
    <section className={classes.card} aria-labelledby="counter-lines">
      <CounterHeading />
      <ul>
        {lines.map((line) => (
          <CounterLine
            key={line.article.sku}
            line={line}
            document={document}
            onChange={onChange}
            onWeigh={() => onWeigh(line)}
            onOrder={() => onOrder(line)}
          />
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
  onWeigh: () => void;
  onOrder: () => void;
}

function CounterLine({ line, document, onChange, onWeigh, onOrder }: CounterLineProps) {
  const { article, quantity, grams } = line;
  const { t, money, locale } = useWords();
  const priced = document?.lines.find(({ sku }) => sku === article.sku);
  const isPriced = priced?.quantity === quantity && priced.grams === grams;
  const name = articleName(article);
  const unit = priced?.unitCents ?? article.price.priceCents;
  return (
    <li className={`${classes.line} ${classes.counter}`}>
      <Picture image={article.image} side={60} />
      <div>
        <p className={classes.name}>{name}</p>
        <p className={classes.meta}>
          <span>
            {t(grams === undefined ? 'counter.each' : 'weight.perKilogram', { amount: money(unit) })}
          </span>
          {article.aisle !== undefined && <span>{`${t('aisle.word')} ${article.aisle}`}</span>}
          {article.isService && <Status icon="hand-over">{t('counter.service')}</Status>}
        </p>
      </div>
      {grams === undefined ? (
        <Stepper
          label={`${t('quantity.spoken')} : ${name}`}
          lessLabel={quantity === 1 ? t('counter.remove', { name }) : t('stepper.less')}
          moreLabel={t('stepper.more')}
          value={quantity}
          onChange={(next) => onChange(article.sku, next)}
        />
      ) : (
        <div className={`row ${classes.weighed}`}>
          <Button icon="pencil" onClick={onWeigh}>
            {weightText(grams, locale)} <span className="vh">{t('weight.again', { name })}</span>
          </Button>
          <IconButton
            icon="cross"
            label={t('counter.remove', { name })}
            onClick={() => onChange(article.sku, 0)}
          />
        </div>
      )}
      <p className={classes.price}>
        {isPriced && isReduced(priced) && grams === undefined && (
          <s>
            <span className="vh">{t('counter.before')} </span>
            {money(priced.regularCents * quantity)}
          </s>
        )}
        {/* Only the quote says what a line costs. */}
        <span className={isPriced && isReduced(priced) ? classes.down : undefined}>
          {isPriced ? money(priced.netCents) : '–'}
        </span>
      </p>
      {(isBeyondBook(line) || isLacking(line)) && (
        <div className={classes.beyond}>
          {isBeyondBook(line) && (
            <Status tone="hot" icon="info" canWrap>
              {grams === undefined
                ? t('counter.notInBook', { count: article.shelf })
                : t('weight.notInBook', { weight: weightText(article.shelf, locale) })}
            </Status>
          )}
          {isLacking(line) && (
            <Button icon="truck" onClick={onOrder}>
              {t('counter.orderElsewhere')}
              <span className="vh"> : {name}</span>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Scanned, though the book has none left and nobody was promised any: it was found. */
function isBeyondBook({ article, quantity, grams }: BasketLine): boolean {
  return !article.isService && (grams ?? quantity) > article.shelf && article.promises.length === 0;
}

/** The shelf does not have so many: another shop may. */
function isLacking({ article, quantity, grams }: BasketLine): boolean {
  return !article.isService && grams === undefined && quantity > article.shelf;
}

function isReduced({ regularCents, unitCents, discountCents }: QuoteDocument['lines'][number]): boolean {
  return discountCents > 0 || unitCents < regularCents;
}
