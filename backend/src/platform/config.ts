import { createHash } from 'node:crypto';
import { type QuietHours, quietHoursIn, type SmsAccount, smsAccountIn } from './sms-config.js';

/** An account at Stripe. */
export interface StripeAccount {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Instead of Stripe's own address, for a double of it. */
  readonly apiUrl: URL | undefined;
}

/** Everything a process is told from outside, parsed once at start. */
export class Config {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly isDemo: boolean;
  readonly isDevelopment: boolean;
  /** Relay and due work run in this process too. */
  readonly runsWorker: boolean;
  /** This process compares what its surfaces tell, whenever that is due and no other does. */
  readonly runsMonitor: boolean;
  /** Time for a change to reach every surface before a difference counts, milliseconds. */
  readonly monitorAgainAfterMs: number;
  /** Root of every keyed HMAC: tracking tokens, hand-over codes, confirmation links. */
  readonly secret: Buffer;
  /** What links in messages begin with; no trailing slash. */
  readonly publicUrl: string;
  readonly currency: string;
  readonly country: string;
  /** IANA zone in which head office writes times. */
  readonly zone: string;
  /** The deepest reduction, and the most money a month, that a person may give away alone by a promotion. */
  readonly promotionsAlone: { readonly basisPoints: number; readonly monthlyCents: number };
  /** Prices a person may change alone at once, and by how much each. */
  readonly pricesAlone: { readonly lines: number; readonly basisPoints: number };
  /** A price below so much of what everybody pays, or paid before a change so young, is probably a mistake. */
  readonly grossError: { readonly basisPoints: number; readonly lookbackHours: number };
  /** VAT rates of the country in basis points, the usual one first. */
  readonly vatBasisPoints: readonly number[];
  readonly poolSize: number;
  /** How long a request waits for one of these connections before it is told to come back, milliseconds. */
  readonly poolWaitMs: number;
  /** Where mail goes; absent: messages are only kept. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** The gateway that sends text messages; absent: shops ask for an e-mail address. */
  readonly sms: SmsAccount | undefined;
  /** Most text messages with sign-in codes that leave in an hour, whoever asks: each costs, and some are paid to be sent. */
  readonly signInTextsPerHour: number;
  /** When text messages that can wait do wait; absent: never. */
  readonly quietHours: QuietHours | undefined;
  /** Hours after a collection that its one question is asked; 0: never. */
  readonly questionAfterHours: number;
  /** Must whoever is of the head office sign in with a second factor? Until they enrol they can do nothing else. */
  readonly isHeadOfficeTotpRequired: boolean;
  readonly isBehindProxy: boolean;
  /** May webhooks go to this very machine? For tests and demonstrations; never to any other private address. */
  readonly allowsLoopbackWebhooks: boolean;
  /** Leaflet's tile address; drawn outlines serve when it cannot be reached. */
  readonly tileUrl: string;
  /** How long messages and the addresses in them are kept, days; longer than facts, so that none is written twice. */
  readonly messagesKeptDays: number;
  /** When somebody is forgotten who reserved and bought nothing, days after their last sign; with a consent or an account. */
  readonly guestKeptDays: number;
  readonly prospectKeptDays: number;
  /** How long a basket that nobody looks at is kept, days. */
  readonly basketKeptDays: number;
  /** How long the copy behind a basket's link can be opened, days. */
  readonly basketShareDays: number;
  /** How long facts that were told are kept, days. */
  readonly factsKeptDays: number;
  /** How long facts that could not be told wait for somebody to look at them, days. */
  readonly parkedFactsKeptDays: number;
  /** How long a repeated request is given the first answer, hours. */
  readonly answersKeptHours: number;
  /** Who moves money online: the sandbox, which plays a bank, in the demonstration; otherwise nobody unless named. */
  readonly payments: {
    readonly provider: 'none' | 'sandbox' | 'stripe';
    readonly hasSandbox: boolean;
    readonly stripe: StripeAccount | undefined;
  };
  readonly maxOpenOrdersPerContact: number;
  readonly maxOpenUnitsPerContact: number;

