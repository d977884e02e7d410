import type { VoucherView } from '@passerelle/shared/api/payments';
import { useState } from 'react';
import { serverNowMs } from '../../lib/clock.js';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { Columns, numberCell, Panel, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import { IssuePanel } from './issue-panel.js';
import classes from './payments.module.css';
import { useVouchers } from './payments-calls.js';
import { usePaymentsWords } from './payments-words.js';
import { VoucherDialog } from './voucher-dialog.js';

/** Every voucher with what is left on it, and the desk that issues one. */
export function VouchersView() {
  const { say } = usePaymentsWords();
  const [shown, setShown] = useState<string>();
  const vouchers = useVouchers();
  const issued = vouchers.data?.pages.flatMap(({ items }) => items);
  return (
    <Columns aside={<IssuePanel />}>
      <Panel
        title={say('vouchers')}
        isFlush
        foot={
          vouchers.hasNextPage && (
            <Button isBusy={vouchers.isFetchingNextPage} onClick={() => void vouchers.fetchNextPage()}>
              {say('more')}
            </Button>
          )
        }
      >
        {issued === undefined && <NotYetRead error={vouchers.error} onRetry={vouchers.refetch} height={48} />}
        {issued?.length === 0 && (
          <Empty icon="gift" title={say('empty.vouchers')}>
            <p>{say('empty.vouchersHint')}</p>
          </Empty>
        )}
        {issued !== undefined && issued.length > 0 && (
          <Table
            label={say('vouchers')}
            head={
              <>
                <th scope="col">{say('voucher')}</th>
                <th scope="col" className={numberCell}>
                  {say('left')}
                </th>
                <th scope="col" className={numberCell}>
                  {say('issued')}
                </th>
                <th scope="col">{say('when')}</th>
                <th scope="col">{say('state')}</th>
              </>
            }
          >
            {issued.map((voucher) => (
              <VoucherRow key={voucher.id} voucher={voucher} onShow={() => setShown(voucher.id)} />
            ))}
          </Table>
        )}
      </Panel>
      {shown !== undefined && <VoucherDialog id={shown} onClose={() => setShown(undefined)} />}
    </Columns>
  );
}

function VoucherRow({ voucher, onShow }: { voucher: VoucherView; onShow: () => void }) {
  const { say, money, when } = usePaymentsWords();
  const { kind, tail, balanceCents, reservedCents, issuedCents, issuedAt, issuedBy, note } = voucher;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={classes.open} onClick={onShow}>
          {say(`kind.${kind}`)} <span className={classes.tail}>{`…${tail}`}</span>
        </button>
        {note !== undefined && <small className={classes.words}>{note}</small>}
      </th>
      <td className={numberCell}>
        <b>{money(balanceCents)}</b>
        {reservedCents > 0 && <small>{say('reserved', { amount: money(reservedCents) })}</small>}
      </td>
      <td className={numberCell}>{money(issuedCents)}</td>
      <td>
        <time dateTime={issuedAt}>{when(issuedAt)}</time>
        {issuedBy !== undefined && <small>{issuedBy}</small>}
      </td>
      <td>
        <VoucherState voucher={voucher} />
      </td>
    </tr>
  );
}

/** Whether it can be spent, in a word. */
function VoucherState({ voucher }: { voucher: VoucherView }) {
  const { say, shortDate } = usePaymentsWords();
  const { blockedAt, expiresAt, balanceCents, reservedCents } = voucher;
  if (blockedAt !== undefined)
    return (
      <Status tone="stop" icon="cross">
        {say('state.blocked')}
      </Status>
    );
  if (expiresAt !== undefined && Date.parse(expiresAt) <= serverNowMs())
    return <Status icon="minus">{say('state.over')}</Status>;
  if (balanceCents === 0 && reservedCents === 0) return <Status icon="minus">{say('state.spent')}</Status>;
  return (
    <>
      <Status tone="ok" icon="check">
        {say('state.good')}
      </Status>
      {expiresAt !== undefined && (
        <small>{say('lastDay', { day: shortDate(Date.parse(expiresAt) - 1) })}</small>
      )}
    </>
  );
}
