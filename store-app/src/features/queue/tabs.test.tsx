import { jest } from '@jest/globals';
import { render } from '@testing-library/react';
import { Tabs } from './tabs.js';

test('the tab that is chosen is brought into view again when the tablet is turned', () => {
  let turn = (): void => undefined;
  globalThis.ResizeObserver = class {
    constructor(onResize: ResizeObserverCallback) {
      turn = () => onResize([], this);
    }
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  const shown: (string | null)[] = [];
  Element.prototype.scrollIntoView = jest.fn(function (this: Element) {
    shown.push(this.textContent);
  });
  render(
    <Tabs
      label="Commandes"
      tabs={[
        { id: 'new', label: 'Nouvelles', icon: 'bell', count: 3 },
        { id: 'late', label: 'Non retirées', icon: 'alarm', count: 1 },
      ]}
      selected="late"
      panelId="panel"
      onSelect={() => undefined}
    />,
  );
  expect(shown).toEqual(['Non retirées1']);
  turn();
  expect(shown).toEqual(['Non retirées1', 'Non retirées1']);
});
