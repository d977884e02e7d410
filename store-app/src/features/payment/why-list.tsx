import { byDistance, codeSentence } from '@passerelle/shared/pricing/sentences';
import type { Explanation } from '@passerelle/shared/pricing/types';
import { useState } from 'react';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import classes from './due.module.css';
import { refusalWords } from './refusal-words.js';
import { WhyNotSheet } from './why-not-sheet.js';

/** Rules far from applying tell nobody anything; the nearest few do. */
const shownRefusals = 2;

/** Why this price: what applied, which codes gave nothing, what is nearest; and in one tap why nothing else did. */
export function WhyList({ explanation }: { explanation: Explanation }) {
  const words = useWords();
  const { t, money, locale } = words;
  const [isAsking, setIsAsking] = useState(false);
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
      {refused.length > 0 && (
        <div className={classes.whyNot}>
          <Button icon="info" isWide onClick={() => setIsAsking(true)}>
            {t('why.not')}
          </Button>
        </div>
      )}
      {isAsking && <WhyNotSheet explanation={explanation} onClose={() => setIsAsking(false)} />}
    </section>
  );
}
