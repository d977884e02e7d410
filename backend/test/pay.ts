import type { OpenApp } from './open-app.js';

/** How the shopper and the sandbox's bank behave. */
export interface PayingWish {
  readonly answer?: 'approve' | 'decline' | 'second-step';
  readonly when?: 'now' | 'soon' | 'after-deadline';
  readonly times?: 'once' | 'twice';
  readonly amount?: 'right' | 'wrong';
}

/** Lets the sandbox reach the application: its messages come over HTTP like anybody's. */
export async function listenToSandbox({ app }: OpenApp): Promise<string> {
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

/** Follows one answer without going where it leads. */
async function visit(base: string, path: string, form?: Readonly<Record<string, string>>) {
  const answer = await fetch(`${base}${path}`, {
    redirect: 'manual',
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  const text = await answer.text();
  return { status: answer.status, location: answer.headers.get('location') ?? undefined, text };
}

/** Opens the sandbox's page behind a link to pay; answers its path. */
export async function openSandbox(base: string, url: string): Promise<string> {
  const { location } = await visit(base, url);
  if (!location?.startsWith('/pay/sandbox/')) throw new Error(`${url} leads to ${location}`);
  return location;
}

/** Pays as a shopper does, from the link to the way back; answers where the shopper ends up. */
export async function payOnline(base: string, url: string, wish: PayingWish = {}): Promise<string> {
  const { answer: choice = 'approve', ...telling } = wish;
  const page = await openSandbox(base, url);
  let next = await visit(base, `${page}/choice`, { choice, ...telling });
  if (choice === 'second-step') {
    const code = /<b>(\d{6})<\/b>/.exec((await visit(base, page)).text)?.[1] ?? '';
    next = await visit(base, `${page}/code`, { code });
  }
  if (next.location === undefined) throw new Error(`The sandbox answered ${next.status}: ${next.text}`);
  if (next.location.startsWith('/pay/sandbox/')) return next.location;
  return (await visit(base, next.location)).location ?? '';
}
