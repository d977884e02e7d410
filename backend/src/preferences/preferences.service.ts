import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type {
  MarketingView,
  MessageChannel,
  PreferencesRequest,
  PreferencesView,
} from '@passerelle/shared/api/preferences';
import { Consents, type Said } from '../customers/consents.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { maskEmail, maskPhone } from '../platform/contact-address.js';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { isId, newId } from '../platform/ids.js';
import { isSameText, KeyedHash } from '../platform/keyed-hash.js';
import { Logger } from '../platform/logger.js';
import { refuse, refuseField } from '../platform/problems.js';
import { prune } from '../platform/pruning.js';
import type { Shopper } from '../platform/signed-in.js';
import {
  chooseAsked,
  chooseService,
  keepAddress,
  type PreferenceAddress,
  type PreferenceRow,
  preferenceById,
  preferencesOf,
} from './preferences.queries.js';

export type { PreferenceAddress } from './preferences.queries.js';

const PURPOSE = 'preferences';
const PROOF_SIGNS = 22;
// Changes whenever the sentences beside the switches of the preference centre do.
const TEXT_VERSION = 'preferences-1';

const channelOf = { email: 'email', phone: 'sms' } as const;

/** Whose preferences are read or changed. */
export type Holder =
  | { readonly via: 'link'; readonly address: PreferenceRow }
  | {
      readonly via: 'account';
      readonly customerId: string;
      readonly addresses: readonly PreferenceAddress[];
    };

