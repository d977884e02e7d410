import { Injectable } from '@nestjs/common';
import type { OrderView } from '@passerelle/shared/api/orders';
import { handedOverStates } from '@passerelle/shared/orders/states';
import type { Locale } from '@passerelle/shared/pricing/types';
import { storefrontPath, trackingPath } from '@passerelle/shared/storefront-paths';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { CustomerRecordsService } from '../customers/customer-records.service.js';
import { SignInProofs } from '../customers/sign-in-proofs.service.js';
import { Alternatives } from '../orders/alternatives.service.js';
import { OrderChoices } from '../orders/order-choices.service.js';
import { OrderProofs } from '../orders/order-proofs.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { OrderViews } from '../orders/order-views.service.js';
import { Config } from '../platform/config.js';
import { type PreferenceAddress, Preferences } from '../preferences/preferences.service.js';
import { StoresService } from '../stores/stores.service.js';
import { writeBackInStock } from './back-in-stock-letter.js';
import { calendarFile } from './calendar-file.js';
import { kindFor, type Letter, type LetterKind, writeLetter } from './letter.js';
import { withChoices } from './letter-choices.js';
import { letterMail } from './letter-mail.js';
import { letterText } from './letter-text.js';
import type { Attachment } from './mail-transport.service.js';
import type { MessageRow, Written } from './messages.queries.js';
import { qrPng } from './qr-png.js';
import { writeNews, writeQuestion } from './question-letter.js';
import { writeSignIn } from './sign-in-letter.js';
import { translators } from './translators.js';

/** Puts into words what a person is to be told, from the order or the article as it stands. */
@Injectable()
export class MessageWriter {
  constructor(
    private readonly orders: OrderReader,
    private readonly views: OrderViews,
    private readonly alternatives: Alternatives,
    private readonly choices: OrderChoices,
    private readonly customers: CustomerRecordsService,
    private readonly signIns: SignInProofs,
    private readonly articles: ArticleWords,
    private readonly stores: StoresService,
    private readonly preferences: Preferences,
    private readonly proofs: OrderProofs,
    private readonly config: Config,
  ) {}

  /** Subject, text, HTML and attachments; undefined when what it speaks of is gone, `unwanted` when its reader said no. */
  async write(message: MessageRow): Promise<Written | 'unwanted' | undefined> {
    const { kind, locale, fact } = message;
    if (kind === 'sign-in') return this.writeOfSignIn(message);
    if (kind === 'question') return this.writeQuestion(message);
    if (kind === 'news') return this.writeNews(message);
    if (kind !== 'back-in-stock') return this.writeOfOrder(message, kind);
    const { sku = '', store: code = '' } = fact.back ?? {};
    const { name, label, slug } = this.articles.of(sku, locale);
    const store = this.stores.find(code);
    if (slug === '' || store === undefined) return undefined;
    const { name: shop, street, postcode, city, phone } = store;
    const letter = writeBackInStock({
      article: label ? `${name}, ${label}` : name,
      store: { name: shop, address: `${street}, ${postcode} ${city}`, phone },
      locale,
      brand: brandIn(this.config.mailFrom),
      link: `${this.config.publicUrl}${storefrontPath(locale, 'product', slug)}?${new URLSearchParams({ sku, store: code })}`,
    });
    return this.inForm(letter, message, []);
  }

  private async writeOfSignIn(message: MessageRow): Promise<Written | undefined> {
    const { locale, fact } = message;
    if (fact.attempt === undefined) return undefined;
    const query = new URLSearchParams({ token: this.signIns.linkToken(fact.attempt) });
    const letter = writeSignIn({
      locale,
      brand: brandIn(this.config.mailFrom),
      code: this.signIns.code(fact.attempt),
      link: `${this.config.publicUrl}${storefrontPath(locale, 'signInLink')}?${query}`,
    });
    return this.inForm(letter, message, []);
  }

  /** Nobody is asked about what was taken back, or who does not want to be. */
  private async writeQuestion(message: MessageRow): Promise<Written | 'unwanted' | undefined> {
    const { locale } = message;
    const order = message.orderId === null ? undefined : await this.orders.byId(message.orderId);
    if (order === undefined) return undefined;
    if (!handedOverStates.includes(order.state) || !(await this.preferences.mayAsk(order))) return 'unwanted';
    const store = this.stores.find(order.store);
    const query = new URLSearchParams({ t: this.proofs.opinionToken(order.id) });
    const letter = writeQuestion({
      locale,
      brand: brandIn(this.config.mailFrom),
      name: order.firstName,
      number: order.number,
      store: store?.name ?? order.store,
      link: `${this.config.publicUrl}${storefrontPath(locale, 'opinion', order.number)}?${query}`,
    });
    return this.inForm(letter, message, []);
  }

