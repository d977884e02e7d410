import type { OrderPaymentView, OrderView } from '@passerelle/shared/api/orders';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { renderInWords, spaced } from '../../../test/in-words.js';
import { quoteOf, storeOf } from '../../../test/quotes.js';
import { useWords } from '../../lib/words.js';
import { OrderMoney } from './order-money.js';
import { leadOf } from './order-words.js';

const paid: OrderPaymentView = { state: 'paid', dueCents: 0, paidCents: 8900, backCents: 0 };
const byCash: OrderPaymentView = { ...paid, till: [{ method: 'cash', amountCents: 8900 }] };

function show(state: OrderView['state'], payment: OrderPaymentView, locale: Locale = 'fr') {
  const order = {
    ...{ number: 'R-1', mode: 'collect', state, payment, receipts: [], lines: [], commands: [] },
    store: storeOf('lyon-part-dieu', 'Lyon Part-Dieu'),
    readyAt: '2026-11-24T10:00:00Z',
    collectBy: '2026-11-26T18:00:00Z',
    quote: quoteOf(8900, 'aaaa1111'),
  } as unknown as OrderView;
  renderInWords(<Money order={order} />, locale);
  return spaced(document.body.textContent ?? '');
}

function Money({ order }: { order: OrderView }) {
  const words = useWords();
  return (
    <>
      <p>{leadOf(order, false, words)}</p>
      <OrderMoney order={order} />
    </>
  );
}

test('what a till took is never worded as paid online', () => {
  const text = show('placed', byCash);
  expect(text).toContain('Payé en magasin, en espèces');
  expect(text).not.toMatch(/en ligne|banque/);
});

test('what was paid online still is', () => {
  expect(show('placed', paid)).toMatch(/Payé en ligne.*Autorisé par la banque/);
});

test('collected: it says where it was paid', () => {
  expect(show('collected', byCash, 'en')).toContain(
    'Collected from Lyon Part-Dieu, paid in the shop when it was ordered.',
  );
});

test('collected and paid in more than one way: it names none of them alone', () => {
  const text = show('collected', { ...byCash, till: [{ method: 'card', amountCents: 900 }] }, 'en');
  expect(text).toContain('Collected from Lyon Part-Dieu, already paid.');
});

test('cancelled: what a till took waits at a till, and no bank is spoken of', () => {
  const text = show('cancelled', { ...byCash, state: 'refunding', backCents: 8900, fetchCents: 8900 });
  expect(text).toContain('89,00 € vous attendent à la caisse de Lyon Part-Dieu.');
  expect(text).not.toMatch(/banque|autorisation/);
});

test('cancelled, and the card that paid is over: the new credit stands there with its code', () => {
  const text = show('cancelled', {
    ...{ ...paid, state: 'refunded', backCents: 8900, credits: [{ code: 'ABCD-EFGH', amountCents: 5000 }] },
    vouchers: [{ kind: 'gift-card', tail: 'WXYZ', amountCents: 8900 }],
  });
  expect(text).toMatch(/Rendu sur un nouvel avoir50,00 €ABCD-EFGH/);
  expect(text).toContain('89,00 € vous sont rendus, en partie sur un nouvel avoir');
  expect(text).toContain('39,00 €');
});

test('cancelled before the bank took anything: nothing is said to come back', () => {
  const text = show('cancelled', { ...paid, state: 'refunded', backCents: 8900 });
  expect(text).toContain('Rien n’est débité : la banque libère les 89,00 € qu’elle réservait.');
  expect(text).toContain('Ne sera pas débité');
  expect(text).not.toMatch(/rendu/);
});

test('something is left out of what the bank only promised: it is not charged, and the rest is the new total', () => {
  const text = show('placed', { ...paid, backCents: 1600 });
  expect(text).toMatch(/Ne sera pas débité16,00 €.*Nouveau total73,00 €/);
});
