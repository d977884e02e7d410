import { Injectable } from '@nestjs/common';
import { isSameText, KeyedHash } from '../platform/keyed-hash.js';
import { typedCode } from '../platform/typed-code.js';
import type { Order } from './order-rows.js';

/** No sign that looks like another one: neither I, L, O nor 0, 1. 31 signs, eight of them are 39.6 bits. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_SIGNS = 8;
const QR_FORMAT = 'PR1';

/** The secrets of an order, derived whenever they are needed and kept nowhere. */
@Injectable()
export class OrderProofs {
  constructor(private readonly hash: KeyedHash) {}

  /** Lets a shopper see and change one order: 192 bits. */
  trackingToken(orderId: string): string {
    return this.hash.of('order-tracking', orderId).subarray(0, 24).toString('base64url');
  }

  isTrackingToken(presented: string, orderId: string): boolean {
    return isSameText(presented, this.trackingToken(orderId));
  }

  /** Lets whoever collected an order say how that was, and nothing else: 192 bits. */
  opinionToken(orderId: string): string {
    return this.hash.of('order-opinion', orderId).subarray(0, 24).toString('base64url');
  }

  isOpinionToken(presented: string, orderId: string): boolean {
    return isSameText(presented, this.opinionToken(orderId));
  }

  /** What the shopper says at the counter, in two groups of four. */
  pickupCode(orderId: string): string {
    let number = BigInt(`0x${this.hash.of('hand-over-code', orderId).toString('hex')}`);
    let code = '';
    for (let place = 0; place < CODE_SIGNS; place += 1) {
      code += SIGNS[Number(number % BigInt(SIGNS.length))];
      number /= BigInt(SIGNS.length);
    }
    return `${code.slice(0, 4)}-${code.slice(4)}`;
  }

  /** What the QR carries: format, order number, signature. */
  qr(order: Pick<Order, 'id' | 'number'>): string {
    return `${QR_FORMAT}.${order.number}.${this.signature(order)}`;
  }

  /** Does what was shown at the counter, code or QR, belong to this order? */
  isProof(presented: string, order: Pick<Order, 'id' | 'number'>): boolean {
    const isQr = isSameText(presented.trim(), this.qr(order));
    return isSameText(typedCode(presented), typedCode(this.pickupCode(order.id))) || isQr;
  }

  private signature({ id, number }: Pick<Order, 'id' | 'number'>): string {
    return this.hash.of('hand-over-qr', id, number).subarray(0, 16).toString('base64url');
  }
}

/** The order number inside what looks like one of our QR codes; undefined for anything else. */
export function numberInQr(scanned: string): string | undefined {
  const [format, number, signature, ...rest] = scanned.trim().split('.');
  return format === QR_FORMAT && signature && rest.length === 0 ? number : undefined;
}

const NUMBER = /^(\d{4})-?(\d{4})-?(\d{4})$/;

/** The order number in what was scanned or typed, spaces forgiven; undefined when it holds none. */
export function numberIn(text: string): string | undefined {
  return numberInQr(text) ?? NUMBER.exec(text)?.slice(1).join('-');
}
