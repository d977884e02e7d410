import type { PriceBatchLineView, PriceCheck } from '@passerelle/shared/api/price-batches';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { Link } from 'react-router';
import { Icon, type IconName } from '../../ui/icon.js';
import { Picture, Status } from '../../ui/marks.js';
import { numberCell, Table } from '../../ui/office.js';
import { Change } from './change.js';
import classes from './prices.module.css';
import { usePricesWords } from './prices-words.js';

const faces: Readonly<Record<PriceCheck, readonly ['ok' | 'stop' | 'hot' | 'outline', IconName]>> = {
  ok: ['ok', 'check'],
  unchanged: ['outline', 'minus'],
  'false-reduction': ['stop', 'warning'],
  'below-floor': ['stop', 'download'],
  'two-batches': ['hot', 'swap'],
};

/** The lines of a batch, each with what it takes the place of and what its check says. */
export function BatchLines({
  lines,
  isAnnounced,
}: {
  lines: readonly PriceBatchLineView[];
  isAnnounced: boolean;
}) {
  const { say } = usePricesWords();
  return (
    <Table
      label={say('table.lines')}
      head={
        <>
          <th scope="col">{say('col.article')}</th>
          <th scope="col" className={numberCell}>
            {say('col.former')}
          </th>
          <th scope="col" className={numberCell}>
            {say('col.new')}
          </th>
          <th scope="col" className={numberCell}>
            {say('col.change')}
          </th>
          <th scope="col" className={`${numberCell} ${classes.narrow}`}>
            {say('col.prior')}
          </th>
          <th scope="col" className={`${numberCell} ${classes.vat}`}>
            {say('col.vat')}
          </th>
          <th scope="col">{say('col.check')}</th>
        </>
      }
    >
      {lines.map((line) => (
        <Line key={line.sku} line={line} isAnnounced={isAnnounced} />
      ))}
    </Table>
  );
}

function Line({ line, isAnnounced }: { line: PriceBatchLineView; isAnnounced: boolean }) {
  const { say, money, percent } = usePricesWords();
  const { sku, name, label, image, formerCents, priceCents, changeBasisPoints, priorCents } = line;
  const isCut = formerCents !== undefined && priceCents < formerCents;
  return (
    <tr>
      <th scope="row">
        <span className={classes.article}>
          <Picture image={image} side={36} />
          <span>
            <Link to={`/head-office/prices/articles/${encodeURIComponent(sku)}`}>
              <b>{unbrokenMeasures(name)}</b>
            </Link>
            <small>{label === '' ? sku : `${sku}, ${label}`}</small>
          </span>
        </span>
      </th>
      <td className={numberCell}>
        {formerCents === undefined ? <span className="mute">{say('first')}</span> : money(formerCents)}
      </td>
      <td className={numberCell}>
        <b className={isCut ? classes.down : undefined}>{money(priceCents)}</b>
      </td>
      <td className={numberCell}>
        {changeBasisPoints !== undefined && <Change basisPoints={changeBasisPoints} />}
      </td>
      <td className={numberCell}>
        {priorCents === undefined ? <span className="mute">{say('none')}</span> : money(priorCents)}
      </td>
      <td className={`${numberCell} ${classes.vat}`}>{percent(line.vatBasisPoints)}</td>
      <td>
        <Status tone={faces[line.check][0]} icon={faces[line.check][1]}>
          {say(`check.${line.check}`)}
        </Status>
        <Why line={line} isAnnounced={isAnnounced && isCut} />
      </td>
    </tr>
  );
}

/** The reason beside the check. */
function Why({ line, isAnnounced }: { line: PriceBatchLineView; isAnnounced: boolean }) {
  const { say, money, shortDate } = usePricesWords();
  const { check, priorCents = 0, floorCents = 0, soldAt, otherBatch, promotions } = line;
  return (
    <>
      {check === 'ok' && isAnnounced && <small>{say('why.announceable')}</small>}
      {check === 'unchanged' && <small>{say('why.unchanged')}</small>}
      {check === 'false-reduction' && soldAt !== undefined && (
        <small>{say('why.false-reduction', { price: money(priorCents), day: shortDate(soldAt) })}</small>
      )}
      {check === 'below-floor' && <small>{say('why.below-floor', { price: money(floorCents) })}</small>}
      {otherBatch !== undefined && (
        <small>
          <Link to={`/head-office/prices/batches/${otherBatch.id}`}>
            {say('why.two-batches', { name: otherBatch.name })}
          </Link>
        </small>
      )}
      {promotions.length > 0 && (
        <small className={classes.promotions}>
          <Icon name="percent" size={14} />{' '}
          {say('why.promotions', { more: promotions.length - 1, name: promotions[0]?.name ?? '' })}
        </small>
      )}
    </>
  );
}
