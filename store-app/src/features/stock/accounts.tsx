import type { StockView } from '@passerelle/shared/api/stock';
import { useWords } from '../../lib/words.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { unitsOnHand } from './shelf.js';
import classes from './stock.module.css';

/** Where the units are: one figure an account, each unit in one only. */
export function Accounts({ stock }: { stock: StockView }) {
  const { t } = useWords();
  const { accounts } = stock;
  const onHand = unitsOnHand(stock);
  const shown: { key: 'shelf' | 'held' | 'setAside' | 'quarantine'; icon: IconName; isApart?: boolean }[] = [
    { key: 'shelf', icon: 'shelf' },
    { key: 'held', icon: 'hand-over' },
    { key: 'setAside', icon: 'crate' },
    { key: 'quarantine', icon: 'shield', isApart: true },
  ];
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">{t('stock.where', { count: onHand })}</h2>
      <ul className={classes.accounts}>
        {shown.map(({ key, icon, isApart }) => (
          <li key={key} className={isApart ? classes.apart : undefined}>
            <span className={classes.account}>
              {t(`account.${key}`)}
              <Icon name={icon} size={20} />
            </span>
            <b>{accounts[key]}</b>
            <small>{t(`account.hint.${key}`)}</small>
          </li>
        ))}
      </ul>
      {accounts.outbound > 0 && (
        <p className="row" style={{ marginTop: 10 }}>
          <Icon name="truck" />
          {t('stock.outbound', { count: accounts.outbound })}
        </p>
      )}
    </section>
  );
}
