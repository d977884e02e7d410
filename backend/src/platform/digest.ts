import { hash } from 'node:crypto';

/** SHA-256 of a text in lower-case hex, by the system's library: the same as the engine's own, several times faster. */
export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex');
}
