import type { SimulatedRuleView, SimulationView } from '@passerelle/shared/api/simulator';
import {
  codeSentence,
  distanceSentence,
  ruleSentence,
  winnerSentence,
} from '@passerelle/shared/pricing/sentences';
import { Icon } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import classes from './simulator.module.css';
import { useSimulatorWords } from './simulator-words.js';
import { timeApart } from './time-apart.js';

/** Every rule that could concern the basket: what it gave, or why it gave nothing and how far it is. */
export function RuleList({ result }: { result: SimulationView }) {
  const { say, locale } = useSimulatorWords();
  const { rules, explanation } = result;
  const applied = rules.filter(({ outcome }) => outcome === 'applied').length;
  return (
    <section aria-labelledby="rule-by-rule">
      <div className={classes.rulesHead}>
        <h3 id="rule-by-rule">{say('rules')}</h3>
        <span>{say('rules.count', { applied, refused: rules.length - applied })}</span>
      </div>
      {rules.length + explanation.codes.length === 0 && (
        <p className={`mute ${classes.none}`}>{say('rules.none')}</p>
      )}
      <ul className={classes.rules}>
        {explanation.codes.map(({ code, reason }) => (
          <li key={code}>
            <Status icon="minus">{say('outcome.refused')}</Status>
            <div>
              <b>{code}</b>
              <p>{codeSentence(reason, locale)}</p>
            </div>
          </li>
        ))}
        {rules.map((rule) => (
          <RuleRow key={rule.promotion} rule={rule} result={result} />
        ))}
      </ul>
    </section>
  );
}

function RuleRow({ rule, result }: { rule: SimulatedRuleView; result: SimulationView }) {
  const { say, money, locale } = useSimulatorWords();
  const isApplied = rule.outcome === 'applied';
  const { name, sentence, phase, reason, because, code } = rule;
  const distance = distanceTo(rule, result, { say, locale });
  return (
    <li>
      <Status tone={isApplied ? 'ok' : 'plain'} icon={isApplied ? 'check' : 'minus'}>
        {say(isApplied ? 'outcome.applied' : 'outcome.refused')}
      </Status>
      <div>
        <b>{name[locale]}</b> <small>{say('phase', { phase })}</small>
        {code !== undefined && <small>, {code}</small>}
        <p>
          {reason === undefined ? sentence[locale] : ruleSentence(reason, locale)}
          {because !== undefined && ` ${winnerSentence(because.name[locale], locale)}`}
          {distance !== undefined && (
            <span className={classes.distance}>
              <Icon name="arrow-right" size={16} /> {distance}
            </span>
          )}
        </p>
      </div>
      <b className={classes.amount}>{money(0 - rule.discountCents)}</b>
    </li>
  );
}

function distanceTo(
  rule: SimulatedRuleView,
  { at, document }: SimulationView,
  { say, locale }: Pick<ReturnType<typeof useSimulatorWords>, 'say' | 'locale'>,
): string | undefined {
  const apart = (other: string) => timeApart(Date.parse(at), Date.parse(other), locale);
  if (rule.reason === 'not-started') return say('startsIn', { time: apart(rule.startsAt) });
  if (rule.reason === 'ended' && rule.endsAt !== undefined)
    return say('endedAt', { time: apart(rule.endsAt) });
  return distanceSentence(rule, locale, document.currency);
}
