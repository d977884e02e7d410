import type { ScanView } from '@passerelle/shared/api/stock';
import { articleName } from '../../lib/article-name.js';
import { IconButton } from '../../ui/button.js';
import { Stepper } from '../../ui/choice.js';
import lines from '../../ui/lines.module.css';
import { Picture, Status } from '../../ui/marks.js';
import classes from './transfers.module.css';
import { useTransfersWords } from './transfers-words.js';

export interface AskedLine {
  article: ScanView;
  quantity: number;
}

interface AskedLinesProps {
  asked: readonly AskedLine[];
  onChange: (asked: readonly AskedLine[]) => void;
}

/** What is asked for, with what stands here. */
export function AskedLines({ asked, onChange }: AskedLinesProps) {
  const { t, say } = useTransfersWords();
  const set = (sku: string, quantity: number): void =>
    onChange(
      asked
        .map((line) => (line.article.sku === sku ? { ...line, quantity } : line))
        .filter((line) => line.quantity > 0),
    );
  return (
    <section className={lines.card} aria-labelledby="asked">
      <h2 id="asked">{say('askedFor')}</h2>
      <ul>
        {asked.map(({ article, quantity }) => {
          const name = articleName(article);
          return (
            <li key={article.sku} className={`${lines.line} ${classes.boxLine}`}>
              <Picture image={article.image} side={60} />
              <div>
                <p className={lines.name}>{name}</p>
                <p className={lines.meta}>
                  <Status icon="shelf">{say('here', { count: article.shelf })}</Status>
                </p>
              </div>
              <div className="row">
                <Stepper
                  label={`${t('quantity.spoken')} : ${name}`}
                  lessLabel={t('stepper.less')}
                  moreLabel={t('stepper.more')}
                  value={quantity}
                  min={1}
                  onChange={(next) => set(article.sku, next)}
                />
                <IconButton
                  icon="cross"
                  label={t('counter.remove', { name })}
                  onClick={() => set(article.sku, 0)}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
