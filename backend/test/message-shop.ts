import { randomUUID } from 'node:crypto';
import type { PreferencesRequest, PreferencesView } from '@passerelle/shared/api/preferences';
import { type MessageRow, MessagesService } from '../src/notifications/messages.service.js';
import { Relay } from '../src/platform/relay.js';
import { openShop } from './open-shop.js';
import { openPostOffice } from './post-office.js';
import { openTwilio, twilioAccount } from './sms-doubles.js';

/** A shop whose mails and text messages arrive, the people it tells, and what they choose. */
export async function openMessageShop() {
  const post = await openPostOffice();
  const twilio = await openTwilio();
  const shop = await openShop({
    articles: { DRILL: { stock: 300 } },
    env: {
      SMTP_URL: post.url,
      SMS_PROVIDER: 'twilio',
      TWILIO_API_URL: twilio.url,
      TWILIO_ACCOUNT_SID: twilioAccount.sid,
      TWILIO_AUTH_TOKEN: twilioAccount.token,
      SMS_SENDER: '+33700000000',
    },
  });
  let people = 0;
  /** Somebody new reserves; answers their address, their telephone and the link to their choices. */
  async function somebody(rest: Record<string, unknown> = {}) {
    people += 1;
    const email = `choice.${people}@example.org`;
    const phone = `+3364000${1000 + people}`;
    const contact = { firstName: 'Ana', lastName: `Choix${people}`, email, phone };
    const { body: order } = await shop
      .http()
      .post('/api/v1/orders')
      .set('idempotency-key', randomUUID())
      .send({ mode: 'reserve', store: 'lyon', lines: shop.lines('DRILL'), codes: [], contact, ...rest });
    await told();
    const words = post.mails.filter(({ to }) => to?.text === email).at(-1)?.text ?? '';
    const token = /mes-messages\?t=([\w.-]+)/.exec(words)?.[1] ?? '';
    return { order, email, phone, token };
  }
  async function told(): Promise<void> {
    await shop.app.get(Relay).drain();
    await shop.app.get(MessagesService).drain();
  }
  const ways = (order: { number: string }) =>
    shop.database.rows<MessageRow>({
      text: `select m.kind, m.channel, m.state from message m join customer_order o on o.id = m.order_id
              where o.number = $1 order by m.seq`,
      values: [order.number],
    });
  const show = (token: string): Promise<PreferencesView> =>
    shop
      .http()
      .get('/api/v1/preferences')
      .set('authorization', `Preferences ${token}`)
      .expect(200)
      .then(({ body }) => body);
  const choose = (token: string, wanted: PreferencesRequest | object) =>
    shop
      .http()
      .post('/api/v1/preferences')
      .set({ authorization: `Preferences ${token}`, 'idempotency-key': randomUUID() })
      .send(wanted);
  const advertise = (email: string, phone?: string, cause: string = randomUUID()) =>
    shop.database.inTransaction((tx) =>
      shop.app.get(MessagesService).addNews(tx, {
        cause,
        locale: 'fr',
        words: {
          subject: 'Les ponceuses',
          text: 'Dix pour cent.',
          button: 'Voir',
          link: 'https://passerelle.example/offres',
        },
        addresses: [
          { kind: 'email' as const, value: email },
          ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
        ],
        at: shop.clock.now(),
      }),
    );
  async function close(): Promise<void> {
    await shop.close();
    await post.close();
    await twilio.close();
  }
  return { shop, post, twilio, somebody, told, ways, show, choose, advertise, close };
}

export type MessageShop = Awaited<ReturnType<typeof openMessageShop>>;
