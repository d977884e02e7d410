import type { CalendarEffectView } from '@passerelle/shared/api/stores';
import { formatDayTime } from '@passerelle/shared/i18n/format';
import { serverNowMs } from '../../lib/clock.js';
import { Button } from '../../ui/button.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import classes from './hours.module.css';
import { useStoresWords } from './stores-words.js';

interface EffectSheetProps {
  effect: CalendarEffectView;
  timezone: string;
  isBusy: boolean;
  onSave: () => void;
  onClose: () => void;
}

/** What new hours do to the promises of a shop, before anybody decides: later, never earlier. */
export function EffectSheet({ effect, timezone, isBusy, onSave, onClose }: EffectSheetProps) {
  const { t, say } = useStoresWords();
  const moved = effect.moves.reduce((sum, { orders }) => sum + orders, 0);
  return (
    <OfficeDialog
      isWide
      title={say('effectTitle')}
      lead={
        moved === 0
          ? say('effectNone', { count: effect.openOrders })
          : say('effectMoves', { count: moved, orders: effect.openOrders })
      }
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      isHot={moved > 0}
      foot={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button tone="go" icon="check" isBusy={isBusy} isFirstFocus onClick={onSave}>
            {say('save')}
          </Button>
        </>
      }
    >
      <Moves effect={effect} timezone={timezone} />
    </OfficeDialog>
  );
}

/** The deadlines that move, each from where to where. */
export function Moves({ effect: { moves }, timezone }: Pick<EffectSheetProps, 'effect' | 'timezone'>) {
  const { say, locale } = useStoresWords();
  if (moves.length === 0) return null;
  const said = (at: string) => formatDayTime(at, serverNowMs(), timezone, locale);
  return (
    <ul className={classes.moves}>
      {moves.map(({ from, to, orders }) => (
        <li key={`${from} ${to}`}>{say('effectMove', { count: orders, from: said(from), to: said(to) })}</li>
      ))}
    </ul>
  );
}
