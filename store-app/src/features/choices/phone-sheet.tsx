import type { ChoiceRequest, OrderChoicesView, ShopperChoice } from '@passerelle/shared/api/choices';
import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/choice.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';
import { useChoicesWords } from './choices-words.js';
import { SubstituteChoice } from './substitute-choice.js';
import { useChoiceActs } from './use-choices.js';
import { useScanned } from './use-scanned.js';

interface PhoneSheetProps {
  order: StaffOrderView;
  choices: OrderChoicesView;
  onClose: () => void;
}

/** The customer answers on the phone: what each choice changes is read out, and the answer noted. */
export function PhoneSheet({ order, choices, onClose }: PhoneSheetProps) {
  const words = useChoicesWords();
  const { say, t } = words;
  const acts = useChoiceActs(order.number);
  const [choice, setChoice] = useState<ShopperChoice>('drop');
  const [store, setStore] = useState(choices.otherStores[0]?.code);
  const [instead, setInstead] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(choices.lines.map(({ sku, substitutes }) => [sku, substitutes[0]?.sku ?? ''])),
  );
  const [fault, setFault] = useState<string>();
  const { scanned } = useScanned((sku) => {
    const [line] = choices.lines;
    if (line !== undefined) setInstead({ ...instead, [line.sku]: sku });
  });
  const send = (): void =>
    acts.choose(requestOf(choice, store, instead), say('phoneLabel', { code: order.pickupCode }), {
      onSuccess: onClose,
      onError: (cause) => setFault(refusalOf(cause)?.problem.detail ?? t('state.unreachable')),
    });
  return (
    <Sheet
      title={say('phoneTitle', { name: order.customerName })}
      lead={say('phoneLead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="go" icon="check" isBig isBusy={acts.isBusy} onClick={send}>
            {say('phoneConfirm')}
          </Button>
        </>
      }
    >
      {fault !== undefined && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {fault}
        </Notice>
      )}
      <div className="stack">
        <Choice
          legend={say('legend')}
          name="phone-choice"
          value={choice}
          onChoose={setChoice}
          options={optionsOf(choices, words)}
        />
        {choice === 'other-store' && (
          <Choice
            legend={say('store')}
            name="phone-store"
            value={store}
            onChoose={setStore}
            options={choices.otherStores.map(({ code, name, readyAt }) => ({
              value: code,
              label: name,
              hint: readyAt && words.dayTime(readyAt),
            }))}
          />
        )}
        {choice === 'substitute' &&
          choices.lines.map((line) => (
            <SubstituteChoice
              key={line.sku}
              line={line}
              scanned={scanned}
              value={instead[line.sku] ?? ''}
              nothing={say('drop')}
              onChoose={(sku) => setInstead({ ...instead, [line.sku]: sku })}
            />
          ))}
      </div>
    </Sheet>
  );
}

function requestOf(
  choice: ShopperChoice,
  store: string | undefined,
  instead: Readonly<Record<string, string>>,
): ChoiceRequest {
  if (choice === 'other-store') return { choice, ...(store && { store }) };
  if (choice !== 'substitute') return { choice };
  const lines = Object.entries(instead).map(([sku, substitute]) => ({
    sku,
    ...(substitute && { substitute }),
  }));
  return { choice, lines };
}

/** Only what can be had. */
function optionsOf(
  { drop, otherStores, waitFrom }: OrderChoicesView,
  { say, money }: ReturnType<typeof useChoicesWords>,
) {
  const amount = money(drop.backCents);
  const total = money(drop.totalCents);
  const left = drop.totalCents > 0 ? say('dropHint', { amount, total }) : say('dropAll', { amount });
  const options: { value: ShopperChoice; label: string; hint: string; isOffered: boolean }[] = [
    { value: 'drop', label: say('drop'), hint: left, isOffered: true },
    {
      value: 'wait',
      label: say('wait'),
      hint: say('waitHint', { shop: waitFrom?.name ?? '' }),
      isOffered: waitFrom !== undefined,
    },
    { value: 'substitute', label: say('substitute'), hint: say('substituteHint'), isOffered: true },
    {
      value: 'other-store',
      label: say('other-store'),
      hint: say('storeHint'),
      isOffered: otherStores.length > 0,
    },
  ];
  return options.filter(({ isOffered }) => isOffered);
}
