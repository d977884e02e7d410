import { setOut } from './message-body.js';

test('a message is set out line by line', () => {
  expect(setOut('{"type":"order-placed","data":{"revision":0}}')).toBe(
    '{\n  "type": "order-placed",\n  "data": {\n    "revision": 0\n  }\n}',
  );
});

test('a text that is no JSON is shown as it came', () => {
  expect(setOut('{"cut')).toBe('{"cut');
});
