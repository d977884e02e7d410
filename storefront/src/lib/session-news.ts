/** Somebody signed in or out on this page; whatever depends on who it is hears of it. */

const SESSION_CHANGED = 'passerelle:session-changed';

export type SessionNews = 'in' | 'out';

export function tellSession(news: SessionNews): void {
  dispatchEvent(new CustomEvent<SessionNews>(SESSION_CHANGED, { detail: news }));
}

/** Calls the listener from now on; answers how to stop. */
export function hearSession(listener: (news: SessionNews) => void): () => void {
  const hear = (event: Event) => listener((event as CustomEvent<SessionNews>).detail);
  addEventListener(SESSION_CHANGED, hear);
  return () => removeEventListener(SESSION_CHANGED, hear);
}
