import type { StaffOfferView } from '@passerelle/shared/api/offers';
import { Link } from 'react-router';
import { useWords, type Words } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Picture, Status } from '../../ui/marks.js';
import classes from './offers.module.css';
import { useAcknowledgeOffer } from './use-offers.js';

/** One offer of the list: what it gives, when, and whether it was read. */
export function OfferRow({ offer }: { offer: StaffOfferView }) {
  const words = useWords();
  const { t } = words;
  const acknowledge = useAcknowledgeOffer();
  const isToRead = !offer.isKnown && offer.state !== 'ended';
  const names = offer.knownBy.map(({ name }) => name).join(', ');
  return (
    <li className={`${classes.item} ${isToRead ? classes.isNew : ''}`}>
      <Picture image={offer.image} />
      <div className={classes.words}>
        <h2>
          <Link to={`/offers/${offer.id}`}>{offer.title}</Link>
        </h2>
        <p>{offer.sentence}</p>
        <p className={classes.facts}>
          <OfferState offer={offer} />
          <span>{untilWords(offer, words)}</span>
          {names !== '' && <span className="mute">{t('offers.known', { names })}</span>}
        </p>
      </div>
      {isToRead && (
        <span className={classes.over}>
          <Button icon="check" isBusy={acknowledge.isPending} onClick={() => acknowledge.mutate(offer.id)}>
            {t('offers.know')}
            <span className="vh"> {offer.title}</span>
          </Button>
        </span>
      )}
    </li>
  );
}

/** Does it run, begin later, or is it over? */
export function OfferState({ offer }: { offer: StaffOfferView }) {
  const { t, dayTime } = useWords();
  if (offer.state === 'ended')
    return (
      <Status tone="stop" icon="stop">
        {t('offers.ended')}
      </Status>
    );
  if (offer.state === 'coming')
    return <Status icon="clock">{t('offers.coming', { time: dayTime(offer.startsAt) })}</Status>;
  return (
    <Status tone="ok" icon="check">
      {t('offers.running')}
    </Status>
  );
}

/** "Jusqu’au dimanche 30 novembre": the last day with it, or the day it was stopped. */
export function untilWords(
  { state, endsAt }: Pick<StaffOfferView, 'state' | 'endsAt'>,
  { t, date }: Pick<Words, 't' | 'date'>,
): string {
  if (endsAt === undefined) return state === 'ended' ? '' : t('offers.noEnd');
  return t(state === 'ended' ? 'offers.endedOn' : 'offers.until', { day: date(Date.parse(endsAt) - 1) });
}