  /** How long an order that is not paid yet is held, minutes. */
  readonly paymentMinutes: number;
  /** The same for one whose shopper was sent a link to pay by, minutes. */
  readonly paymentLinkMinutes: number;
  /** Open days after which goods of another shop may be here. */
  readonly transferOpenDays: number;
  /** Days in which any purchase may be brought back by the shops' own promise. */
  readonly returnDays: number;
  /** Open days a paid order is kept after it is ready. */
  readonly paidOpenDays: number;
  /** How long a shopper has to say what becomes of something that is missing, hours; then it is left out. */
  readonly choiceHours: number;

  constructor(env: Readonly<Record<string, string | undefined>>) {
    const faults: string[] = [];
    const text = (name: string, fallback?: string): string => {
      const value = env[name]?.trim() || fallback;
      if (value === undefined) faults.push(`${name} is missing`);
      return value ?? '';
    };
    const integer = (name: string, fallback: number, min: number, max: number): number => {
      const value = env[name] === undefined || env[name] === '' ? fallback : Number(env[name]);
      if (!Number.isInteger(value) || value < min || value > max)
        faults.push(`${name} must be a whole number from ${min} to ${max}`);
      return value;
    };
    const flag = (name: string, fallback: boolean): boolean => {
      const value = env[name];
      if (value === undefined || value === '') return fallback;
      if (!['0', '1', 'true', 'false'].includes(value)) faults.push(`${name} must be 0 or 1`);
      return value === '1' || value === 'true';
    };

    const choice = <Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice) => {
      const value = env[name]?.trim() || fallback;
      if (!choices.some((one) => one === value)) faults.push(`${name} must be ${choices.join(' or ')}`);
      return value as Choice;
    };

    const address = (name: string): URL | undefined => {
      const value = env[name]?.trim();
      if (!value) return undefined;
      if (URL.canParse(value)) return new URL(value);
      faults.push(`${name} must be an address`);
      return undefined;
    };

    this.isDemo = flag('DEMO', false);
    this.isDevelopment = flag('DEV', false);
    this.databaseUrl = text('DATABASE_URL');
    this.host = text('HOST', '127.0.0.1');
    this.port = integer('PORT', 3000, 0, 65_535);
    this.runsWorker = flag('WORKER', true);
    this.runsMonitor = flag('MONITOR', true);
    this.monitorAgainAfterMs = integer('MONITOR_AGAIN_AFTER_MS', 1_500, 10, 60_000);
    this.poolSize = integer('POOL_SIZE', 16, 2, 64);
    this.poolWaitMs = integer('POOL_WAIT_MS', 5_000, 100, 60_000);
    this.smtpUrl = env.SMTP_URL || undefined;
    this.mailFrom = text('MAIL_FROM', 'Maison Rabot <bonjour@maison-rabot.example>');
    this.sms = smsAccountIn(env, faults);
    this.signInTextsPerHour = integer('SIGN_IN_TEXTS_PER_HOUR', 300, 1, 1_000_000);
    this.quietHours = quietHoursIn(env, faults);
    this.questionAfterHours = integer('QUESTION_AFTER_HOURS', 4, 0, 720);
    // Everybody may sign in to the demonstration with what its guide says.
    const totp = choice('HEAD_OFFICE_TOTP', ['required', 'optional'], this.isDemo ? 'optional' : 'required');
    this.isHeadOfficeTotpRequired = totp === 'required';
    this.isBehindProxy = flag('BEHIND_PROXY', false);
    this.allowsLoopbackWebhooks = flag('WEBHOOKS_ALLOW_LOOPBACK', this.isDemo);
    this.currency = text('CURRENCY', 'EUR');
    this.country = text('COUNTRY', 'FR');
    this.zone = text('ZONE', 'Europe/Paris');
    this.pricesAlone = {
      lines: integer('PRICES_ALONE_LINES', 20, 0, 1_000_000),
      basisPoints: integer('PRICES_ALONE_BASIS_POINTS', 2_000, 0, 1_000_000),
    };
    this.grossError = {
      basisPoints: integer('GROSS_ERROR_BASIS_POINTS', 5_000, 0, 10_000),
      lookbackHours: integer('GROSS_ERROR_LOOKBACK_HOURS', 72, 0, 8_760),
    };
    this.vatBasisPoints = text('VAT_BASIS_POINTS', '2000,1000,550,210,0').split(',').map(Number);
    if (this.vatBasisPoints.some((rate) => !Number.isInteger(rate) || rate < 0 || rate > 10_000))
      faults.push('VAT_BASIS_POINTS must be whole numbers from 0 to 10000, apart by commas');
    this.promotionsAlone = {
      basisPoints: integer('PROMOTIONS_ALONE_BASIS_POINTS', 3_000, 0, 10_000),
      monthlyCents: integer('PROMOTIONS_ALONE_MONTHLY_CENTS', 100_000, 0, 1_000_000_000),
    };
    this.tileUrl = text('TILE_URL', 'https://tile.openstreetmap.org/{z}/{x}/{y}.png');
    this.publicUrl = text('PUBLIC_URL', `http://localhost:${this.port}`).replace(/\/$/, '');
    this.maxOpenOrdersPerContact = integer('MAX_OPEN_ORDERS_PER_CONTACT', 5, 1, 1_000_000);
    this.maxOpenUnitsPerContact = integer('MAX_OPEN_UNITS_PER_CONTACT', 200, 1, 100_000_000);

