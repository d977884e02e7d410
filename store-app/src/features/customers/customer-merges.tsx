import type { CustomerView, MergePreviewView, MergeSideView } from '@passerelle/shared/api/customers';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, get, refusalOf } from '../../lib/api.js';
import { inOnePiece } from '../../lib/in-one-piece.js';
import { newKey } from '../../lib/keys.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { NotYetRead } from '../../ui/reading.js';
import { Sheet } from '../../ui/sheet.js';
import { CustomerSearch } from './customer-search.js';
import classes from './customers.module.css';

/** Records that were found to be this person, and the way to join another or to part them again. */
export function CustomerMerges({ customer }: { customer: CustomerView }) {
  const { t, shortDate } = useWords();
  const client = useQueryClient();
  const [isJoining, setIsJoining] = useState(false);
  const path = `/staff/customers/${encodeURIComponent(customer.id)}/merges`;
  const undo = useMutation({
    mutationFn: (id: string) =>
      call<{ id: string }>('POST', `${path}/${id}/undo`, { body: {}, idempotencyKey: newKey() }),
    onSettled: () => client.invalidateQueries({ queryKey: ['customer'] }),
  });
  return (
    <section className="sheet-card" aria-labelledby="merges">
      <h2 id="merges">{t('merge.title')}</h2>
      <ul className="facts" aria-live="polite">
        {customer.merges.map((merge) => (
          <li key={merge.id}>
            <Icon name="person" size={22} />
            <span className="grow">
              {merge.from.name}
              <small>{[merge.by, shortDate(merge.at)].filter(Boolean).join(', ')}</small>
            </span>
            <Button icon="undo" isBusy={undo.isPending} onClick={() => undo.mutate(merge.id)}>
              {t('merge.part')}
            </Button>
          </li>
        ))}
      </ul>
      {undo.isError && <p role="alert">{refusalOf(undo.error)?.problem.detail ?? t('state.unreachable')}</p>}
      <Button icon="swap" isWide onClick={() => setIsJoining(true)}>
        {t('merge.join')}
      </Button>
      {isJoining && <MergeSheet customer={customer} onClose={() => setIsJoining(false)} />}
    </section>
  );
}

function MergeSheet({ customer, onClose }: { customer: CustomerView; onClose: () => void }) {
  const { t } = useWords();
  const [other, setOther] = useState<string>();
  const [key] = useState(newKey);
  const client = useQueryClient();
  const path = `/staff/customers/${encodeURIComponent(customer.id)}`;
  const preview = useQuery({
    queryKey: ['merge-preview', customer.id, other],
    queryFn: ({ signal }) => get<MergePreviewView>(`${path}/merge-preview`, { with: other }, signal),
    enabled: other !== undefined,
  });
  const join = useMutation({
    mutationFn: () =>
      call<{ id: string }>('POST', `${path}/merges`, { body: { with: other }, idempotencyKey: key }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['customer'] });
      onClose();
    },
  });
  const refusal = preview.data?.refusal;
  return (
    <Sheet
      title={t('merge.sheet', { name: customer.name })}
      lead={t(other === undefined ? 'merge.lead' : 'merge.leadFound')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        other !== undefined && (
          <>
            <Button isBig onClick={() => setOther(undefined)}>
              {t('merge.another')}
            </Button>
            {preview.data && (
              <Button
                tone="go"
                icon="check"
                isBig
                isBusy={join.isPending}
                disabledReason={refusal && t(`merge.refusal.${refusal}`)}
                onClick={() => join.mutate()}
              >
                {t('merge.confirm')}
              </Button>
            )}
          </>
        )
      }
    >
      {join.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(join.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      {other === undefined && (
        <CustomerSearch
          except={customer.id}
          renderItem={({ id }, content) => (
            <button type="button" className={classes.result} onClick={() => setOther(id)}>
              {content}
            </button>
          )}
        />
      )}
      {other !== undefined && preview.data === undefined && (
        <NotYetRead error={preview.error} onRetry={preview.refetch} rows={2} height={120} />
      )}
      {preview.data && <Preview preview={preview.data} />}
    </Sheet>
  );
}

function Preview({ preview }: { preview: MergePreviewView }) {
  const { t } = useWords();
  return (
    <div className="stack">
      <div className={classes.sides}>
        <Side side={preview.into} title={t('merge.stays')} />
        <Side side={preview.from} title={t('merge.goes')} />
      </div>
      <p>{t('merge.effect', { moves: preview.moves, doubles: preview.doubles })}</p>
      <p className="mute">{t('merge.undoable')}</p>
    </div>
  );
}

function Side({ side, title }: { side: MergeSideView; title: string }) {
  const { t, shortDate } = useWords();
  return (
    <section className="sheet-card">
      <p className="mute">{title}</p>
      <h3>{side.name}</h3>
      <p className="mute">
        {[side.city, t('customer.clientSince', { date: shortDate(side.since) })].filter(Boolean).join(', ')}
      </p>
      <ul className="facts">
        {side.contacts.map(({ kind, masked, isVerified }) => (
          <li key={kind + masked}>
            <Icon name={kind === 'phone' ? 'phone' : 'mail'} size={22} />
            <span className="grow" style={{ overflowWrap: 'anywhere' }}>
              {kind === 'phone' ? inOnePiece(masked) : masked}
              <small>{t(isVerified ? 'customer.verified' : 'customer.unverified')}</small>
            </span>
          </li>
        ))}
      </ul>
      <p>
        {t('customer.count', { count: side.purchases })}, {t('merge.open', { count: side.openReservations })}
        {side.hasAccount ? `, ${t('merge.account')}` : ''}
      </p>
    </section>
  );
}
