import type { TransferLineView, TransferView } from '@passerelle/shared/api/transfers';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import order from '../features/orders/order.module.css';
import { Banners } from '../features/shell/banners.js';
import {
  arrivalOf,
  type Box,
  countedOf,
  forgetBox,
  keepBox,
  keptBox,
  lineOfScan,
  shipmentOf,
  unitsIn,
  wholeBox,
  withDamaged,
  withWhole,
} from '../features/transfers/box.js';
import { BoxLines } from '../features/transfers/box-lines.js';
import { type Ending, ReasonSheet } from '../features/transfers/reason-sheet.js';
import { TransferState } from '../features/transfers/transfer-state.js';
import { TransferStory } from '../features/transfers/transfer-story.js';
import classes from '../features/transfers/transfers.module.css';
import { useTransfersWords } from '../features/transfers/transfers-words.js';
import { useTransfer, useTransferAct } from '../features/transfers/use-transfers.js';
import { refusalOf } from '../lib/api.js';
import { useScanner } from '../lib/scanner.js';
import { useColleague } from '../lib/shop-floor.js';
import { beep, buzz } from '../lib/sound.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';

/** One box between two shops: what is to do with it now, what is in it, and its story. */
export function TransferPage() {
  const { number = '' } = useParams();
  const { say } = useTransfersWords();
  const { data: transfer, error, refetch } = useTransfer(number);
  if (transfer === undefined) {
    return (
      <Screen title={say('oneTitle')} back={{ to: '/stock/transfers', label: say('back') }}>
        <NotYetRead error={error} onRetry={refetch} />
      </Screen>
    );
  }
  // What was counted belongs to a state: a box that arrives is counted anew.
  return <OneBox key={`${number}${transfer.state === 'shipped'}`} transfer={transfer} />;
}

