import { identify, type ProcessIdentity } from '../postgres/process-identity.js';

const PARENT_POLL_MS = 250;
// On a system without /proc each look is a program run, so it is taken less often.
const SLOW_PARENT_POLL_MS = 2_000;

// npm hands Ctrl-C on to us although the terminal has already done so; a person's second one comes later.
const SECOND_SIGNAL_AFTER_MS = 500;

/**
 * Calls `onWish` once when this process is to end: a signal, or the end of the npm process that started it.
 * npm's shell does not hand a SIGTERM on and SIGKILL cannot be handed on, so the ancestors are watched.
 * Calls `onInsist` when a further signal shows that somebody does not want to wait.
 */
export function watchForEnd(onWish: (reason: string) => void, onInsist: () => void): void {
  let wishedAt: number | undefined;
  const wish = (reason: string) => {
    if (wishedAt !== undefined) return;
    wishedAt = performance.now();
    onWish(reason);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (wishedAt !== undefined && performance.now() - wishedAt > SECOND_SIGNAL_AFTER_MS) onInsist();
      wish(signal);
    });
  }
  const ancestors = process.env.npm_lifecycle_event ? npmAncestors() : [];
  const interval = process.platform === 'linux' ? PARENT_POLL_MS : SLOW_PARENT_POLL_MS;
  setInterval(() => {
    if (ancestors.some(({ pid, birth }) => identify(pid)?.birth !== birth)) wish('npm has ended');
  }, interval).unref();
}

/** Our parent, and npm above it when the parent is the shell that npm uses. */
function npmAncestors(): ProcessIdentity[] {
  const parent = identify(process.ppid);
  if (!parent) return [];
  const isShell = /^\S*\bsh -c /.test(parent.command);
  const above = isShell && parent.parentPid ? identify(parent.parentPid) : undefined;
  return above ? [parent, above] : [parent];
}
