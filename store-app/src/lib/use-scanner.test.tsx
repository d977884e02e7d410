import { createEvent, fireEvent, render } from '@testing-library/react';
import { openScanner, useScanner } from './scanner.js';

interface EarProps {
  readonly isArmed?: boolean;
  readonly onScan: (text: string) => unknown;
}

function Ear({ isArmed, onScan }: EarProps) {
  useScanner(onScan, isArmed);
  return null;
}

beforeAll(openScanner);

/** Between two keys of a scanner. */
const GAP_MS = 8;
let atMs = 0;

/** One key at the scanner's own pace, however busy this machine is; answers whether it was left to what has the focus. */
function key(code: string, sign: string): boolean {
  atMs += GAP_MS;
  const event = createEvent.keyDown(document.body, { code, key: sign });
  Object.defineProperty(event, 'timeStamp', { value: atMs });
  return fireEvent(document.body, event);
}

function press(...digits: readonly string[]): void {
  for (const digit of digits) key(`Digit${digit}`, digit);
}

/** The key that ends a burst. */
const end = (): boolean => key('Enter', 'Enter');

test('a page that comes in the middle of a burst hears the whole number', () => {
  const heard: string[] = [];
  press('2', '1', '0');
  render(<Ear onScan={(text) => heard.push(text)} />);
  press('1', '4', '0', '1');
  expect(end()).toBe(false);
  expect(heard).toEqual(['2101401']);
});

test('so does one that begins to listen in the middle of a burst', () => {
  const heard: string[] = [];
  const { rerender } = render(<Ear onScan={(text) => heard.push(text)} isArmed={false} />);
  press('2', '1', '0', '1');
  rerender(<Ear onScan={(text) => heard.push(text)} isArmed />);
  press('4', '0', '1');
  end();
  expect(heard).toEqual(['2101401']);
});

test('what lies above hears alone, and what lies beneath hears again once it is gone', () => {
  const beneath: string[] = [];
  const above: string[] = [];
  render(<Ear onScan={(text) => beneath.push(text)} />);
  const sheet = render(<Ear onScan={(text) => above.push(text)} />);
  press('1', '2', '3', '4');
  end();
  sheet.unmount();
  press('5', '6', '7', '8');
  end();
  expect(above).toEqual(['1234']);
  expect(beneath).toEqual(['5678']);
});

test('where nobody listens, Enter keeps its meaning', () => {
  press('1', '2', '3', '4');
  expect(end()).toBe(true);
});