    this.paymentMinutes = integer('PAYMENT_MINUTES', 20, 5, 1_440);
    this.paymentLinkMinutes = integer('PAYMENT_LINK_MINUTES', 120, 5, 10_080);
    this.transferOpenDays = integer('TRANSFER_OPEN_DAYS', 2, 1, 60);
    this.returnDays = integer('RETURN_DAYS', 30, 0, 3_650);
    this.paidOpenDays = integer('PAID_OPEN_DAYS', 5, 1, 60);
    this.choiceHours = integer('CHOICE_HOURS', 24, 2, 336);
    this.messagesKeptDays = integer('MESSAGES_KEPT_DAYS', 90, 8, 3_650);
    this.guestKeptDays = integer('GUEST_KEPT_DAYS', 180, 1, 3_650);
    this.prospectKeptDays = integer('PROSPECT_KEPT_DAYS', 1_095, 1, 3_650);
    this.basketKeptDays = integer('BASKET_KEPT_DAYS', 180, 1, 3_650);
    this.basketShareDays = integer('BASKET_SHARE_DAYS', 7, 1, 60);
    this.factsKeptDays = integer('FACTS_KEPT_DAYS', 7, 1, 365);
    this.parkedFactsKeptDays = integer('PARKED_FACTS_KEPT_DAYS', 90, 7, 3_650);
    this.answersKeptHours = integer('ANSWERS_KEPT_HOURS', 48, 24, 8_760);
    if (this.messagesKeptDays <= this.factsKeptDays)
      faults.push('MESSAGES_KEPT_DAYS must be more than FACTS_KEPT_DAYS');

    const provider = choice(
      'PAYMENT_PROVIDER',
      ['none', 'sandbox', 'stripe'],
      this.isDemo || this.isDevelopment ? 'sandbox' : 'none',
    );
    this.payments = {
      provider,
      hasSandbox: this.isDemo || provider === 'sandbox',
      stripe:
        provider === 'stripe' || env.STRIPE_SECRET_KEY
          ? {
              secretKey: text('STRIPE_SECRET_KEY'),
              webhookSecret: text('STRIPE_WEBHOOK_SECRET'),
              apiUrl: address('STRIPE_API_URL'),
            }
          : undefined,
    };

    const secret = text('SECRET');
    if (secret && secret.length < 32) faults.push('SECRET must have at least 32 characters');
    this.secret = createHash('sha256').update(secret).digest();

    if (faults.length > 0) throw new Error(`Configuration is not usable:\n  ${faults.join('\n  ')}`);
  }

  /** Reads the process environment; the only place that does. */
  static fromEnvironment(overrides: Readonly<Record<string, string>> = {}): Config {
    return new Config({ ...process.env, ...overrides });
  }
}
