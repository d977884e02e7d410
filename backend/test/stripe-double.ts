import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Session {
  readonly id: string;
  readonly url: string;
  status: 'open' | 'complete' | 'expired';
  payment_intent: string | null;
  readonly amount_total: number;
  readonly currency: string;
  readonly client_reference_id: string;
}

interface Intent {
  readonly id: string;
  status: 'requires_capture' | 'succeeded' | 'canceled';
  readonly amount: number;
  amount_received: number;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly payment_method_types: readonly string[];
}

interface Refund {
  readonly id: string;
  readonly amount: number;
  readonly status: string;
  readonly payment_intent: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** One request as it came. */
export interface Asked {
  readonly route: string;
  readonly form: Readonly<Record<string, string>>;
  readonly key: string | undefined;
}

/**
 * Stripe's API as far as payments use it, for tests without the network: form bodies in, JSON out, one answer an
 * idempotency key, its own refusals. What the shopper does on its page is `pay`.
 */
export async function openStripeDouble() {
  const sessions = new Map<string, Session>();
  const intents = new Map<string, Intent>();
  const refunds: Refund[] = [];
  const asked: Asked[] = [];
  const answers = new Map<string, { status: number; body: object }>();
  let made = 0;
  let isDown = false;
  const newName = (prefix: string) => {
    made += 1;
    return `${prefix}_${made}`;
  };
  const refusal = (message: string, code = 'payment_intent_unexpected_state') => ({
    status: 400,
    body: { error: { type: 'invalid_request_error', code, message } },
  });

  function makeSession(form: Asked['form']) {
    const id = newName('cs_test');
    const session: Session = {
      ...{ id, url: `https://checkout.stripe.example/${id}`, status: 'open', payment_intent: null },
      amount_total: Number(form['line_items[0][price_data][unit_amount]']),
      currency: form['line_items[0][price_data][currency]'] ?? '',
      client_reference_id: form.client_reference_id ?? '',
    };
    sessions.set(id, session);
    return { status: 200, body: session };
  }

  function sessionOf(id: string, form: Asked['form']) {
    const session = sessions.get(id);
    if (session === undefined) return { status: 404, body: { error: { type: 'invalid_request_error' } } };
    const intent = intents.get(session.payment_intent ?? '');
    const isExpanded = form['expand[0]'] === 'payment_intent' && intent !== undefined;
    return { status: 200, body: { ...session, ...(isExpanded && { payment_intent: intent }) } };
  }

  function expire(id: string) {
    const session = sessions.get(id);
    if (session?.status !== 'open') return refusal('This Session is not open', 'resource_missing');
    session.status = 'expired';
    return { status: 200, body: session };
  }

  function onIntent(id: string, act: string | undefined, form: Asked['form']) {
    const intent = intents.get(id);
    if (intent === undefined) return { status: 404, body: { error: { type: 'invalid_request_error' } } };
    if (act === 'capture') {
      if (intent.status !== 'requires_capture') return refusal(`It is ${intent.status}`);
      intent.status = 'succeeded';
      intent.amount_received = Number(form.amount_to_capture);
    } else if (act === 'cancel') {
      if (intent.status !== 'requires_capture') return refusal(`It is ${intent.status}`);
      intent.status = 'canceled';
    }
    return { status: 200, body: intent };
  }

  function makeRefund(form: Asked['form']) {
    const paymentIntent = form.payment_intent ?? '';
    const refunded = refunds
      .filter(({ payment_intent }) => payment_intent === paymentIntent)
      .reduce((sum, { amount }) => sum + amount, 0);
    const amount = Number(form.amount);
    if (refunded + amount > (intents.get(paymentIntent)?.amount_received ?? 0))
      return refusal('Refund amount is greater than charge amount', 'charge_already_refunded');
    const metadata = {
      errandId: form['metadata[errandId]'] ?? '',
      intentId: form['metadata[intentId]'] ?? '',
    };
    const refund = {
      id: newName('re'),
      amount,
      status: 'succeeded',
      payment_intent: paymentIntent,
      metadata,
    };
    refunds.push(refund);
    return { status: 200, body: refund };
  }

  function answer(method: string, path: string, form: Asked['form']): { status: number; body: object } {
    if (isDown) return { status: 500, body: { error: { type: 'api_error', message: 'down' } } };
    const [, , noun, one, two, act] = path.split('/');
    if (noun === 'checkout') {
      if (two === undefined) return makeSession(form);
      return act === 'expire' ? expire(two) : sessionOf(two, form);
    }
    if (noun === 'payment_intents') return onIntent(one ?? '', two, form);
    if (method === 'POST') return makeRefund(form);
    const data = refunds.filter(({ payment_intent }) => payment_intent === form.payment_intent);
    return { status: 200, body: { object: 'list', data, has_more: false } };
  }

  const server = createServer(async (request, reply) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://stripe');
    const body = new URLSearchParams(await textOf(request));
    const form = Object.fromEntries([...searchParams, ...body]);
    const key = request.headers['idempotency-key'];
    const method = request.method ?? '';
    asked.push({ route: `${method} ${pathname}`, form, key: typeof key === 'string' ? key : undefined });
    const known = typeof key === 'string' ? answers.get(key) : undefined;
    const { status, body: said } = known ?? answer(method, pathname, form);
    if (typeof key === 'string' && status < 500) answers.set(key, { status, body: structuredClone(said) });
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    refunds,
    sessionOf: (intentId: string) =>
      [...sessions.values()].find((session) => session.client_reference_id === intentId),
    /** The shopper pays on Stripe's page; answers the payment intent as Stripe would tell it. */
    pay: (intentId: string, isCaptured = false): Intent => {
      const session = [...sessions.values()].find((one) => one.client_reference_id === intentId);
      if (session === undefined) throw new Error('No such page');
      const { amount_total: amount, currency } = session;
      const intent: Intent = {
        ...{ id: newName('pi'), amount, currency, metadata: { intentId }, payment_method_types: ['card'] },
        status: isCaptured ? 'succeeded' : 'requires_capture',
        amount_received: isCaptured ? amount : 0,
      };
      intents.set(intent.id, intent);
      session.status = 'complete';
      session.payment_intent = intent.id;
      return intent;
    },
    setDown: (down: boolean) => {
      isDown = down;
    },
    /** Forgets every idempotency key, as Stripe does after a day. */
    forgetKeys: () => answers.clear(),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
