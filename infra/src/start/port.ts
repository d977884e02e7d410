import { createServer } from 'node:net';

const PORTS_TO_TRY = 50;

/** The wanted port when it is free, else the next one that is. */
export async function firstFreePort(host: string, wanted: number): Promise<number> {
  const last = Math.min(wanted + PORTS_TO_TRY, 65_536);
  for (let port = wanted; port < last; port++) {
    if (await isFree(host, port)) return port;
  }
  throw new Error(`No free port from ${wanted} to ${last - 1}. Set PORT to another one.`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
