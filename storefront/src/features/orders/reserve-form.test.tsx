import { ApiProblem, ApiUnreachable } from '@passerelle/shared/api/client';
import type { OrderView, PlaceOrderRequest } from '@passerelle/shared/api/orders';
import type { Problem, ProblemCode } from '@passerelle/shared/problems';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInWords, spaced } from '../../../test/in-words.js';
import { quoteOf, storeOf } from '../../../test/quotes.js';
import { forgetAttempt } from './attempt.js';
import { ReserveForm } from './reserve-form.js';

interface Sent {
  request: PlaceOrderRequest;
  key: string;
}
type Answer = OrderView | Error;

const granted = { number: 'R-1', trackingToken: 'token' } as OrderView;
const refusal = (code: ProblemCode, status: number, members: Partial<Problem> = {}) =>
  new ApiProblem({ type: '', title: code, status, detail: '', code, ...members });

/** The form of a shopper with a drill in the basket, and a shop that answers as told. */
function openForm(...answers: Answer[]) {
  return openFormWith({}, ...answers);
}

type Offered = Partial<Pick<Parameters<typeof ReserveForm>[0], 'mode' | 'paidOnline' | 'disabledReason'>>;

function openFormWith({ mode = 'reserve', paidOnline, disabledReason }: Offered, ...answers: Answer[]) {
  const sent: Sent[] = [];
  const placed: OrderView[] = [];
  const chosen: string[] = [];
  const form = (totalCents: number, hash: string) => (
    <ReserveForm
      store={storeOf('lyon-part-dieu', 'Lyon Part-Dieu')}
      lines={[{ sku: 'DRILL', quantity: 1 }]}
      codes={[]}
      quote={quoteOf(totalCents, hash)}
      mode={mode}
      paidOnline={paidOnline}
      nameOf={() => 'Perceuse'}
      disabledReason={disabledReason}
      place={async (request, key) => {
        sent.push({ request, key });
        const answer = answers.shift() ?? granted;
        if (answer instanceof Error) throw answer;
        return answer;
      }}
      askBalance={async () => ({ kind: 'gift-card', tail: 'K7QM', balanceCents: 3000, currency: 'EUR' })}
      onPlaced={(order) => placed.push(order)}
      onChooseStore={(code) => chosen.push(code)}
    />
  );
  const view = renderInWords(form(8900, 'aaaa1111'));
  return { sent, placed, chosen, view };
}

async function fill(contact = 'camille@example.fr') {
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: 'Prénom' }), 'Camille');
  await user.type(screen.getByRole('textbox', { name: 'Nom' }), 'Perrin');
  await user.type(screen.getByRole('textbox', { name: 'E-mail ou mobile' }), contact);
  return user;
}
const reserveButton = () => screen.getByRole('button', { name: /Réserver, payer en magasin/ });

beforeEach(() => forgetAttempt());

test('a reservation sends who comes, what for, and the quote on the screen', async () => {
  const { sent, placed } = openForm();
  const user = await fill();
  await user.click(reserveButton());
  await waitFor(() => expect(placed).toHaveLength(1));
  expect(sent[0]?.request).toEqual({
    mode: 'reserve',
    store: 'lyon-part-dieu',
    lines: [{ sku: 'DRILL', quantity: 1 }],
    codes: [],
    contact: { firstName: 'Camille', lastName: 'Perrin', email: 'camille@example.fr' },
    quote: { hash: 'aaaa1111', at: '2026-06-11T12:50:00Z' },
    marketingConsent: false,
  });
});

test('the key is kept before the first try and sent again after a silence, with the very same request', async () => {
  const { sent, placed } = openForm(new ApiUnreachable('tunnel'));
  const user = await fill();
  await user.click(reserveButton());
  await screen.findByText(/Le serveur ne répond pas/);
  const stored = JSON.parse(sessionStorage.getItem('passerelle.attempt') ?? '{}');
  expect(stored.key).toBe(sent[0]?.key);
  await user.click(reserveButton());
  await waitFor(() => expect(placed).toHaveLength(1));
  expect(sent[1]).toEqual(sent[0]);
  expect(sessionStorage.getItem('passerelle.attempt')).toBeNull();
});

