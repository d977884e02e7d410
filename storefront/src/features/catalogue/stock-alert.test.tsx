import { ApiProblem, ApiUnreachable } from '@passerelle/shared/api/client';
import type { StockAlertRequest } from '@passerelle/shared/api/stock-alerts';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInWords, spaced } from '../../../test/in-words.js';
import { StockAlert } from './stock-alert.js';

interface Sent {
  request: StockAlertRequest;
  key: string;
}

/** The form under a drill that Lyon has none of, and a server that fails as told before it takes the alert. */
function openForm(...faults: Error[]) {
  const sent: Sent[] = [];
  const form = (
    <StockAlert
      sku="DRILL"
      store={{ code: 'lyon', name: 'Lyon Part-Dieu' }}
      send={async (request, key) => {
        sent.push({ request, key });
        const fault = faults.shift();
        if (fault) throw fault;
        return {};
      }}
    />
  );
  return { sent, form };
}

const field = () => screen.getByRole('textbox', { name: 'E-mail ou mobile' });

test('by keyboard alone: one address, one message promised, and the focus is not lost', async () => {
  const { sent, form } = openForm();
  renderInWords(form);
  const user = userEvent.setup();
  await user.tab();
  expect(document.activeElement).toBe(field());
  await user.keyboard('camille@example.fr{Enter}');
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('C’est noté'));
  expect(sent.map(({ request }) => request)).toEqual([
    { sku: 'DRILL', store: 'lyon', contact: { email: 'camille@example.fr' } },
  ]);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Me prévenir de son retour' }));
});

test('in English, a mobile goes as a mobile', async () => {
  const { sent, form } = openForm();
  renderInWords(form, 'en');
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: 'Email or mobile' }), '06 12 34 56 78');
  await user.click(screen.getByRole('button', { name: 'Notify me' }));
  await screen.findByText(/^Noted:/);
  expect(sent[0]?.request.contact).toEqual({ phone: '0612345678' });
});

test('an unfinished address is said at its field and nothing is sent', async () => {
  const { sent, form } = openForm();
  renderInWords(form);
  const user = userEvent.setup();
  await user.type(field(), 'camille@{Enter}');
  expect(field().getAttribute('aria-invalid')).toBe('true');
  const fault = document.getElementById(field().getAttribute('aria-describedby') ?? '');
  expect(spaced(fault?.textContent ?? '')).toBe('Il manque la fin de l’adresse, après le « @ ».');
  expect(sent).toEqual([]);
});

test('the same address after a silence has the same key, another address another one', async () => {
  const problem = { type: '', title: '', status: 429, detail: '', code: 'too-many-requests' } as const;
  const { sent, form } = openForm(new ApiUnreachable('tunnel'), new ApiProblem(problem));
  renderInWords(form);
  const user = userEvent.setup();
  await user.type(field(), 'camille@example.fr{Enter}');
  await screen.findByText(/Le serveur ne répond pas/);
  await user.type(field(), '{Enter}');
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.key).toBe(sent[0]?.key);
  await user.clear(field());
  await user.type(field(), 'autre@example.fr{Enter}');
  await screen.findByText(/C’est noté/);
  expect(sent[2]?.key).not.toBe(sent[0]?.key);
});
