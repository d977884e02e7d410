import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Manner = 'take' | 'busy' | 'refuse' | 'hang-up' | 'fail';

/** One request as it came to a gateway. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A gateway of the test's own: it listens on this machine and answers as the real one does. */
async function listen(answer: (asked: Asked, reply: ServerResponse) => void) {
  const asked: Asked[] = [];
  const manners: { now: Manner } = { now: 'take' };
  const server = createServer((request, reply) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body };
      if (request.method === 'POST') asked.push(one);
      if (manners.now === 'hang-up' && request.method === 'POST') request.socket.destroy();
      else if (manners.now === 'busy') reply.writeHead(503).end();
      else if (manners.now === 'fail') reply.writeHead(500).end('{"message":"for +33612345678"}');
      else answer(one, reply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    behave: (manner: Manner) => {
      manners.now = manner;
    },
    manner: () => manners.now,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const json = (reply: ServerResponse, status: number, body: object | number) =>
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

export const twilioAccount = { sid: 'AC0123456789abcdef', token: 'the token of the tests' };

/** Twilio's messages: basic authentication, form in, JSON out, and the signature of what it tells later. */
export async function openTwilio() {
  const expected = `Basic ${Buffer.from(`${twilioAccount.sid}:${twilioAccount.token}`).toString('base64')}`;
  let made = 0;
  const gateway = await listen(({ path, headers, body }, reply) => {
    if (headers.authorization !== expected) return json(reply, 401, { code: 20003, status: 401 });
    if (path !== `/2010-04-01/Accounts/${twilioAccount.sid}/Messages.json`)
      return json(reply, 404, { code: 20404 });
    const form = new URLSearchParams(body);
    if (!form.get('To')?.startsWith('+') || !form.get('Body') || !form.get('From'))
      return json(reply, 400, { code: 21604 });
    if (gateway.manner() === 'refuse')
      return json(reply, 400, { code: 21211, message: `The 'To' number ${form.get('To')} is not valid` });
    made += 1;
    return json(reply, 201, { sid: `SM${made}`, status: 'queued', error_code: null, to: form.get('To') });
  });
  return {
    ...gateway,
    /** Its signature of a form sent to an address. */
    sign: (url: string, form: Readonly<Record<string, string>>, token = twilioAccount.token) => {
      const told = Object.entries(form).sort(([one], [other]) => (one < other ? -1 : 1));
      return createHmac('sha1', token)
        .update(`${url}${told.flat().join('')}`)
        .digest('base64');
    },
  };
}

export const ovhAccount = {
  application: 'app-key',
  secret: 'app-secret',
  consumer: 'consumer-key',
  service: 'sms-ab1-1',
};

/** OVHcloud's jobs: its own clock, and nothing without the right signature over it. */
export async function openOvh(secondsNow: () => number) {
  let made = 9_000;
  const gateway = await listen(({ path, headers, body }, reply) => {
    if (path === '/1.0/auth/time') return json(reply, 200, secondsNow());
    const time = Number(headers['x-ovh-timestamp']);
    const { application, secret, consumer, service } = ovhAccount;
    const signed = `${secret}+${consumer}+POST+${gateway.url}${path}+${body}+${time}`;
    const isRight =
      headers['x-ovh-application'] === application &&
      headers['x-ovh-consumer'] === consumer &&
      headers['x-ovh-signature'] === `$1$${createHash('sha1').update(signed).digest('hex')}`;
    if (!isRight || Math.abs(time - secondsNow()) > 30)
      return json(reply, 403, { class: 'Client::Forbidden', message: 'Invalid signature' });
    if (path !== `/1.0/sms/${service}/jobs`)
      return json(reply, 404, { class: 'Client::NotFound', message: 'no' });
    const { receivers, message } = JSON.parse(body) as { receivers: string[]; message: string };
    if (!message) return json(reply, 400, { class: 'Client::BadRequest', message: 'message' });
    const isRefused = gateway.manner() === 'refuse';
    made += 1;
    return json(reply, 200, {
      totalCreditsRemoved: isRefused ? 0 : 1,
      invalidReceivers: isRefused ? receivers : [],
      validReceivers: isRefused ? [] : receivers,
      ids: isRefused ? [] : [made],
    });
  });
  return gateway;
}

/** A gateway as any other firm would run it: a header with a key, JSON in and out, its own names for everything. */
export async function openAnyGateway(key: string) {
  const taken = new Map<string, string>();
  const gateway = await listen(({ headers, body }, reply) => {
    if (headers['x-api-key'] !== key) return json(reply, 401, { error: 'key' });
    if (gateway.manner() === 'refuse') return json(reply, 422, { error: 'number' });
    const once = String(headers['idempotency-key']);
    const name = taken.get(once) ?? `m-${taken.size + 1}`;
    taken.set(once, name);
    const { destination } = JSON.parse(body) as { destination: { msisdn: string } };
    return json(reply, 202, { results: [{ messageRef: name, msisdn: destination.msisdn }] });
  });
  return { ...gateway, taken };
}
