import request from 'supertest';
import { AuditTrail } from '../src/audit/audit-trail.service.js';
import { type OpenApp, openApp } from './open-app.js';
import { cookieFor } from './staff.js';

let opened: OpenApp;
let cookie: string;
let staffId: string;
beforeAll(async () => {
  opened = await openApp();
  ({ cookie, staffId } = await cookieFor(opened, {
    login: 'helene',
    name: 'Hélène D.',
    role: 'head-office',
  }));
});
afterAll(() => opened.close());

const decide = (label: string, before?: object, after?: object) =>
  opened.database.inTransaction((tx) =>
    opened.app.get(AuditTrail).record(tx, {
      by: { staffId },
      act: 'offer-corrected',
      subject: { kind: 'offer', id: label.toLowerCase(), label },
      ...(before && { before: { ...before } }),
      ...(after && { after: { ...after } }),
    }),
  );
const trail = (query: Record<string, string> = {}) =>
  request(opened.app.getHttpServer()).get('/api/v1/head-office/audit').query(query).set('cookie', cookie);
const breaks = () => opened.database.rows<{ seq: string }>({ text: 'select seq from audit_breaks' });

test('a decision is found again by its subject, with who made it and what it changed', async () => {
  await decide('Braderie', { percent: 10 }, { percent: 15 });
  await decide('Forets', undefined, { percent: 20 });
  const { body } = await trail({ kind: 'offer', subject: 'braderie' }).expect(200);
  expect(body.items).toEqual([
    {
      seq: 1,
      at: '2026-11-24T13:22:00.000Z',
      by: { staffId, name: 'Hélène D.' },
      act: 'offer-corrected',
      subject: { kind: 'offer', id: 'braderie', label: 'Braderie' },
      changes: [{ field: 'percent', before: 10, after: 15 }],
    },
  ]);
  expect((await trail({ q: 'héLENE' }).expect(200)).body.items).toHaveLength(2);
  expect((await trail({ q: '%' }).expect(200)).body.items).toHaveLength(0);
});

test('pages follow each other without a gap, also while decisions are made', async () => {
  await Promise.all(Array.from({ length: 60 }, (_, n) => decide(`Lot ${n}`)));
  const first = (await trail().expect(200)).body;
  await decide('Plus tard');
  const second = (await trail({ cursor: first.nextCursor }).expect(200)).body;
  const seqs = [...first.items, ...second.items].map(({ seq }: { seq: number }) => seq);
  expect(seqs).toEqual(Array.from({ length: 62 }, (_, n) => 62 - n));
  expect(second.nextCursor).toBeNull();
  expect(await breaks()).toEqual([]);
});

test('the table refuses every change, and the chain shows one that went round the table', async () => {
  const edit = { text: `update audit_entry set label = 'Autre' where seq = 1` };
  await expect(opened.database.run(edit)).rejects.toThrow('append-only');
  await opened.database.run({ text: 'alter table audit_entry disable trigger audit_entry_is_history' });
  await opened.database.run(edit);
  expect(await breaks()).toEqual([{ seq: '1' }]);
  await opened.database.run({ text: `update audit_entry set label = 'Braderie' where seq = 1` });
  expect(await breaks()).toEqual([]);
  await opened.database.run({
    text: 'delete from audit_entry where seq = (select max(seq) from audit_entry)',
  });
  expect(await breaks()).toHaveLength(1);
});
