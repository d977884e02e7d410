/** What a shopper asks of how they are written to: by the words of a message's link, or signed in. */
import type { Call } from '@passerelle/shared/api/client';
import type { PreferencesRequest, PreferencesView } from '@passerelle/shared/api/preferences';

export function preferencesApi(call: Call, token: string | undefined) {
  const authorization = token ? `Preferences ${token}` : undefined;
  return {
    read: () => call<PreferencesView>('GET', '/preferences', { authorization }),
    change: (body: PreferencesRequest, idempotencyKey: string) =>
      call<PreferencesView>('POST', '/preferences', { body, authorization, idempotencyKey }),
  };
}

export type PreferencesApi = ReturnType<typeof preferencesApi>;
