import type { StaffAccountView } from '@passerelle/shared/api/staff';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, get } from '../lib/api.js';

const accountKey = ['account'];

/** One's own account: password, second factor, sessions. */
export function useAccount() {
  return useQuery({
    queryKey: accountKey,
    queryFn: ({ signal }) => get<StaffAccountView>('/staff/account', {}, signal),
  });
}

/** One thing done to it, after which it is read again. */
export function useAccountAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: accountKey }),
  });
}

/** Asks again who is signed in here, and what they still have to do before anything else. */
export function useSessionAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['session'] });
}

export interface PasswordChange {
  current: string;
  next: string;
}

export function sendPassword(body: PasswordChange): Promise<void> {
  return call<void>('POST', '/staff/account/password', { body });
}
