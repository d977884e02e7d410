import { type ConsoleMessage, expect, type Page } from '@playwright/test';

/**
 * Listens to a page from now on; answers a check that nothing went wrong on it that a person would not see.
 * @param answers statuses that the scene asks for: the browser writes a refusal down as an error
 */
export function listenForFaults(page: Page, answers: readonly number[] = []): () => void {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (isFault(message, answers)) faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  return () => expect(faults).toEqual([]);
}

function isFault(message: ConsoleMessage, answers: readonly number[]): boolean {
  if (message.type() !== 'error') return false;
  if (answers.some((status) => message.text().includes(`status of ${status} `))) return false;
  // The store app asks who is signed in; "nobody" is an answer that the browser writes down as an error.
  return !(message.location().url.endsWith('/api/v1/staff/session') && message.text().includes('401'));
}
