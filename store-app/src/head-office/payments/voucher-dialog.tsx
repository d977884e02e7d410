import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { numberCell, Table } from '../../ui/office.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import { Loading } from '../../ui/states.js';
import classes from './payments.module.css';
import { useBlockVoucher, useVoucher } from './payments-calls.js';
import { usePaymentsWords } from './payments-words.js';

/** One voucher: what it paid and was given back, and the way to stop it. */
export function VoucherDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, say, money, when } = usePaymentsWords();
  const voucher = useVoucher(id).data;
  const block = useBlockVoucher(id);
  const [reason, setReason] = useState('');
  const fault = block.isError
    ? (refusalOf(block.error)?.problem.detail ?? t('state.unreachable'))
    : undefined;
  const title = voucher === undefined ? say('voucher') : `${say(`kind.${voucher.kind}`)} …${voucher.tail}`;
  return (
    <OfficeDialog title={title} closeLabel={say('close')} onClose={onClose} isWide>
      {voucher === undefined ? (
        <Loading label={t('state.loading')} height={48} />
      ) : (
        <>
          <p>{say('left.now', { amount: money(voucher.balanceCents) })}</p>
          <Table
            label={say('movements')}
            head={
              <>
                <th scope="col">{say('when')}</th>
                <th scope="col">{say('movement')}</th>
                <th scope="col" className={numberCell}>
                  {say('amount')}
                </th>
              </>
            }
          >
            {voucher.movements.map(({ act, amountCents, at }) => (
              <tr key={`${at} ${act} ${amountCents}`}>
                <td>
                  <time dateTime={at}>{when(at)}</time>
                </td>
                <th scope="row">{say(`act.${act}`)}</th>
                <td className={numberCell}>{money(amountCents)}</td>
              </tr>
            ))}
          </Table>
          {voucher.blockedAt === undefined && (
            <form
              className={classes.form}
              onSubmit={(event) => {
                event.preventDefault();
                if (reason.trim() !== '') block.mutate(reason.trim(), { onSuccess: onClose });
              }}
            >
              <TextInput
                label={say('block.reason')}
                maxLength={200}
                value={reason}
                onChange={({ currentTarget: { value } }) => setReason(value)}
              />
              {fault !== undefined && <Notice tone="stop" icon="warning" isUrgent title={fault} />}
              <Button
                type="submit"
                tone="hot"
                isBusy={block.isPending}
                disabledReason={reason.trim() === '' ? say('block.reasonMissing') : undefined}
              >
                {say('block')}
              </Button>
            </form>
          )}
        </>
      )}
    </OfficeDialog>
  );
}
