import { byDistance, codeSentence } from '@passerelle/shared/pricing/sentences';
import type { Explanation } from '@passerelle/shared/pricing/types';
import { useWords } from '../../lib/words.js';
import classes from '../../ui/due.module.css';
import { Icon } from '../../ui/icon.js';
import { refusalWords } from './refusal-words.js';

/** Rules far from applying tell nobody anything; the nearest few do. */
const shownRefusals = 2;

/** Why this price: what applied, which codes gave nothing, and what is nearest. */
export function WhyList({ explanation }: { explanation: Explanation }) {
  const words = useWords();
  const { t, money, locale } = words;
  const refused = explanation.refused.toSorted(byDistance);
  if (explanation.applied.length + refused.length + explanation.codes.length === 0) return null;
  return (
    <section className={classes.reasons} aria-label={t('why.title')}>
      <ul className={classes.why}>
        {explanation.applied.map((rule) => (
          <li key={rule.promotion} className={classes.applied}>
            <Icon name="check-circle" size={20} />
            <span>
              <b>{rule.name[locale]}</b>
              {rule.code !== undefined && <small>{t('why.code', { code: rule.code })}</small>}
            </span>
            <span>{money(-rule.discountCents)}</span>
          </li>
        ))}
        {explanation.codes.map(({ code, reason }) => (
          <li key={code} className={classes.refused}>
            <Icon name="warning" size={20} />
            <span>
              <b>{t('why.code', { code })}</b>
              <small>{codeSentence(reason, locale)}</small>
            </span>
          </li>
        ))}
        {refused.slice(0, shownRefusals).map((rule) => (
          <li key={rule.promotion} className={classes.refused}>
            <Icon name="info" size={20} />
            <span>
              {rule.name[locale]}
              <small>{refusalWords(rule, explanation, locale).short}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
