import { compileCatalogue } from '@passerelle/shared/i18n/compile';
import { render, screen } from '@testing-library/react';
import fr from '../../i18n/fr.json' with { type: 'json' };
import { WordsProvider } from '../../lib/words.js';
import { DuePanel } from './due-panel.js';

function look(paid: { note?: string; vatOfCents?: number }): void {
  render(
    <WordsProvider locale="fr" catalogue={compileCatalogue('fr', fr)}>
      <DuePanel
        dueCents={0}
        vatCents={1698}
        {...paid}
        isAsking={false}
        isBusy={false}
        nothingDueLabel="Remettre la commande"
        onSettle={() => undefined}
      />
    </WordsProvider>,
  );
}

test('of an order paid before, the VAT is told with the sum that it is in, not with what was paid', () => {
  look({ note: '147,80 € déjà payés', vatOfCents: 10_190 });
  expect(screen.getByText('147,80 € déjà payés')).toBeInstanceOf(HTMLElement);
  expect(screen.getByText(/^Total gardé 101,90\s€, dont TVA 16,98\s€$/)).toBeInstanceOf(HTMLElement);
});

test('of what is to be paid, the VAT is told alone', () => {
  look({});
  expect(screen.getByText(/^dont TVA 16,98\s€$/)).toBeInstanceOf(HTMLElement);
});
