import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { answerOf } from './answer.js';

type Step = StaffOrderView['story'][number];

const at = '2026-11-24T10:00:00Z';
const asked: Step = { at, command: 'ask-shopper', from: 'picking', to: 'short', who: 'Inès M.' };
const chosen = (more: Partial<Step>): Step => ({
  ...{ at, command: 'choose', from: 'short', to: 'placed', who: 'shopper', detail: 'drop' },
  ...more,
});

test('as long as nobody answered there is no answer', () => {
  expect(answerOf({ story: [asked] })).toBeUndefined();
  expect(answerOf({ story: [] })).toBeUndefined();
});

test('the answer to the last question is told, not that to the one before', () => {
  expect(answerOf({ story: [asked, chosen({}), asked] })).toBeUndefined();
  const story = [asked, chosen({}), asked, chosen({ detail: 'substitute, GLUE → GLUE-XL' })];
  expect(answerOf({ story })).toEqual({ choice: 'substitute', isLapsed: false });
});

test('what the platform did because nobody answered is told apart from what a customer said', () => {
  expect(answerOf({ story: [asked, chosen({ who: 'system' })] })).toEqual({ choice: 'drop', isLapsed: true });
});

test('an order that went elsewhere or ended is an answer too', () => {
  const elsewhere = chosen({ command: 'change-store', detail: 'lyon → paris' });
  expect(answerOf({ story: [asked, elsewhere] })?.choice).toBe('other-store');
  expect(answerOf({ story: [asked, chosen({ command: 'cancel', to: 'cancelled' })] })?.choice).toBe('cancel');
});
