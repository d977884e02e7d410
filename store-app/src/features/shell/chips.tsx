import { useState } from 'react';
import { useNow } from '../../lib/clock.js';
import { useConnection } from '../../lib/connection.js';
import { inWords } from '../../lib/durations.js';
import { useColleague } from '../../lib/shop-floor.js';
import { enableSound, useSound } from '../../lib/sound.js';
import { useWords } from '../../lib/words.js';
import { Icon } from '../../ui/icon.js';
import classes from './chips.module.css';
import { ColleagueSheet, initials } from './colleague-sheet.js';

/** What every screen shows at its head: the line, the sound, the person. */
export function Chips() {
  const { store } = useColleague();
  return (
    <div className={classes.chips}>
      {store !== undefined && (
        <>
          <LineChip />
          <SoundChip />
        </>
      )}
      <ColleagueChip />
    </div>
  );
}

function LineChip() {
  const { status, lostAtMs, heardAtMs } = useConnection();
  const words = useWords();
  const now = useNow(5_000);
  if (status === 'lost') {
    return (
      <span className={`${classes.chip} ${classes.lost}`}>
        <Icon name="wifi-off" />
        <span>
          <b>{words.t('line.lost')}</b>
          <small>{words.t('line.lostSince', { time: words.time(lostAtMs ?? now) })}</small>
        </span>
      </span>
    );
  }
  const seconds = Math.max(0, Math.round((now - (heardAtMs ?? now)) / 1000));
  const ago =
    seconds < 10
      ? words.t('line.justNow')
      : seconds < 60
        ? words.t('line.secondsAgo', { seconds: Math.floor(seconds / 5) * 5 })
        : words.t('line.ago', { duration: inWords(words, Math.floor(seconds / 60)) });
  return (
    <span className={`${classes.chip} ${status === 'live' ? classes.live : ''}`}>
      <Icon name="wifi" />
      <span>
        <b>{words.t(status === 'live' ? 'line.live' : 'line.connecting')}</b>
        <small>{status === 'live' ? ago : words.t('line.wait')}</small>
      </span>
    </span>
  );
}

function SoundChip() {
  const isOn = useSound();
  const { t } = useWords();
  return (
    <button type="button" className={classes.chip} aria-pressed={isOn} onClick={() => enableSound(!isOn)}>
      <Icon name={isOn ? 'sound' : 'sound-off'} />
      <span>
        <b>{t(isOn ? 'sound.on' : 'sound.off')}</b>{' '}
        <small>{t(isOn ? 'sound.onHint' : 'sound.offHint')}</small>
      </span>
    </button>
  );
}

function ColleagueChip() {
  const colleague = useColleague();
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className={classes.chip} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <span className={classes.avatar} aria-hidden="true">
          {initials(colleague.name)}
        </span>
        <span>
          <b>{colleague.name}</b> <small>{colleague.storeName ?? words.t(`role.${colleague.role}`)}</small>
        </span>
      </button>
      {isOpen && <ColleagueSheet onClose={() => setIsOpen(false)} />}
    </>
  );
}
