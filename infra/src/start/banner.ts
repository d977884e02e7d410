/** What `GET /api/v1/demo` tells about the demo, as far as the launcher shows it. */
interface DemoGuide {
  readonly accounts: readonly {
    readonly role: string;
    readonly name: string;
    readonly login: string;
    readonly secret: string;
    readonly store?: string;
  }[];
  readonly examples?: { readonly code?: string; readonly giftCard?: string };
}

/** The lines shown once the server is ready: where everything is and who can sign in. */
export async function welcome(url: string, hasDemo: boolean): Promise<string> {
  const base = url.replace(/\/$/, '');
  const lines = [
    '',
    'Passerelle is ready.',
    `  Storefront   ${base}/`,
    `  Store app    ${base}/staff/`,
    `  API          ${base}/api`,
  ];
  if (hasDemo) lines.push(`  Messages     ${base}/dev/outbox`, '', ...(await signIns(base)));
  lines.push('', 'Ctrl-C stops it; the data stay. "npm start -- --fresh" begins anew.', '');
  return lines.join('\n');
}

async function signIns(base: string): Promise<string[]> {
  const response = await fetch(`${base}/api/v1/demo`, { signal: AbortSignal.timeout(5000) }).catch(
    () => undefined,
  );
  if (!response?.ok) return ['The server gave no demo sign-ins.'];
  const { accounts, examples = {} } = (await response.json()) as DemoGuide;
  const rows = accounts.map((account) => [
    account.role,
    [account.name, account.store].filter(Boolean).join(', '),
    account.login,
    account.secret,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return [
    'Demo sign-ins (role, person, name to type, password):',
    ...rows.map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    ),
    ...(examples.code ? [`Promo code: ${examples.code}`] : []),
    ...(examples.giftCard ? [`Gift card: ${examples.giftCard}`] : []),
  ];
}
