import type { OfferReachView } from '@passerelle/shared/api/offers';
import { Icon } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import classes from './offers.module.css';
import { useOffersWords } from './offers-words.js';

/** Does it run, begin later, or is it over? */
export function OfferStatus({ offer }: { offer: OfferReachView }) {
  const { say, dayTime } = useOffersWords();
  if (offer.state === 'ended')
    return (
      <Status tone="stop" icon="stop">
        {say('state.ended')}
      </Status>
    );
  if (offer.state === 'coming')
    return <Status icon="clock">{say('state.coming', { time: dayTime(offer.startsAt) })}</Status>;
  return (
    <Status tone="ok" icon="check">
      {say('state.running')}
    </Status>
  );
}

/** "jusqu’au dimanche 30 novembre": the last day with it. */
export function useUntil(): (offer: Pick<OfferReachView, 'endsAt' | 'state'>) => string {
  const { say, date } = useOffersWords();
  return ({ endsAt, state }) =>
    endsAt === undefined
      ? say('until.none')
      : say(state === 'ended' ? 'until.over' : 'until', { day: date(Date.parse(endsAt) - 1) });
}

interface DoneProps {
  done: number;
  total: number;
  /** The same in words. */
  label: string;
  isLate?: boolean;
}

/** So much of so many: the words, and a bar that shows no more than they say. */
export function Done({ done, total, label, isLate }: DoneProps) {
  return (
    <span className={classes.done}>
      <span>{label}</span>
      <span className={`${classes.bar} ${isLate ? classes.late : ''}`} aria-hidden="true">
        <span style={{ inlineSize: `${total === 0 ? 0 : (done / total) * 100}%` }} />
      </span>
    </span>
  );
}

/** A page for the printer, opened beside this one. */
export function PrintLink({ href, label, spoken }: { href: string; label: string; spoken?: string }) {
  return (
    <a className={classes.print} href={href} target="_blank" rel="noreferrer">
      <Icon name="printer" size={18} />
      {label}
      {spoken !== undefined && <span className="vh"> {spoken}</span>}
    </a>
  );
}
