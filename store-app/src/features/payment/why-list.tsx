import type { Explanation, RefusedRule } from '@passerelle/shared/pricing/types';
import { useWords, type Words } from '../../lib/words.js';
import { Icon } from '../../ui/icon.js';
import classes from './due.module.css';

/** Rules far from applying tell nobody anything; the nearest few do. */
const shownRefusals = 4;

/** Why this price: what applied, what did not and how far it is, which codes gave nothing. */
export function WhyList({ explanation }: { explanation: Explanation }) {
  const words = useWords();
  const { t, money, locale } = words;
  const refused = explanation.refused.toSorted(byDistance).slice(0, shownRefusals);
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
              <small>{t(`why.codeRefused.${reason}`)}</small>
            </span>
          </li>
        ))}
        {refused.map((rule) => (
          <li key={rule.promotion} className={classes.refused}>
            <Icon name="info" size={20} />
            <span>
              {rule.name[locale]}
              <small>{distance(rule, words)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function byDistance(a: RefusedRule, b: RefusedRule): number {
  const far = (rule: RefusedRule): number => rule.missingCents ?? (rule.missingUnits ?? 20) * 500;
  return far(a) - far(b);
}

function distance(rule: RefusedRule, { t, money }: Words): string {
  if (rule.missingCents !== undefined) return t('why.missingCents', { amount: money(rule.missingCents) });
  if (rule.missingUnits !== undefined) return t('why.missingUnits', { count: rule.missingUnits });
  return t(`why.refused.${rule.reason}`);
}