  private async writeNews(message: MessageRow): Promise<Written | 'unwanted' | undefined> {
    const { locale, fact } = message;
    if (fact.news === undefined) return undefined;
    if (!(await this.preferences.mayAdvertise(addressOf(message)))) return 'unwanted';
    return this.inForm(writeNews(fact.news, locale, brandIn(this.config.mailFrom)), message, []);
  }

  /** The letter as what its channel carries, with the link to its reader's choices: a mail, or a text message. */
  private async inForm(
    plain: Letter,
    message: MessageRow,
    attachments: readonly Attachment[],
  ): Promise<Written> {
    const letter = withChoices(plain, await this.choicesAt(message));
    const { subject, short } = letter;
    if (message.channel === 'sms') return { subject, text: short, html: null, attachments: [] };
    return { subject, text: letterText(letter), html: await letterMail(letter), attachments };
  }

  /** Where the reader of a message chooses how to be written to; a text message with a code names nothing else. */
  private async choicesAt(message: MessageRow): Promise<string | undefined> {
    if (message.kind === 'sign-in' && message.channel === 'sms') return undefined;
    const query = new URLSearchParams({ t: await this.preferences.tokenFor(addressOf(message)) });
    return `${this.config.publicUrl}${storefrontPath(message.locale, 'preferences')}?${query}`;
  }

  private async writeOfOrder(message: MessageRow, kind: LetterKind): Promise<Written | undefined> {
    const { locale, createdAt, fact } = message;
    const order = message.orderId === null ? undefined : await this.orders.byId(message.orderId);
    // It ended before its shopper's screen had shown it.
    if (order === undefined || fact.reason === 'not-payable') return undefined;
    const view = await this.views.view(order, locale);
    const told = kindFor(kind, view, fact.reason);
    // Paid or given up before the link was sent.
    if (told === 'pay-link' && view.payment?.url === undefined) return undefined;
    const offersOthers = told === 'not-paid' || told === 'paid-late';
    const others = offersOthers ? await this.alternatives.near({ ...order, locale }) : [];
    const isAsked = told === 'short' || told === 'choice-due';
    const chooseBy = isAsked ? await this.choices.by(order.id) : undefined;
    const letter = writeLetter({
      kind: told,
      chooseBy,
      otherShops: others.map(({ name }) => name),
      amountCents: fact.amountCents,
      order: view,
      locale,
      brand: brandIn(this.config.mailFrom),
      now: createdAt,
      link: this.linkFor(order.id, view, message),
      isRefused: fact.command === 'refuse',
      ...(fact.command === 'refuse' && fact.reason && { reason: fact.reason }),
    });
    const attachments = letter.pickup
      ? attachmentsOf(letter, await this.calendarOf(view, locale, createdAt))
      : [];
    return this.inForm(letter, message, attachments);
  }

  /** The calendar entry of an order and the name of its file. */
  async calendarOf(order: OrderView, locale: Locale, now: Date): Promise<{ name: string; text: string }> {
    const { t } = translators[locale];
    const values = { number: order.number, store: order.store.name, code: order.pickup.code };
    const deadline = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
      timeZone: order.store.timezone,
      dateStyle: 'full',
      timeStyle: 'short',
    }).format(new Date(order.collectBy));
    const words = {
      title: t('calendar.title', values),
      description: t('calendar.description', { ...values, deadline }),
    };
    const url = `${this.config.publicUrl}${trackingPath(locale, order.number, order.trackingToken)}`;
    return { name: t('calendar.file', values), text: await calendarFile(order, words, url, now) };
  }

  /** The tracking page; that this link was followed proves that its reader holds the address. */
  private linkFor(orderId: string, order: OrderView, { channel, recipient, locale }: MessageRow): string {
    const kind = channel === 'email' ? 'email' : 'phone';
    const proof = this.customers.proofFor(orderId, { kind, value: recipient });
    return `${this.config.publicUrl}${trackingPath(locale, order.number, order.trackingToken)}&proof=${proof}`;
  }
}

function attachmentsOf(letter: Letter, calendar: { name: string; text: string }): Attachment[] {
  const qr = letter.pickup && qrPng(letter.pickup.qr);
  return [
    ...(qr ? [{ name: 'qr.png', type: 'image/png', contentId: 'qr', base64: qr.toString('base64') }] : []),
    {
      name: calendar.name,
      type: 'text/calendar; charset=utf-8; method=PUBLISH',
      base64: Buffer.from(calendar.text).toString('base64'),
    },
  ];
}

function addressOf({ channel, recipient }: MessageRow): PreferenceAddress {
  return { kind: channel === 'email' ? 'email' : 'phone', value: recipient };
}

/** The name that mails are signed with: what stands before the address. */
function brandIn(mailFrom: string): string {
  return /^\s*"?([^"<]+?)"?\s*</.exec(mailFrom)?.[1] ?? mailFrom;
}
