import { randomUUID } from 'node:crypto';
import request from 'supertest';
import type { Role } from '../src/platform/signed-in.js';
import type { OpenApp } from './open-app.js';
import { refreshBooks } from './shop-floor.js';
import { cookieFor, staffSecret } from './staff.js';

/** A person at a desk of the head office, and the calls they make. */
export async function atTheDesk(opened: OpenApp, name: string, role: Role = 'head-office') {
  const { cookie, staffId } = await cookieFor(opened, { login: name.toLowerCase(), name, role });
  const http = () => request(opened.app.getHttpServer());
  const path = (route: string) => `/api/v1/head-office/${route}`;
  return {
    name,
    staffId,
    cookie,
    get: (route: string, query: Record<string, string> = {}) =>
      http().get(path(route)).query(query).set('cookie', cookie),
    post: (route: string, body: object = {}, key: string = randomUUID()) =>
      http().post(path(route)).set('cookie', cookie).set('idempotency-key', key).send(body),
    patch: (route: string, body: object, key: string = randomUUID()) =>
      http().patch(path(route)).set('cookie', cookie).set('idempotency-key', key).send(body),
    /** Shows again that it is the same person. */
    prove: () =>
      http()
        .post('/api/v1/staff/session/proof')
        .set('cookie', cookie)
        .send({ secret: staffSecret })
        .expect(204),
    /** Sends a file as it is. */
    file: (route: string, bytes: string | Buffer, query: Record<string, string> = {}, type = 'text/csv') =>
      http()
        .post(path(route))
        .query(query)
        .set('cookie', cookie)
        .set('content-type', type)
        .send(typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
  };
}

export type AtTheDesk = Awaited<ReturnType<typeof atTheDesk>>;

/** The same person, whose every command the application's books have followed when it is answered. */
export async function deskOf(opened: OpenApp, name = 'Helene') {
  const desk = await atTheDesk(opened, name);
  return {
    get: async (path: string) => desk.get(path),
    async send(method: 'post' | 'patch', path: string, body: object = {}) {
      const answer = await desk[method](path, body);
      await refreshBooks(opened);
      return answer;
    },
    sendFile: async (path: string, type: string, file: string | Buffer) => desk.file(path, file, {}, type),
  };
}

export type Desk = Awaited<ReturnType<typeof deskOf>>;
