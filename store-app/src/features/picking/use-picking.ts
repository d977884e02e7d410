import type { StaffOrderLineView, StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { useRef, useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { useOrderAct } from '../../lib/orders.js';
import { beep, buzz } from '../../lib/sound.js';
import { useWords } from '../../lib/words.js';
import {
  foreseeFound,
  foreseeMissing,
  foreseeUndone,
  leftToFind,
  meaningOf,
  nextLine,
  stateOf,
  unitsLeft,
} from './pick-lines.js';
import type { ShortReason } from './short-sheet.js';

export interface WrongScan {
  scanned: string;
  expected: StaffOrderLineView;
  isEnough: boolean;
}

/** What happens on the picking screen: scans, counts, undoing; each act goes out with its own key. */
export function usePicking(order: StaffOrderView) {
  const { t } = useWords();
  const give = useOrderAct(order.number);
  const [chosen, setChosen] = useState<string>();
  const [wrong, setWrong] = useState<WrongScan>();
  const [told, setTold] = useState('');
  const [fault, setFault] = useState<string>();
  const touched = useRef<string[]>([]);
  const current = order.lines.find((line) => line.sku === chosen) ?? nextLine(order.lines);

  const refused = (cause: unknown): void => {
    buzz();
    setFault(refusalOf(cause)?.problem.detail ?? t('state.unreachable'));
  };

  const find = (line: StaffOrderLineView, quantity: number): void => {
    const { sku, name } = line;
    beep();
    setFault(undefined);
    setTold(t('picking.toldFound', { name, picked: line.picked + quantity, quantity: line.quantity }));
    touched.current.push(sku);
    give.mutate(
      {
        act: 'picks',
        body: { sku, quantity },
        label: t('act.picked', { count: quantity, name }),
        foresee: (before) => foreseeFound(before, sku, quantity),
      },
      { onError: refused },
    );
    const after = order.lines.map((one) =>
      one.sku === sku ? { ...one, picked: one.picked + quantity } : one,
    );
    setChosen(nextLine(after, sku)?.sku);
  };

  /** A scan or something typed. */
  const scan = (text: string): void => {
    const meaning = meaningOf(order.lines, current, text);
    if (meaning.kind === 'right') {
      setWrong(undefined);
      find(meaning.line, 1);
      return;
    }
    const expected = meaning.kind === 'enough' ? meaning.line : (current ?? order.lines[0]);
    if (expected === undefined) return;
    buzz();
    setWrong({ scanned: text, expected, isEnough: meaning.kind === 'enough' });
  };

  const missing = (line: StaffOrderLineView, found: number, reason: ShortReason): void => {
    const { sku, name } = line;
    if (found > line.picked) find(line, found - line.picked);
    const short = line.quantity - found - line.missing;
    touched.current.push(sku);
    setTold(t('picking.toldMissing', { name, count: short }));
    give.mutate(
      {
        act: 'picks',
        body: { sku, missing: short, reason },
        label: t('act.missing', { count: short, name }),
        foresee: (before) => foreseeMissing(before, sku, short),
      },
      { onError: refused },
    );
    const after = order.lines.map((one) =>
      one.sku === sku ? { ...one, picked: found, missing: short } : one,
    );
    setChosen(nextLine(after, sku)?.sku);
  };

  const undoable = lineToUndo(order, current, touched.current);
  const undo = (): void => {
    if (undoable === undefined) return;
    const { sku, name } = undoable;
    touched.current = touched.current.filter((one) => one !== sku);
    setTold(t('picking.toldUndone', { name }));
    setChosen(sku);
    give.mutate(
      {
        act: 'picks/undo',
        body: { sku },
        label: t('act.undone', { name }),
        foresee: (before) => foreseeUndone(before, sku),
      },
      { onError: refused },
    );
  };

  return {
    current,
    choose: setChosen,
    scan,
    find,
    missing,
    undo,
    undoable,
    wrong,
    forgive: () => setWrong(undefined),
    /** What a screen reader hears. */
    told,
    fault,
    give,
    left: unitsLeft(order.lines),
  };
}

/** The current line when something was recorded on it, else the last one touched, else any that can be undone. */
function lineToUndo(
  order: StaffOrderView,
  current: StaffOrderLineView | undefined,
  touched: readonly string[],
): StaffOrderLineView | undefined {
  const hasRecord = (line: StaffOrderLineView | undefined): line is StaffOrderLineView =>
    line !== undefined && (line.picked > 0 || line.missing > 0);
  if (hasRecord(current)) return current;
  const last = order.lines.find((line) => line.sku === touched.at(-1));
  if (hasRecord(last)) return last;
  return order.lines
    .toReversed()
    .find((line) => stateOf(line) !== 'todo' || leftToFind(line) < line.quantity);
}
