import type { StaffOrderSummaryView } from '@passerelle/shared/api/staff-orders';
import type { ProblemCode } from '@passerelle/shared/problems';
import { isSharedBasketAddress } from '@passerelle/shared/storefront-paths';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { get, refusalOf } from '../../lib/api.js';
import { useScanner } from '../../lib/scanner.js';
import { useShop } from '../../lib/session.js';
import { beep, buzz } from '../../lib/sound.js';
import { type MessageKey, useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';

/** What a scan or a search brings: what was shown is handed on as the proof. */
export interface Proof {
  token?: string;
  code?: string;
}

/** Signs of our QR payload; anything else is a code, a number or a name. */
const isToken = (text: string): boolean => /^PR1\./.test(text);

interface FindOrderProps {
  onFound: (orders: readonly StaffOrderSummaryView[], asked: string) => void;
}

/** Finds an order by the QR code, the short code or a name, and says when it is not one for us. */
export function FindOrder({ onFound }: FindOrderProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const search = useMutation({
    mutationFn: (q: string) => get<{ items: StaffOrderSummaryView[] }>('/staff/orders/lookup', { q }),
    onSuccess: ({ items }, asked) => {
      const [only] = items;
      if (only === undefined) buzz();
      if (only === undefined || items.length > 1) return onFound(items, asked);
      beep();
      const proof: Proof = isToken(asked) ? { token: asked } : { code: only.pickupCode };
      void navigate(`/hand-over/${only.number}`, { state: proof });
    },
    onError: () => buzz(),
  });
  const ask = (text: string): void => {
    // A basket that was never ordered is sold at the counter.
    if (isSharedBasketAddress(text)) void navigate('/counter', { state: { shown: text } });
    else search.mutate(text);
  };
  useScanner(ask);
  return (
    <>
      {search.isError && <SearchRefused fault={search.error} />}
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') ask(typed.trim());
        }}
      >
        <Field
          label={t('handOver.find')}
          isLabelHidden
          icon="qr"
          isArmed
          placeholder={t('handOver.findHint')}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" icon="search" isBusy={search.isPending}>
          {t('action.search')}
        </Button>
      </form>
    </>
  );
}

const told: Partial<Record<ProblemCode, MessageKey>> = {
  'wrong-store': 'handOver.wrongStore',
  'already-collected': 'handOver.alreadyCollected',
  'wrong-code': 'handOver.wrongCode',
};

function SearchRefused({ fault }: { fault: unknown }) {
  const words = useWords();
  const problem = refusalOf(fault)?.problem;
  const title = problem === undefined ? undefined : told[problem.code];
  const store = typeof problem?.store === 'string' ? problem.store : undefined;
  const shop = useShop(store);
  const closedAt = problem?.closedAt;
  return (
    <Notice
      tone="stop"
      icon="stop"
      isUrgent
      title={title === undefined ? words.t('refused.title') : words.t(title)}
    >
      {[
        title === undefined && (problem?.detail ?? words.t('state.unreachable')),
        store !== undefined && words.t('handOver.itsStore', { store: shop?.name ?? store }),
        typeof closedAt === 'string' && words.t('handOver.collectedAt', { time: words.dayTime(closedAt) }),
      ]
        .filter(Boolean)
        .join(' ')}
    </Notice>
  );
}
