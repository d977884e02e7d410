import type { ErasureView } from '@passerelle/shared/api/accounts';
import { ApiProblem } from '@passerelle/shared/api/client';
import type { CustomerLookView, CustomerView } from '@passerelle/shared/api/customers';
import type { Page } from '@passerelle/shared/api/page';
import type { Problem } from '@passerelle/shared/problems';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, get, refusalOf } from '../../lib/api.js';
import { newKey } from '../../lib/keys.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';

export type Proven = <Answer>(run: () => Promise<Answer>) => Promise<Answer>;

/** What head office does for a person who asks: who looked, all that is kept, to be forgotten. */
export function CustomerOffice({ customer, proven }: { customer: CustomerView; proven: Proven }) {
  const { t, when } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const path = `/head-office/customers/${encodeURIComponent(customer.id)}`;
  const looks = useQuery({
    queryKey: ['customer', customer.id, 'looks'],
    queryFn: ({ signal }) => get<Page<CustomerLookView>>(`${path}/looks`, {}, signal),
  });
  const save = useMutation({
    mutationFn: (form: 'html' | 'json') => proven(() => savePersonalFile(`${path}/export?form=${form}`)),
  });
  return (
    <>
      <section className="sheet-card" aria-labelledby="looks">
        <h2 id="looks">{t('looks.title')}</h2>
        <ul className="facts" style={{ maxHeight: 320, overflowY: 'auto' }}>
          {looks.data?.items.map((look) => (
            <li key={look.at + look.what}>
              <Icon name="eye" size={22} />
              <span className="grow">
                {look.by}
                <small>{[t(`looks.what.${look.what}`), when(look.at)].join(', ')}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet-card" aria-labelledby="rights">
        <h2 id="rights">{t('rights.title')}</h2>
        <div className="stack">
          {save.isError && (
            <p role="alert">{refusalOf(save.error)?.problem.detail ?? t('state.unreachable')}</p>
          )}
          <Button icon="download" isWide isBusy={save.isPending} onClick={() => save.mutate('html')}>
            {t('rights.page')}
          </Button>
          <Button icon="download" isWide isBusy={save.isPending} onClick={() => save.mutate('json')}>
            {t('rights.data')}
          </Button>
          {customer.erasure === undefined && (
            <Button tone="hot" icon="trash" isWide onClick={() => setIsAsking(true)}>
              {t('rights.forget')}
            </Button>
          )}
        </div>
      </section>
      {isAsking && <ForgetSheet customer={customer} proven={proven} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function ForgetSheet({
  customer,
  proven,
  onClose,
}: {
  customer: CustomerView;
  proven: Proven;
  onClose: () => void;
}) {
  const { t } = useWords();
  const client = useQueryClient();
  const [key] = useState(newKey);
  const forget = useMutation({
    mutationFn: () =>
      proven(() =>
        call<ErasureView>('POST', `/head-office/customers/${encodeURIComponent(customer.id)}/erasure`, {
          body: {},
          idempotencyKey: key,
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['customer'] });
      onClose();
    },
  });
  return (
    <Sheet
      isHot
      title={t('rights.forgetTitle', { name: customer.name })}
      lead={t('rights.forgetLead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('rights.keep')}
          </Button>
          <Button tone="hot" icon="trash" isBig isBusy={forget.isPending} onClick={() => forget.mutate()}>
            {t('rights.forgetSure')}
          </Button>
        </>
      }
    >
      {forget.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(forget.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      {customer.totals.openReservations > 0 && (
        <Notice tone="plain" icon="hourglass" title={t('rights.waits')} />
      )}
    </Sheet>
  );
}

/** Fetches a file and hands it to the browser to save; refusals are those of any other call. */
async function savePersonalFile(path: string): Promise<void> {
  const answer = await fetch(`/api/v1${path}`, { credentials: 'same-origin', cache: 'no-store' });
  if (!answer.ok) throw new ApiProblem((await answer.json()) as Problem);
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? 'person';
  link.click();
  URL.revokeObjectURL(address);
}
