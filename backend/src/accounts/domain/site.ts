/** Where a request says that it goes. */
interface Asked {
  /** Host and port. */
  readonly host: string;
  readonly hostname: string;
  readonly protocol: string;
}

/**
 * The site that passkeys are bound to: the public address; on this very machine the name under which it was opened,
 * since a port that is chosen at the start is in no configuration.
 */
export function siteOf({ host, hostname, protocol }: Asked, publicUrl: string) {
  if (protocol === 'http' && hostname === 'localhost') return { origin: `http://${host}`, domain: hostname };
  const { origin, hostname: domain } = new URL(publicUrl);
  return { origin, domain };
}
