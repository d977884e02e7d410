/** What a shopper asks of their account. */
import type {
  ErasureView,
  PasskeyQuestionView,
  PurchasePage,
  ShopperAccountView,
  ShopperSessionView,
  SignInBegunView,
} from '@passerelle/shared/api/accounts';
import type { Call } from '@passerelle/shared/api/client';
import { type SessionNews, tellSession } from '../../lib/session-news.js';

type Session = ShopperSessionView;

export function accountApi(call: Call) {
  const post = <Answer>(path: string, body: object = {}) =>
    call<Answer>('POST', `/account/${path}`, { body });
  /** Has whoever depends on it know, once it is so. */
  const told = async <Answer>(news: SessionNews, act: Promise<Answer>): Promise<Answer> => {
    const answer = await act;
    tellSession(news);
    return answer;
  };
  const drop = (path: string) => call<void>('DELETE', `/account/${path}`);
  return {
    begin: (contact: string) => post<SignInBegunView>('sign-in', { contact }),
    byCode: (attempt: string, code: string) => told('in', post<Session>(`sign-in/${attempt}/code`, { code })),
    byLink: (token: string) => told('in', post<Session>('sign-in/link', { token })),
    byPassword: (contact: string, password: string) =>
      told('in', post<Session>('sign-in/password', { contact, password })),
    askPasskey: () => post<PasskeyQuestionView>('sign-in/passkey-question'),
    byPasskey: (question: string, answer: object) =>
      told('in', post<Session>('sign-in/passkey', { question, answer })),
    signOut: () => told('out', drop('session')),
    read: () => call<ShopperAccountView>('GET', '/account'),
    purchases: (cursor?: string) => call<PurchasePage>('GET', '/account/purchases', { query: { cursor } }),
    rename: (firstName: string, lastName: string) =>
      call<void>('PATCH', '/account', { body: { firstName, lastName } }),
    addContact: (contact: string) => post<SignInBegunView>('contacts', { contact }),
    confirmContact: (attempt: string, code: string) => post<void>(`contacts/${attempt}/code`, { code }),
    choosePassword: (next: string) => post<void>('password', { next }),
    dropPassword: () => drop('password'),
    askToMakePasskey: () => post<PasskeyQuestionView>('passkey-question'),
    keepPasskey: (question: string, answer: object) => post<void>('passkeys', { question, answer }),
    dropPasskey: (id: string) => drop(`passkeys/${encodeURIComponent(id)}`),
    endDevice: (sessionId: string) => drop(`sessions/${sessionId}`),
    endAllDevices: () => told('out', drop('sessions')),
    forget: async (idempotencyKey: string) => {
      const answer = await call<ErasureView>('POST', '/account/erasure', { body: {}, idempotencyKey });
      if (answer.state === 'done') tellSession('out');
      return answer;
    },
  };
}

export type AccountApi = ReturnType<typeof accountApi>;
