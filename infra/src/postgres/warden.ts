import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What the warden process is told; its own file describes each field. */
export interface WardenOrder {
  readonly postgres: string;
  readonly pgCtl: string;
  readonly args: readonly string[];
  readonly dataFolder: string;
  readonly logFile: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly adoptPid?: number;
  readonly removeFolder?: string;
}

export interface Warden {
  readonly hasAdopted: boolean;
  hasLeft(): boolean;
  /** Resolves when the warden has left, which it does only once its server is gone. */
  readonly left: Promise<void>;
  /** Closes the pipe the warden listens to, and waits until server and warden are gone. */
  dismiss(): Promise<void>;
}

const SCRIPT = fileURLToPath(new URL('../../guard/warden.mjs', import.meta.url));

/** Starts the process that owns the server and stops it when our end of its pipe closes, however we end. */
export function callWarden(order: WardenOrder): Warden {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(order)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
    windowsHide: true,
  });
  let hasLeft = false;
  const left = new Promise<void>((resolve) => {
    const leave = () => {
      hasLeft = true;
      resolve();
    };
    child.once('exit', leave);
    child.once('error', leave);
  });
  child.stdin.on('error', () => undefined);
  // The warden must not keep its owner alive; the pipe closes by itself when the owner ends.
  child.unref();
  return {
    hasAdopted: order.adoptPid !== undefined,
    hasLeft: () => hasLeft,
    left,
    async dismiss() {
      child.ref();
      child.stdin.end();
      await left;
    },
  };
}
