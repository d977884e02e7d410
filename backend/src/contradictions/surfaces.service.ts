import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import type { FastifyInstance } from 'fastify';
import { SELF_CALL_HEADER, SelfCalls } from '../platform/self-calls.js';
import type { Place } from './samples.queries.js';

interface Asked {
  readonly url: string;
  readonly body?: object;
  /** The shop as whose colleague it is asked; nobody's when it is missing. */
  readonly store?: string;
}

/** The addresses that people, tablets, printers and search engines ask, asked in the process and without the network. */
@Injectable()
export class Surfaces {
  constructor(
    private readonly http: HttpAdapterHost,
    private readonly selfCalls: SelfCalls,
  ) {}

  /** Does this process answer requests? A worker without HTTP has nothing to compare. */
  get areHere(): boolean {
    return Boolean(this.http.httpAdapter);
  }

  /** The line of a quote of one unit. */
  async quote({ sku, store }: Place): Promise<{ regularCents: number; unitCents: number } | undefined> {
    const body = { store, lines: [{ sku, quantity: 1 }], codes: [] };
    const quote = await this.json<{
      document: { lines: readonly { sku: string; regularCents: number; unitCents: number }[] };
    }>({ url: '/api/v1/quotes', body });
    return quote?.document.lines.find((line) => line.sku === sku);
  }

  product<Answer>(slug: string, store: string): Promise<Answer | undefined> {
    return this.json({ url: `/api/v1/products/${slug}?${at(store)}` });
  }

  availability<Answer>({ sku, store }: Place): Promise<Answer | undefined> {
    return this.json({ url: `/api/v1/availability?${of(sku)}&${at(store)}` });
  }

  page(slug: string, { sku, store }: Place, locale: Locale): Promise<string | undefined> {
    return this.ask({ url: `${storefrontPath(locale, 'product', slug)}?${at(store)}&${of(sku)}` });
  }

  tablet<Answer>({ sku, store }: Place): Promise<Answer | undefined> {
    return this.json({ url: `/api/v1/staff/scan/${encodeURIComponent(sku)}`, store });
  }

  label({ sku, store }: Place): Promise<string | undefined> {
    return this.ask({ url: `/api/v1/staff/labels/sheet?${of(sku)}&${at(store)}`, store });
  }

  receipt<Answer>(number: string, store: string): Promise<Answer | undefined> {
    return this.json({ url: `/api/v1/staff/receipts/${encodeURIComponent(number)}`, store });
  }

  private async json<Answer>(asked: Asked): Promise<Answer | undefined> {
    const answer = await this.ask(asked);
    return answer === undefined ? undefined : (JSON.parse(answer) as Answer);
  }

  /** The text of an answer; undefined when it was refused. */
  private async ask({ url, body, store }: Asked): Promise<string | undefined> {
    const server: FastifyInstance = this.http.httpAdapter.getInstance();
    const headers = store === undefined ? {} : { [SELF_CALL_HEADER]: this.selfCalls.tokenFor(url, store) };
    const request = body ? { method: 'POST' as const, payload: body } : { method: 'GET' as const };
    const { statusCode, payload } = await server.inject({ ...request, url, headers });
    return statusCode === 200 ? payload : undefined;
  }
}

const at = (store: string) => `store=${encodeURIComponent(store)}`;
const of = (sku: string) => `sku=${encodeURIComponent(sku)}`;
