/** The browser's side of passkeys; the library comes when somebody presses the button. */
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type { AccountApi } from './account-api.js';

export function canUsePasskeys(): boolean {
  return typeof window !== 'undefined' && typeof window.PublicKeyCredential === 'function';
}

/** Asks the browser for a key of this site and signs in with it; throws when the person or the server says no. */
export async function signInByPasskey(api: AccountApi) {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { question, options } = await api.askPasskey();
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return api.byPasskey(question, await startAuthentication({ optionsJSON }));
}

/** Has the browser make a key for whoever is signed in, and keeps it. */
export async function makePasskey(api: AccountApi): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { question, options } = await api.askToMakePasskey();
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  await api.keepPasskey(question, await startRegistration({ optionsJSON }));
}

/** The person closed the browser's question: nothing to tell them. */
export function isCalledOff(fault: unknown): boolean {
  return fault instanceof Error && (fault.name === 'NotAllowedError' || fault.name === 'AbortError');
}