test('another wish after a silence gets another key', async () => {
  const { sent, placed } = openForm(new ApiUnreachable('tunnel'));
  const user = await fill();
  await user.click(reserveButton());
  await screen.findByText(/Le serveur ne répond pas/);
  await user.type(screen.getByRole('textbox', { name: 'Nom' }), '-Martin');
  await user.click(reserveButton());
  await waitFor(() => expect(placed).toHaveLength(1));
  expect(sent[1]?.key).not.toBe(sent[0]?.key);
});

test('a changed price shows both totals and reserves nothing without a yes', async () => {
  const changed = refusal('quote-changed', 409, { quote: quoteOf(9900, 'bbbb2222') });
  const { sent, placed } = openForm(changed);
  const user = await fill();
  await user.click(reserveButton());
  const agree = await screen.findByRole('button', { name: /Réserver à/ });
  expect(spaced(agree.textContent)).toBe('Réserver à 99,00 €');
  expect(spaced(screen.getByRole('alert').textContent)).toContain('89,00 €');
  expect(sent).toHaveLength(1);
  await user.click(agree);
  await waitFor(() => expect(placed).toHaveLength(1));
  expect(sent[1]?.request.quote?.hash).toBe('bbbb2222');
  expect(sent[1]?.key).not.toBe(sent[0]?.key);
});

test('somebody was faster: the next shops are named and can be chosen', async () => {
  const { chosen } = openForm(
    refusal('out-of-stock', 409, {
      lines: [{ sku: 'DRILL', requested: 1, available: 0 }],
      alternatives: [{ ...storeOf('caluire', 'Caluire'), distanceMeters: 4100 }],
    }),
  );
  const user = await fill();
  await user.click(reserveButton());
  await screen.findByText('Quelqu’un a été plus rapide.');
  await user.click(screen.getByRole('button', { name: 'Choisir Caluire' }));
  expect(chosen).toEqual(['caluire']);
});

test('an unfinished address is said at its field and nothing is sent', async () => {
  const { sent } = openForm();
  const user = await fill('camille.perrin@');
  await user.click(reserveButton());
  const field = screen.getByRole('textbox', { name: 'E-mail ou mobile' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(spaced(screen.getByText(/Il manque la fin/).textContent)).toBe(
    'Il manque la fin de l’adresse, après le « @ ».',
  );
  expect(sent).toHaveLength(0);
});

test('where orders are paid online both ways are offered, each with what it costs today, and the chosen one is sent', async () => {
  const { sent, placed } = openFormWith({ paidOnline: { openDays: 5 } });
  const user = await fill();
  const ways = screen
    .getAllByRole('radio')
    .map(({ parentElement }) => spaced(parentElement?.textContent ?? ''));
  expect(ways).toEqual([
    'Réserver, payer en magasinEssayez d’abord. 0,00 € aujourd’hui.',
    'Payer maintenant et retirer89,00 € maintenant. Rien à régler sur place.',
  ]);
  await user.click(screen.getByRole('radio', { name: /^Payer maintenant/ }));
  expect(screen.queryByText(/à régler à Lyon/)).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Payer maintenant et retirer/ }));
  await waitFor(() => expect(placed).toHaveLength(1));
  expect(sent.map(({ request }) => request.mode)).toEqual(['collect']);
});

test('where nothing is paid online nobody is asked, however they came', async () => {
  const { sent, placed } = openFormWith({ mode: 'collect' });
  const user = await fill();
  expect(screen.queryByRole('radio')).toBeNull();
  await user.click(reserveButton());
  await waitFor(() => expect(placed).toHaveLength(1));
  expect(sent[0]?.request.mode).toBe('reserve');
});

test('what cannot be kept is promised for no hour: the reason stands in its place', () => {
  openFormWith({ disabledReason: 'Lyon Part-Dieu n’a pas tout' });
  expect(screen.getByText('Lyon Part-Dieu n’a pas tout')).toBeDefined();
  expect(screen.queryByText('Gardé jusqu’à')).toBeNull();
});
