import type { MovementView, StockView } from '@passerelle/shared/api/stock';
import { whoWords } from '../../lib/who.js';
import { type MessageKey, useWords, type Words } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import classes from './stock.module.css';

interface MovementsProps {
  movements: readonly MovementView[];
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
}

const accountKeys: Readonly<Record<string, MessageKey>> = {
  shelf: 'account.shelf',
  held: 'account.held',
  set_aside: 'account.setAside',
  'set-aside': 'account.setAside',
  setAside: 'account.setAside',
  quarantine: 'account.quarantine',
  outbound: 'account.outbound',
  supplier: 'account.supplier',
  transit: 'account.transit',
  sold: 'account.sold',
  loss: 'account.loss',
};

const causes = [
  'place',
  'pick',
  'undo-pick',
  'set-aside',
  'undo-set-aside',
  'hand-over',
  'undo-hand-over',
  'cancel',
  'refuse',
  'expire',
  'change-store',
  'put-back',
  'sale',
  'sale-from-bin',
  'return',
  'inspection',
  'given-back',
  'transfer-approve',
  'transfer-ship',
  'transfer-receive',
  'transfer-cancel',
  'transfer-close',
  'transfer-report-lost',
  'found',
  'count',
  'delivery',
] as const;

/** Every change of this SKU, newest first: from where to where, why, who. */
export function Movements({ movements, hasMore, isLoading, onMore }: MovementsProps) {
  const words = useWords();
  const { t } = words;
  return (
    <section className={classes.movements} aria-labelledby="movements">
      <h2 id="movements">{t('stock.movements')}</h2>
      {movements.length === 0 ? (
        <p className="mute" style={{ padding: '12px 0' }}>
          {t('stock.noMovement')}
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('stock.time')}</th>
              <th scope="col">{t('stock.fromTo')}</th>
              <th scope="col">{t('stock.cause')}</th>
              <th scope="col" style={{ textAlign: 'right', paddingRight: 0 }}>
                {t('stock.units')}
              </th>
            </tr>
          </thead>
          <tbody>
            {movements.map((movement) => (
              <tr key={movement.id}>
                <th scope="row">{words.when(movement.at)}</th>
                <td>
                  <span className={classes.way}>
                    {accountWord(movement.from, words)}
                    <Icon name="arrow-right" size={17} />
                    <span className="vh">{t('stock.to')}</span>
                    {accountWord(movement.to, words)}
                  </span>
                </td>
                <td>
                  {causeWord(movement, words)}
                  <small>{whoWords(movement.who, words)}</small>
                </td>
                <td className={classes.units}>{movement.quantity}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasMore && (
        <div className={classes.more}>
          <Button isBusy={isLoading} onClick={onMore}>
            {t('stock.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function accountWord(account: string, { t }: Words): string {
  const key = accountKeys[account];
  return key === undefined ? account : t(key);
}

/** Why a unit moved; a cause that this tablet does not know yet is told as it is. */
function causeWord({ causeType }: MovementView, { t }: Words): string {
  const cause = causes.find((known) => known === causeType);
  return cause === undefined ? causeType : t(`cause.${cause}`);
}

/** All pages of a SKU's movements, as one list. */
export function allMovements(pages: readonly StockView[]): MovementView[] {
  return pages.flatMap((page) => page.movements.items);
}
