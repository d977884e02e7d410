import { TextInput } from '@mantine/core';
import type { CalendarEffectView, OfficeStoreView } from '@passerelle/shared/api/stores';
import { formatSpans } from '@passerelle/shared/i18n/format';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/office.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import forms from '../form/form.module.css';
import { type Faults, faultsOf, useSave } from '../form/save.js';
import { Moves } from './effect-sheet.js';
import { useStoresWords } from './stores-words.js';
import { TimeInput } from './time-input.js';

interface EarlyClosingProps {
  shop: OfficeStoreView;
  today: CalendarEffectView['nextDays'][number] | undefined;
  /** What is typed and not saved would be lost. */
  isDirty: boolean;
  onClosed: (shop: OfficeStoreView) => void;
}

/** What the shop does today, and the button for the day on which it has to close early. */
export function EarlyClosing({ shop, today, isDirty, onClosed }: EarlyClosingProps) {
  const { say, locale } = useStoresWords();
  const [isOpen, setIsOpen] = useState(false);
  const hours = today && formatSpans(today.spans, locale);
  return (
    <Panel title={say('today')}>
      <p>
        <b>{hours || say('closedAllDay')}</b>
        {today?.reason && <span className="mute"> {today.reason[locale]}</span>}
      </p>
      <p className="mute">{say('openOrders', { count: shop.openOrders })}</p>
      <Button
        icon="clock"
        disabledReason={isDirty ? say('saveFirst') : hours === '' ? say('closedToday') : undefined}
        onClick={() => setIsOpen(true)}
      >
        {say('closeEarly')}
      </Button>
      {isOpen && <ClosingSheet shop={shop} onClose={() => setIsOpen(false)} onClosed={onClosed} />}
    </Panel>
  );
}

function ClosingSheet(props: {
  shop: OfficeStoreView;
  onClose: () => void;
  onClosed: (shop: OfficeStoreView) => void;
}) {
  const { shop, onClose, onClosed } = props;
  const { t, say, has } = useStoresWords();
  const [closesAt, setClosesAt] = useState('');
  const [reason, setReason] = useState({ fr: '', en: '' });
  const close = useSave<OfficeStoreView>('POST', `/head-office/stores/${shop.code}/early-closing`, onClosed);
  const { data: effect } = useQuery({
    queryKey: ['office-store-days', shop.code, shop.revision, closesAt],
    queryFn: ({ signal }) =>
      call<CalendarEffectView>('POST', `/head-office/stores/${shop.code}/calendar-preview`, {
        body: { closesAt },
        signal,
      }),
    enabled: /^\d\d:\d\d$/.test(closesAt),
    retry: false,
  });
  const moved = effect?.moves.reduce((sum, { orders }) => sum + orders, 0) ?? 0;
  const faults: Faults = faultsOf(close.error, (code) => {
    const key = `fault.${code}`;
    return has(key) ? say(key) : undefined;
  });
  return (
    <OfficeDialog
      isWide
      title={say('closeEarly')}
      lead={say('closeEarlyLead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      isHot
      foot={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            tone="hot"
            icon="clock"
            isBusy={close.isPending}
            onClick={() =>
              close.mutate({
                revision: shop.revision,
                closesAt,
                reason: { fr: reason.fr.trim(), en: reason.en.trim() || reason.fr.trim() },
              })
            }
          >
            {say('closeEarly')}
          </Button>
        </>
      }
    >
      <div className={forms.reasons}>
        <TimeInput
          label={say('closesToday')}
          isLabelShown
          isFirstFocus
          value={closesAt}
          fault={faults.of('closesAt')}
          onChange={setClosesAt}
        />
        <TextInput
          label={say('reason.fr')}
          lang="fr"
          required
          maxLength={120}
          value={reason.fr}
          error={faults.of('reason.fr')}
          onChange={({ currentTarget: { value } }) => setReason({ ...reason, fr: value })}
        />
        <TextInput
          label={say('reason.en')}
          lang="en"
          maxLength={120}
          placeholder={reason.fr}
          value={reason.en}
          onChange={({ currentTarget: { value } }) => setReason({ ...reason, en: value })}
        />
      </div>
      <div role="status">
        {effect !== undefined && (
          <>
            <p>
              <b>
                {moved === 0
                  ? say('effectNone', { count: effect.openOrders })
                  : say('effectMoves', { count: moved, orders: effect.openOrders })}
              </b>
            </p>
            <Moves effect={effect} timezone={shop.timezone} />
          </>
        )}
      </div>
      {close.error !== null && faults.problem?.errors === undefined && (
        <p className={forms.fault} role="alert">
          {faults.problem?.title ?? t('state.unreachable')}
        </p>
      )}
    </OfficeDialog>
  );
}