function OneBox({ transfer }: { transfer: TransferView }) {
  const { t, say, dayTime } = useTransfersWords();
  const me = useColleague();
  const give = useTransferAct(transfer.number);
  const can = (command: TransferView['commands'][number]) => transfer.commands.includes(command);
  const counting = can('ship') ? 'quantity' : can('receive') ? 'shipped' : undefined;
  const desk = useCounting(transfer, counting);
  const isComing = transfer.to === me.store;
  return (
    <Screen
      title={say('oneTitle')}
      subtitle={say('requested', { number: transfer.number, time: dayTime(transfer.requestedAt) })}
      back={{ to: '/stock/transfers', label: say('back') }}
    >
      <Banners />
      {give.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(give.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      {desk.fault !== undefined && <Notice tone="stop" icon="warning" isUrgent title={desk.fault} />}
      <div className={order.page}>
        <div className={order.column}>
          <div className={classes.route}>
            <Icon name="truck" size={32} />
            <h2>
              {say(isComing ? 'comesFrom' : 'goesTo', {
                shop: isComing ? transfer.fromName : transfer.toName,
              })}
            </h2>
            <TransferState transfer={transfer} />
          </div>
          {transfer.order !== undefined && (
            <Notice tone="plain" icon="person" title={say('awaited')}>
              {isComing ? (
                <Link to={`/orders/${transfer.order}`}>{say('forOrder', { order: transfer.order })}</Link>
              ) : (
                say('forOrder', { order: transfer.order })
              )}
            </Notice>
          )}
          {counting !== undefined && (
            <p className={classes.scan}>
              <Icon name="scan" size={28} />
              <span className="grow">{say(counting === 'quantity' ? 'scanIn' : 'scanOut')}</span>
              <Button icon="check" onClick={desk.takeAll}>
                {say('allThere')}
              </Button>
            </p>
          )}
          <BoxLines shown={transfer.lines} counting={desk.counting} />
        </div>
        <aside className={order.column}>
          <Acts transfer={transfer} box={desk.box} give={give} />
          <TransferStory story={transfer.story} />
        </aside>
      </div>
    </Screen>
  );
}

/** Counting with the scanner or with the thumb. */
function useCounting(transfer: TransferView, of: 'quantity' | 'shipped' | undefined) {
  const { say } = useTransfersWords();
  const { number, lines, state } = transfer;
  const [box, setBox] = useState<Box>(
    () => keptBox(sessionStorage, number) ?? (state === 'prepared' ? wholeBox(lines, 'quantity') : {}),
  );
  const [fault, setFault] = useState<string>();
  const change = (next: Box): void => {
    keepBox(sessionStorage, number, next);
    setBox(next);
    setFault(undefined);
  };
  useScanner((text) => {
    if (of === undefined) return;
    const line = lineOfScan(lines, text);
    const counted = line && countedOf(box, line.sku);
    if (line === undefined || counted === undefined || counted.whole + counted.damaged >= line[of]) {
      buzz();
      setFault(say(line === undefined ? 'notInBox' : 'enough', { scanned: line?.name ?? text }));
      return;
    }
    beep();
    change(withWhole(box, line.sku, counted.whole + 1, line[of]));
  }, of !== undefined);
  const counting = of && {
    of,
    box,
    onWhole: (line: TransferLineView, units: number) => change(withWhole(box, line.sku, units, line[of])),
    ...(of === 'shipped' && {
      onDamaged: (line: TransferLineView, units: number) =>
        change(withDamaged(box, line.sku, units, line.shipped)),
    }),
  };
  return { box, fault, counting, takeAll: () => of && change(wholeBox(lines, of)) };
}

interface ActsProps {
  transfer: TransferView;
  box: Box;
  give: ReturnType<typeof useTransferAct>;
}

/** What may be done now, the next thing first. */
function Acts({ transfer, box, give }: ActsProps) {
  const { say } = useTransfersWords();
  const { number, lines, commands } = transfer;
  const [ending, setEnding] = useState<Ending>();
  const counted = unitsIn(box, lines);
  const asked = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const left = lines.reduce((sum, { shipped }) => sum + shipped, 0);
  const has = (command: TransferView['commands'][number]) => commands.includes(command);
  const act = (...[wanted]: Parameters<typeof give.mutate>): void =>
    give.mutate(wanted, { onSuccess: () => forgetBoxAfter(wanted.command, number) });
  const endings: readonly Ending[] = ['refuse', 'cancel', 'close', 'report-lost'];
  return (
    <div className={order.acts}>
      {has('approve') && (
        <Button
          tone="go"
          icon="check"
          isBig
          isBusy={give.isPending}
          onClick={() => act({ command: 'approve', label: say('act.approve', { number }) })}
        >
          {say('do.approve')}
        </Button>
      )}
      {has('ship') && (
        <Button
          tone="go"
          icon="truck"
          isBig
          isBusy={give.isPending}
          hint={counted < asked ? say('staysHere', { count: asked - counted }) : undefined}
          disabledReason={counted === 0 ? say('packFirst') : undefined}
          onClick={() =>
            act({ command: 'ship', body: shipmentOf(box, lines), label: say('act.ship', { number }) })
          }
        >
          {say('do.ship', { counted, of: asked })}
        </Button>
      )}
      {has('prepare') && (
        <Button
          icon="crate"
          disabledReason={counted === 0 ? '' : undefined}
          onClick={() => act({ command: 'prepare', label: say('act.prepare', { number }) })}
        >
          {say('do.prepare')}
        </Button>
      )}
      {has('receive') && (
        <Button
          tone="go"
          icon="shelf"
          isBig
          isBusy={give.isPending}
          hint={counted < left ? say('missing', { count: left - counted }) : undefined}
          onClick={() =>
            act({ command: 'receive', body: arrivalOf(box, lines), label: say('act.receive', { number }) })
          }
        >
          {say('do.receive', { counted, of: left })}
        </Button>
      )}
      {endings.filter(has).map((command) => (
        <Button key={command} tone={command === 'close' ? 'plain' : 'hot'} onClick={() => setEnding(command)}>
          {say(`do.${command}`)}
        </Button>
      ))}
      {commands.length === 0 && <p className="mute">{say('nothingToDo')}</p>}
      {ending !== undefined && (
        <ReasonSheet transfer={transfer} command={ending} onClose={() => setEnding(undefined)} />
      )}
    </div>
  );
}

function forgetBoxAfter(command: TransferView['commands'][number], number: string): void {
  if (command === 'ship' || command === 'receive') forgetBox(sessionStorage, number);
}
