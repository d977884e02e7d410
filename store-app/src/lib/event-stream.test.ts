import { EventParser } from './event-stream.js';

test('events are read whole, wherever the network cuts them', () => {
  const parser = new EventParser();
  expect(parser.feed('id: 41\nevent: order-pla')).toEqual([]);
  expect(parser.feed('ced\ndata: {"number":"A"}\n')).toEqual([]);
  expect(parser.feed('\n')).toEqual([{ id: '41', type: 'order-placed', data: '{"number":"A"}' }]);
});

test('comments that keep the line awake are no events', () => {
  expect(new EventParser().feed(': awake\n\n: awake\n\n')).toEqual([]);
});

test('several events in one piece come out in order', () => {
  const events = new EventParser().feed('event: a\r\ndata: 1\r\n\r\nevent: b\r\ndata: 2\r\ndata: 3\r\n\r\n');
  expect(events).toEqual([
    { type: 'a', data: '1' },
    { type: 'b', data: '2\n3' },
  ]);
});
