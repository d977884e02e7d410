import type { StockView } from '@passerelle/shared/api/stock';
import { useWords } from '../../lib/words.js';
import { shelfOf } from './shelf.js';
import classes from './stock.module.css';

/** What the site shows, what stands on the shelf, and why they differ: in words, drawn, and added up. */
export function WhyDifferent({ stock }: { stock: StockView }) {
  const { t } = useWords();
  const { accounts, availableToPromise: atp } = stock;
  const key = accounts.shelf === 0 ? 'empty' : atp === accounts.shelf ? 'same' : 'different';
  // Only what is really kept back: a shelf may hold less than the safety stock asks for.
  const keptBack = accounts.shelf - atp;
  return (
    <section className={classes.why} aria-labelledby="why-different">
      <h2 id="why-different">{t(`stock.${key}`, { atp, shelf: accounts.shelf })}</h2>
      <p>{t(`stock.${key}Hint`, { count: keptBack })}</p>
      <ShelfDrawing stock={stock} />
      <table className={classes.sum}>
        <caption className="vh">{t('stock.sum')}</caption>
        <tbody>
          <tr>
            <th scope="row">{t('stock.onShelf')}</th>
            <td>{accounts.shelf}</td>
          </tr>
          <tr>
            <th scope="row">{t('stock.safety')}</th>
            <td>{keptBack === 0 ? 0 : `−${keptBack}`}</td>
          </tr>
          <tr>
            <th scope="row">{t('stock.available')}</th>
            <td>{atp}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

const boxWidth = 34;

function ShelfDrawing({ stock }: { stock: StockView }) {
  const { t } = useWords();
  const { promised, safety, undrawn } = shelfOf(stock);
  const boxes = promised + safety;
  const step = Math.min(52, 290 / Math.max(1, boxes));
  const left = (place: number): number => 10 + place * step;
  const isHatched = (place: number): boolean => place >= promised;
  return (
    <svg
      viewBox="0 -10 310 106"
      role="img"
      aria-label={t('stock.drawing', {
        promised: stock.availableToPromise,
        safety: stock.accounts.shelf - stock.availableToPromise,
      })}
    >
      <defs>
        <pattern id="hatch" width="7" height="7" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
          <path d="M0 0h7v7H0z" fill="#fff" />
          <path d="M0 0v7" stroke="#4b5a66" strokeWidth="3" />
        </pattern>
      </defs>
      <g stroke="#1f2421" strokeWidth="2" strokeLinejoin="round">
        {Array.from({ length: boxes }, (_, place) => place).map((place) => (
          <g key={place} transform={`translate(${left(place)} 14)`}>
            <path d="M0 0h34v30H0z" fill={isHatched(place) ? 'url(#hatch)' : '#ecdcbb'} />
            <path d="M12 0v9h10V0" fill="none" />
          </g>
        ))}
        <path d="M2 46h306v7H2z" fill="#1f2421" />
        {promised > 0 && <path d={`M${left(0)} 60v6H${left(promised - 1) + boxWidth}v-6`} fill="none" />}
        {safety > 0 && <path d={`M${left(promised)} 60v6H${left(boxes - 1) + boxWidth}v-6`} fill="none" />}
      </g>
      <g fontFamily="system-ui" fontSize="15" fontWeight="600" fill="#1f2421">
        {promised > 0 && (
          <text x={left(0)} y="86">
            {t('stock.drawnPromised', { count: stock.availableToPromise })}
          </text>
        )}
        {safety > 0 && (
          <text x="304" y="86" textAnchor="end">
            {t('stock.drawnSafety', { count: stock.accounts.shelf - stock.availableToPromise })}
          </text>
        )}
        {undrawn > 0 && (
          <text x={left(0)} y="4">
            {t('stock.undrawn', { count: undrawn })}
          </text>
        )}
        {boxes === 0 && (
          <text x="155" y="36" textAnchor="middle">
            {t('stock.emptyShelf')}
          </text>
        )}
      </g>
    </svg>
  );
}
