import type { ShopperSessionView } from '@passerelle/shared/api/accounts';
import request, { type Response } from 'supertest';
import { SignInProofs } from '../src/customers/sign-in-proofs.service.js';
import type { OpenApp } from './open-app.js';

/** The gestures of a shopper at the door. */
export function doorOf(opened: OpenApp) {
  const http = () => request(opened.app.getHttpServer());
  const proofs = () => opened.app.get(SignInProofs);
  const send = (path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Response> =>
    http()
      .post(`/api/v1/account/${path}`)
      .set({ 'content-type': 'application/json', ...headers })
      .send(body)
      .then((answer) => answer);
  const begin = (contact: string, headers: Record<string, string> = {}) =>
    send('sign-in', { contact }, headers);
  const get = (path: string, cookie = ''): Promise<Response> =>
    http()
      .get(`/api/v1/account${path}`)
      .set('cookie', cookie)
      .then((answer) => answer);

  return {
    http,
    send,
    begin,
    get,
    codeOf: (attempt: string) => proofs().code(attempt),
    linkOf: (attempt: string) => proofs().linkToken(attempt),
    drop: (path: string, cookie: string): Promise<Response> =>
      http()
        .delete(`/api/v1/account/${path}`)
        .set('cookie', cookie)
        .then((answer) => answer),
    /** Signs in by the code that went to the address; answers the cookie. */
    enter: async (contact: string, held = ''): Promise<string> => {
      const { body } = await begin(contact);
      const answer = await send(
        `sign-in/${body.attempt}/code`,
        { code: proofs().code(body.attempt) },
        { cookie: held },
      );
      if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status}: ${answer.text}`);
      return cookieIn(answer);
    },
    who: async (cookie: string): Promise<ShopperSessionView> => (await get('/session', cookie)).body,
  };
}

/** The cookie of an answer, as a browser sends it back. */
export function cookieIn(answer: Response): string {
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}
