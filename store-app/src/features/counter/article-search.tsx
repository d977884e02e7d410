import type { ScanView } from '@passerelle/shared/api/stock';
import { useState } from 'react';
import { articleName } from '../../lib/article-name.js';
import { weightText } from '../../lib/weight.js';
import { useWords } from '../../lib/words.js';
import { IconButton } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Barcode, Picture, Status } from '../../ui/marks.js';
import classes from './article-search.module.css';

interface ArticleSearchProps {
  results: readonly ScanView[] | undefined;
  onAsk: (text: string) => void;
  onTake: (article: ScanView) => void;
  /** Puts what was found away. */
  onForget: () => void;
}

/** Scan, type a code, or search by words. */
export function ArticleSearch({ results, onAsk, onTake, onForget }: ArticleSearchProps) {
  const { t, money } = useWords();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  return (
    <>
      <form
        className="row"
        style={{ marginBottom: 12 }}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === '') return;
          onAsk(typed.trim());
          setAsked(typed.trim());
          setTyped('');
        }}
      >
        <Field
          label={t('counter.find')}
          isLabelHidden
          icon="scan"
          isArmed
          placeholder={t('counter.findHint')}
          value={typed}
          onChange={setTyped}
        />
      </form>
      {results !== undefined && results.length > 0 && asked !== '' && (
        <div className={`row spread ${classes.asked}`}>
          <p>
            <b>{t('counter.resultsOf', { words: asked })}</b>
          </p>
          <IconButton icon="cross" label={t('search.clear')} onClick={onForget} />
        </div>
      )}
      {results !== undefined && results.length > 0 && (
        <ul className={classes.results} aria-label={t('counter.results')}>
          {results.map((article) => (
            <li key={article.sku}>
              <button type="button" className={classes.result} onClick={() => onTake(article)}>
                <Picture image={article.image} side={56} />
                <span className="grow">
                  <b>{articleName(article)}</b>
                  <Barcode digits={article.gtin} spoken={t('barcode.spoken')} />
                </span>
                <OnShelf article={article} />
                <b>
                  {article.isWeighed
                    ? t('weight.perKilogram', { amount: money(article.price.priceCents) })
                    : money(article.price.priceCents)}
                </b>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function OnShelf({ article: { isService, isWeighed, shelf } }: { article: ScanView }) {
  const { t, locale } = useWords();
  if (isService) return <Status icon="hand-over">{t('counter.service')}</Status>;
  const inWords = isWeighed
    ? t('weight.onShelf', { weight: weightText(shelf, locale) })
    : t('picking.onShelf', { count: shelf });
  return <Status icon="shelf">{inWords}</Status>;
}
