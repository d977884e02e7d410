import type { GrossErrorLineView } from '@passerelle/shared/api/gross-errors';
import type { ReactNode } from 'react';
import { articleName } from '../../lib/article-name.js';
import { type MessageKey, useWords } from '../../lib/words.js';
import { Icon } from '../../ui/icon.js';
import classes from './gross-error.module.css';

interface GrossErrorNoticeProps {
  lines: readonly GrossErrorLineView[];
  /** What the price is to whoever stands there. */
  priceLabel: MessageKey;
  lead: string;
  /** What a manager can do about it. */
  children?: ReactNode;
}

/** A price that is probably a mistake: both facts of each article, side by side. */
export function GrossErrorNotice({ lines, priceLabel, lead, children }: GrossErrorNoticeProps) {
  const { t, money } = useWords();
  // At the counter what is asked is the price of now.
  const hasChanged = lines.some(({ promisedCents, currentCents }) => promisedCents !== currentCents);
  return (
    <section className={classes.notice} role="alert">
      <h2>
        <Icon name="not-equal" size={26} /> {t('gross.title')}
      </h2>
      <p>{lead}</p>
      <table className={classes.facts}>
        <caption className="vh">{t('gross.facts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('gross.article')}</th>
            <th scope="col">{t(priceLabel)}</th>
            {hasChanged && <th scope="col">{t('gross.current')}</th>}
            <th scope="col">{t('gross.before')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.sku}>
              <th scope="row">{articleName(line)}</th>
              <td>
                <b>{money(line.promisedCents)}</b>
              </td>
              {hasChanged && <td>{money(line.currentCents)}</td>}
              <td>{line.beforeCents === undefined ? '–' : money(line.beforeCents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </section>
  );
}
