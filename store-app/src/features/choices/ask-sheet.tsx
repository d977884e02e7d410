import type { OrderChoicesView } from '@passerelle/shared/api/choices';
import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';
import { Loading } from '../../ui/states.js';
import { useChoicesWords } from './choices-words.js';
import { SubstituteChoice } from './substitute-choice.js';
import { undecidedOf, useChoiceActs, useChoices } from './use-choices.js';
import { useScanned } from './use-scanned.js';

interface AskSheetProps {
  order: StaffOrderView;
  onClose: () => void;
  onAsked: () => void;
}

/** Asks the customer what becomes of what is missing, with what the colleague would propose. */
export function AskSheet({ order, onClose, onAsked }: AskSheetProps) {
  const { say, t } = useChoicesWords();
  const { data: choices, error } = useChoices({ number: order.number, revision: revisionOf(order) });
  const acts = useChoiceActs(order.number);
  const [instead, setInstead] = useState<Readonly<Record<string, string>>>({});
  const [fault, setFault] = useState<string>();
  const failed = (cause: unknown): void =>
    setFault(refusalOf(cause)?.problem.detail ?? t('state.unreachable'));
  const send = (): void => {
    const suggestions = Object.entries(instead)
      .filter(([, substitute]) => substitute !== '')
      .map(([sku, substitute]) => ({ sku, substitute }));
    acts.ask({ suggestions }, say('askLabel', { code: order.pickupCode }), {
      onSuccess: onAsked,
      onError: failed,
    });
  };
  return (
    <Sheet
      title={say('askTitle', { name: order.customerName })}
      lead={say('askLead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="go" icon="speech" isBig isBusy={acts.isBusy} onClick={send}>
            {say('askConfirm')}
          </Button>
        </>
      }
    >
      {(fault !== undefined || error !== null) && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {fault ?? t('state.unreachable')}
        </Notice>
      )}
      {choices === undefined ? (
        <Loading label={t('state.loading')} />
      ) : (
        <Proposals choices={choices} instead={instead} onPropose={setInstead} />
      )}
      <p className="mute" style={{ marginTop: 14 }}>
        {say('askThen')}
      </p>
    </Sheet>
  );
}

/** What the answers about an order depend on. */
export function revisionOf(order: StaffOrderView): string {
  return undecidedOf(order)
    .map(({ sku, missing }) => `${sku} ${missing}`)
    .join();
}

interface ProposalsProps {
  choices: OrderChoicesView;
  instead: Readonly<Record<string, string>>;
  onPropose: (instead: Readonly<Record<string, string>>) => void;
}

function Proposals({ choices, instead, onPropose }: ProposalsProps) {
  const { say } = useChoicesWords();
  const [typed, setTyped] = useState('');
  const { scanned, fault, ask } = useScanned((sku) => {
    // What is scanned is proposed for the first article that nothing is proposed for yet.
    const line = choices.lines.find((one) => !instead[one.sku]) ?? choices.lines[0];
    if (line !== undefined) onPropose({ ...instead, [line.sku]: sku });
  });
  return (
    <div className="stack">
      {choices.lines.map((line) => (
        <SubstituteChoice
          key={line.sku}
          line={line}
          scanned={scanned}
          value={instead[line.sku] ?? ''}
          nothing={say('askNothing')}
          onChoose={(sku) => onPropose({ ...instead, [line.sku]: sku })}
        />
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') ask(typed.trim());
          setTyped('');
        }}
      >
        <Field
          label={say('askScan')}
          icon="scan"
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
          fault={fault}
        />
      </form>
    </div>
  );
}
