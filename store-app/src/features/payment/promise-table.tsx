import { useWords } from '../../lib/words.js';
import classes from '../../ui/due.module.css';
import { Icon } from '../../ui/icon.js';

interface PromiseTableProps {
  promisedCents: number;
  currentCents: number;
  isPromiseKept: boolean;
}

/** The price promise: what was promised, what it costs today; the lower is paid. */
export function PromiseTable({ promisedCents, currentCents, isPromiseKept }: PromiseTableProps) {
  const { t, money } = useWords();
  const rows = [
    { label: t('promise.promised'), cents: promisedCents, wins: isPromiseKept },
    { label: t('promise.today'), cents: currentCents, wins: !isPromiseKept },
  ].sort((a, b) => Number(b.wins) - Number(a.wins));
  return (
    <div className={classes.promise}>
      <table>
        <caption className="vh">{t('promise.caption')}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className={row.wins ? classes.win : undefined}>
              <th scope="row">
                <span>
                  {row.wins && <Icon name="check" size={18} />}
                  {row.label}
                </span>
              </th>
              <td>{money(row.cents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
