import type { DemoView } from '@passerelle/shared/api/demo';
import type { StaffSessionView } from '@passerelle/shared/api/staff';
import type { StoreDetailView } from '@passerelle/shared/api/stores';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call, get, refusalOf } from './api.js';
import { outbox } from './outbox.js';
import { orNobody, sessionAddress } from './who-is-here.js';

export const sessionKey = ['session'];

/** Who is signed in on this tablet: a session, `null` for nobody, `undefined` while it is not known. */
export function useSession(): { session: StaffSessionView | null | undefined; isUnreachable: boolean } {
  const { data, isError } = useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => orNobody(get<StaffSessionView>(sessionAddress, {}, signal)),
    retry: (failures, fault) => refusalOf(fault) === undefined && failures < 2,
    staleTime: 60_000,
  });
  const staffId = data?.staffId;
  useEffect(() => outbox.actAs(staffId), [staffId]);
  return { session: data, isUnreachable: isError };
}

/** What one colleague read is not the next one's to see. */
function forget(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'demo' });
}

export interface Credentials {
  login: string;
  secret: string;
  /** A code of the authenticator app or a recovery code, once it was asked for. */
  otp?: string;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => call<StaffSessionView>('POST', '/staff/session', { body }),
    onSuccess: (session) => {
      forget(client);
      client.setQueryData(sessionKey, session);
    },
  });
}

/** Locks the tablet: the session ends on the server, and nothing read under it stays on screen. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>('DELETE', '/staff/session'),
    onSettled: () => {
      client.setQueryData(sessionKey, null);
      forget(client);
    },
  });
}

/** The accounts that anybody may try; there are none outside of the demonstration. */
export function useDemoAccounts(): DemoView['accounts'] {
  const { data } = useQuery({
    queryKey: ['demo'],
    queryFn: async ({ signal }) => {
      try {
        return await get<DemoView>('/demo', {}, signal);
      } catch (fault) {
        if (refusalOf(fault) !== undefined) return null;
        throw fault;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return data?.accounts ?? [];
}

/** The colleague's shop: its hours and its zone. */
export function useShop(code: string | undefined): StoreDetailView | undefined {
  const { data } = useQuery({
    queryKey: ['store', code],
    queryFn: ({ signal }) => get<StoreDetailView>(`/stores/${code}`, {}, signal),
    enabled: code !== undefined,
    staleTime: 10 * 60_000,
  });
  return data;
}