/** How people want to be written to. What is owed to them as a service and what advertises are apart. */
@Injectable()
export class Preferences {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly hash: KeyedHash,
    private readonly idempotency: Idempotency,
    private readonly consents: Consents,
  ) {}

  /** The words of a link to the preferences of an address: no address stands in them, and nobody else can make them. */
  async tokenFor(address: PreferenceAddress): Promise<string> {
    const now = this.clock.now();
    const [row] = await this.database.rows<{ id: string }>(keepAddress(newId(now), address, now));
    if (row === undefined) throw new Error('An address has no preferences');
    const { id } = row;
    return `${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}.${this.proof(id)}`;
  }

  /** Which ways a service message to this person takes: one at least, of those there are addresses for. */
  async serviceChannels(contact: {
    readonly email: string | null;
    readonly phone: string | null;
  }): Promise<MessageChannel[]> {
    if (contact.email === null) return ['sms'];
    if (contact.phone === null) return ['email'];
    const [latest] = await this.rowsOf(addressesIn(contact));
    const service = latest?.service ?? 'email';
    return service === 'both' ? ['email', 'sms'] : [service];
  }

  /** May whoever has these addresses be asked how a collection was? A no by either holds. */
  async mayAsk(contact: { readonly email: string | null; readonly phone: string | null }): Promise<boolean> {
    return (await this.rowsOf(addressesIn(contact))).every(({ isAsked }) => isAsked);
  }

  /** Has the holder of this address said yes to advertising this way, and not taken it back? */
  async mayAdvertise(address: PreferenceAddress, from: Pick<Tx, 'rows'> = this.database): Promise<boolean> {
    return (await this.consents.lastWord(address, channelOf[address.kind], from))?.given ?? false;
  }

  /** Whoever holds a link, or is signed in; a link that was given goes first. Refuses `not-found` for a wrong one. */
  async holder(token: string | undefined, shopper: Shopper | undefined): Promise<Holder> {
    if (token !== undefined) return { via: 'link', address: await this.addressOf(token) };
    if (shopper === undefined) return refuse('not-signed-in');
    const { customerId } = shopper;
    return { via: 'account', customerId, addresses: await this.consents.provedBy(customerId) };
  }

  async view(holder: Holder): Promise<PreferencesView> {
    const addresses = holder.via === 'link' ? [holder.address] : holder.addresses;
    const rows = await this.rowsOf(addresses);
    const words = holder.via === 'link' ? [] : await this.consents.wordsOf(holder.customerId);
    return {
      via: holder.via,
      addresses: addresses.map(({ kind, value }) => ({
        kind,
        masked: kind === 'email' ? maskEmail(value) : maskPhone(value),
      })),
      service: rows.find(({ service }) => service !== null)?.service ?? 'email',
      isAsked: rows.every(({ isAsked }) => isAsked),
      marketing: await this.marketing(holder),
      history: words.map(({ channel, given, at, means }) => ({
        ...(channel && { channel }),
        ...{ given, means },
        at: at.toISOString(),
      })),
      timezone: this.config.zone,
    };
  }

  /** Takes a choice; what was said about advertising before stays, with its time and means. */
  async change(request: KeyedRequest, holder: Holder, wanted: PreferencesRequest): Promise<PreferencesView> {
    const open = channelsOf(holder);
    for (const [place, { channel }] of (wanted.marketing ?? []).entries())
      if (!open.includes(channel))
        refuseField(`marketing.${place}.channel`, 'no-address', 'there is no address of yours for this way');
    // Read before the transaction is open: it would wait for a connection that it holds up.
    const standing = await this.marketing(holder);
    await this.idempotency.once(request, async (tx) => {
      await this.write(tx, holder, wanted, standing);
      return {};
    });
    return this.view(
      holder.via === 'link' ? { ...holder, address: await this.row(holder.address.id) } : holder,
    );
  }

  /** Ends advertising to the address of a link, in one act; done again, it changes nothing. */
  async unsubscribe(token: string): Promise<void> {
    await this.endAdvertising(await this.addressOf(token), 'one-click');
  }

  /** The same for a number that answered STOP. */
  async stop(phone: string): Promise<void> {
    await this.endAdvertising({ kind: 'phone', value: phone }, 'sms-stop');
  }

  @Cron('37 3 * * *')
  async atNight(): Promise<void> {
    if (!this.config.runsWorker) return;
    const preferences = await this.prune().catch((error: unknown) => String(error));
    this.logger.event('info', 'pruned', { preferences });
  }

  /**
   * Forgets addresses that no message goes to any more: without a choice when their messages are forgotten, with one as
   * long after as people who never bought. Answers how many.
   */
  async prune(): Promise<number> {
    const { messagesKeptDays, prospectKeptDays } = this.config;
    return prune(this.database, {
      table: 'contact_preference',
      where: `used_at < $1::timestamptz - make_interval(days => case
                when service is null and is_asked then $2::integer else $3::integer end)`,
      values: [this.clock.now(), messagesKeptDays, Math.max(messagesKeptDays, prospectKeptDays)],
    });
  }

  private async endAdvertising(address: PreferenceAddress, means: string): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      if (!(await this.mayAdvertise(address, tx))) return;
      await this.consents.sayAsHolder(tx, address, this.said(channelOf[address.kind], false, means));
    });
  }

  private async write(
    tx: Tx,
    holder: Holder,
    wanted: PreferencesRequest,
    standing: readonly MarketingView[],
  ): Promise<void> {
    // Contacts are locked before choices are, as whoever forgets a person does.
    for (const { channel, given } of wanted.marketing ?? []) {
      // A switch that stays where it is says nothing new.
      if (standing.some((each) => each.channel === channel && each.given === given)) continue;
      if (holder.via === 'account')
        await this.consents.say(tx, holder.customerId, this.said(channel, given, 'account'));
      else await this.consents.sayAsHolder(tx, holder.address, this.said(channel, given, 'preference-link'));
    }
    const now = this.clock.now();
    const ids = await this.idsOf(tx, holder, now);
    if (wanted.service !== undefined) await tx.run(chooseService(ids, wanted.service, now));
    if (wanted.isAsked !== undefined) await tx.run(chooseAsked(ids, wanted.isAsked));
  }

  private async idsOf(tx: Tx, holder: Holder, now: Date): Promise<string[]> {
    if (holder.via === 'link') return [holder.address.id];
    for (const address of holder.addresses) await tx.rows(keepAddress(newId(now), address, now));
    return (await tx.rows<PreferenceRow>(preferencesOf(holder.addresses))).map(({ id }) => id);
  }

  private async marketing(holder: Holder): Promise<MarketingView[]> {
    const words = holder.via === 'account' ? await this.consents.wordsOf(holder.customerId) : [];
    return Promise.all(
      channelsOf(holder).map(async (channel) => {
        const last =
          holder.via === 'link'
            ? await this.consents.lastWord(holder.address, channel)
            : words.find((word) => word.channel === null || word.channel === channel);
        return {
          channel,
          given: last?.given ?? false,
          ...(last && { at: last.at.toISOString(), means: last.means }),
        };
      }),
    );
  }

  private said(channel: MessageChannel, given: boolean, means: string): Said {
    return { channel, given, means, textVersion: TEXT_VERSION, at: this.clock.now() };
  }

  private async addressOf(token: string): Promise<PreferenceRow> {
    const [short = '', proof = ''] = token.split('.');
    const id = Buffer.from(short, 'base64url')
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    if (!isId(id) || !isSameText(proof, this.proof(id))) return refuse('not-found');
    return this.row(id);
  }

  private async row(id: string): Promise<PreferenceRow> {
    return (await this.database.rows<PreferenceRow>(preferenceById(id)))[0] ?? refuse('not-found');
  }

  private rowsOf(addresses: readonly PreferenceAddress[]): Promise<PreferenceRow[]> {
    return this.database.rows<PreferenceRow>(preferencesOf(addresses));
  }

  /** 132 bits. */
  private proof(id: string): string {
    return this.hash.textOf(PURPOSE, id).slice(0, PROOF_SIGNS);
  }
}

function channelsOf(holder: Holder): MessageChannel[] {
  const addresses = holder.via === 'link' ? [holder.address] : holder.addresses;
  return [...new Set(addresses.map(({ kind }) => channelOf[kind]))].sort();
}

function addressesIn(contact: {
  readonly email: string | null;
  readonly phone: string | null;
}): PreferenceAddress[] {
  return [
    ...(contact.email ? [{ kind: 'email' as const, value: contact.email }] : []),
    ...(contact.phone ? [{ kind: 'phone' as const, value: contact.phone }] : []),
  ];
}
