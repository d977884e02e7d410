import { Resolver as NameServers } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Why nothing is sent to an address. */
export type TargetFault =
  | 'not-a-url'
  | 'not-https'
  | 'has-credentials'
  | 'unusual-port'
  | 'private-address'
  | 'cannot-be-resolved';

/** Where a message goes: an address that was looked at, under the name that its certificate must have. */
export interface Target {
  readonly url: URL;
  readonly address: string;
}

/** Answers the addresses of a name. */
export type Resolver = (host: string) => Promise<readonly string[]>;

/** What loopback may be used for: never but in tests and demonstrations. */
export interface TargetPolicy {
  readonly allowsLoopback: boolean;
}

const LONGEST_LOOK_MS = 4_000;

/**
 * Asks name servers, those of this machine unless told otherwise, and waits no longer than `waitMs` in all. It asks by
 * itself and not through the system: a look there holds one of a few threads, and cannot be given up.
 */
export function resolverOf({
  waitMs = LONGEST_LOOK_MS,
  servers,
}: {
  readonly waitMs?: number;
  readonly servers?: readonly string[];
} = {}): Resolver {
  return async (host) => {
    if (host === 'localhost') return ['127.0.0.1', '::1'];
    const asking = new NameServers({ timeout: Math.ceil(waitMs / 2), tries: 2 });
    if (servers) asking.setServers(servers);
    const patience = setTimeout(() => asking.cancel(), waitMs);
    const answers = await Promise.allSettled([asking.resolve4(host), asking.resolve6(host)]);
    clearTimeout(patience);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  };
}

export const systemResolver: Resolver = resolverOf();

const PORTS = new Set(['', '443', '8443']);

/**
 * The address a message may be sent to, or why not. Every address of the name must be public: a name that also stands
 * for a private one is refused whole. Whoever sends connects to the address answered here and asks no resolver again.
 */
export async function targetOf(
  text: string,
  { allowsLoopback }: TargetPolicy,
  resolve: Resolver,
): Promise<Target | TargetFault> {
  if (!URL.canParse(text)) return 'not-a-url';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not-a-url';
  if (url.username !== '' || url.password !== '') return 'has-credentials';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = ipaddr.isValid(host) ? [host] : await resolve(host).catch(() => []);
  const [address] = addresses;
  if (address === undefined) return 'cannot-be-resolved';
  const ranges = addresses.map(rangeOf);
  if (allowsLoopback && ranges.every((range) => range === 'loopback')) return { url, address };
  if (ranges.some((range) => range !== 'unicast')) return 'private-address';
  if (url.protocol !== 'https:') return 'not-https';
  return PORTS.has(url.port) ? { url, address } : 'unusual-port';
}

/** `unicast` for what anybody on the internet can reach; an address of version 4 dressed as 6 is what it is inside. */
function rangeOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  return ipaddr.process(address).range();
}
