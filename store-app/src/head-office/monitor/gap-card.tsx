import type { ContradictionView } from '@passerelle/shared/api/contradictions';
import { useId } from 'react';
import { useNow } from '../../lib/clock.js';
import { ButtonLink } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import classes from './monitor.module.css';
import { useReadings } from './readings.js';

const NEWS_MS = 86_400_000;

/** One open contradiction: what is true and what is told, since when, and where to look. */
export function GapCard({ gap }: { gap: ContradictionView }) {
  const { say, thing, value, stretch, dayTime, time } = useReadings();
  const titleId = useId();
  const nowMs = useNow(1_000);
  const { fact, sku, document, expected, told, seenAt, lastSeenAt, changedAt } = gap;
  const seenMs = Date.parse(seenAt);
  const changedMs = Date.parse(changedAt ?? '');
  // A change of long ago explains nothing.
  const isNews = seenMs - changedMs < NEWS_MS;
  return (
    <article className={classes.gap} aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Icon name="not-equal" size={22} />
        <span>{useTitle(gap)}</span>
      </h2>
      <p>
        <b>{thing(gap)}</b>
        {sku !== undefined && document !== undefined && `, ${say('card.document', { number: document })}`}
        {'. '}
        {say('card.seen', { when: dayTime(seenAt) })}{' '}
        {isNews && `${say('card.changed', { after: stretch(changedMs, seenMs) })} `}
        {say('card.open', { since: stretch(seenMs, nowMs), last: time(lastSeenAt) })}
      </p>
      <dl className={classes.facts}>
        <div>
          <dt>{say('card.expected')}</dt>
          <dd>
            <span>{say(`surface.${expected.surface}`)}</span> <b>{value(fact, expected)}</b>
          </dd>
        </div>
        <div className={classes.false}>
          <dt>{say('card.told')}</dt>
          {told.map((reading) => (
            <dd key={`${reading.surface} ${reading.value}`}>
              <span>{say(`surface.${reading.surface}`)}</span> <b>{value(fact, reading)}</b>
            </dd>
          ))}
        </div>
      </dl>
      {sku !== undefined && fact !== 'stock' && (
        <p>
          <ButtonLink to={`/head-office/prices/articles/${encodeURIComponent(sku)}`} icon="eye">
            {say('card.prices')}
          </ButtonLink>
        </p>
      )}
    </article>
  );
}

/** "Price: the web page says 88.00, instead of 89.00"; where several say different things, that they do. */
function useTitle({ fact, expected, told }: ContradictionView): string {
  const { say, value } = useReadings();
  const [first] = told;
  const named = { fact: say(`fact.${fact}`), expected: value(fact, expected) };
  if (first === undefined) return say('card.between', named);
  if (told.length > 1) {
    const isOneStory = told.every((reading) => reading.value === first.value);
    const said = { count: told.length, told: value(fact, first) };
    return isOneStory && first.value !== ''
      ? say('card.several', { ...named, ...said })
      : say('card.between', named);
  }
  const surface = say(`the.${first.surface}`);
  if (first.value === '') return say('card.nothing', { ...named, surface });
  return say('card.one', { ...named, surface, told: value(fact, first) });
}
