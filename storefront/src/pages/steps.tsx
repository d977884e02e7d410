import { daysAway } from '@passerelle/shared/i18n/format';
import { useWords } from '../lib/words.js';
import { Picture } from '../ui/picture.js';
import { useLayout } from './use-layout.js';

/** From the screen to the workbench in three drawings, with the times the chosen shop would give now. */
export function Steps() {
  const words = useWords();
  const { t, time, deadline, dayTime, now } = words;
  const { store } = useLayout();
  const zone = store?.timezone ?? 'Europe/Paris';
  const readyAt = store?.readyAt;
  const steps = [
    {
      image: 'phone.svg',
      title: t('steps.reserve'),
      text: t('steps.reserveText'),
      when: store ? time(isoOf(now), zone) : undefined,
    },
    {
      image: 'bin.svg',
      title: t('steps.prepare'),
      text: t('steps.prepareText'),
      when: readyAt
        ? t('steps.prepareWhen', {
            when: daysAway(readyAt, now, zone) === 0 ? time(readyAt, zone) : dayTime(readyAt, zone),
          })
        : undefined,
    },
    {
      image: 'counter.svg',
      title: t('steps.try'),
      text: t('steps.tryText'),
      when: store?.collectBy ? t('steps.tryWhen', { when: deadline(store.collectBy, zone) }) : undefined,
    },
  ];
  return (
    <section className="story sec" aria-labelledby="steps">
      <div className="wrap">
        <div className="sec__h">
          <h2 id="steps">{t('steps.title')}</h2>
        </div>
        <ol className="how3">
          {steps.map(({ image, title, text, when }) => (
            <li key={image}>
              <Picture image={image} size={190} />
              <div>
                <h3>{title}</h3>
                <p>{text}</p>
                {when ? <p className="when">{when}</p> : null}
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function isoOf(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
