import { toleratedOffsetMs, useNow, useTabletOffset } from '../../lib/clock.js';
import { useConnection } from '../../lib/connection.js';
import { inWords } from '../../lib/durations.js';
import { outbox } from '../../lib/outbox.js';
import { useOutbox } from '../../lib/use-outbox.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';

/** What concerns the whole tablet: no network, acts that wait or were refused, a wrong clock. */
export function Banners() {
  return (
    <>
      <LostLine />
      <RefusedActs />
      <WrongClock />
    </>
  );
}

function LostLine() {
  const { status, heardAtMs, lostAtMs } = useConnection();
  const { pending } = useOutbox();
  const words = useWords();
  const now = useNow(60_000);
  const { t } = words;
  if (status !== 'lost' && !pending.some((act) => act.tries > 0)) return null;
  const last = heardAtMs ?? lostAtMs ?? now;
  const minutes = Math.max(0, Math.floor((now - last) / 60_000));
  return (
    <Notice
      tone="hot"
      icon="wifi-off"
      isHazard
      title={t('offline.title')}
      action={
        <Button icon="sync" onClick={() => void outbox.flush()}>
          {t('action.retry')}
        </Button>
      }
    >
      {t('offline.waiting', { count: pending.length })}{' '}
      {t('offline.lastHeard', { time: words.when(last), duration: inWords(words, minutes) })}
    </Notice>
  );
}

function RefusedActs() {
  const { refused } = useOutbox();
  const { t, time } = useWords();
  return refused.map((act) => (
    <Notice
      key={act.key}
      tone="stop"
      icon="raised-hand"
      isUrgent
      title={t('needsYou.title', { act: act.label })}
      action={<Button onClick={() => outbox.dismiss(act.key)}>{t('needsYou.understood')}</Button>}
    >
      {t('needsYou.detail', { time: time(act.at), reason: act.reason })}
    </Notice>
  ));
}

function WrongClock() {
  const offsetMs = useTabletOffset();
  const words = useWords();
  if (Math.abs(offsetMs) < toleratedOffsetMs) return null;
  const duration = inWords(words, Math.round(Math.abs(offsetMs) / 60_000));
  return (
    <Notice
      tone="hot"
      icon="clock"
      title={words.t(offsetMs > 0 ? 'clock.late' : 'clock.early', { duration })}
    >
      {words.t('clock.serverRules')}
    </Notice>
  );
}
