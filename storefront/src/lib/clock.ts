/** The browser's clock: the only place of the storefront that reads ambient time. */
import { useEffect, useState } from 'react';

const tickMs = 15_000;

/** Now, epoch milliseconds. */
export function browserNow(): number {
  return Date.now();
}

/** The server's instant at first, so that the page hydrates to the same words, then a clock that goes on. */
export function useTicking(fromServer: number): number {
  const [now, setNow] = useState(fromServer);
  useEffect(() => {
    setNow(browserNow());
    const timer = setInterval(() => setNow(browserNow()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
