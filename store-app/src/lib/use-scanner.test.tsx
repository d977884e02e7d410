import { fireEvent, render } from '@testing-library/react';
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

/** Keys of a scanner, as fast as this machine presses them. */
function press(...keys: readonly string[]): void {
  for (const key of keys) fireEvent.keyDown(document.body, { code: `Digit${key}`, key });
}

/** The key that ends a burst; answers whether it was left to whatever has the focus. */
const end = (): boolean => fireEvent.keyDown(document.body, { code: 'Enter', key: 'Enter' });

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
