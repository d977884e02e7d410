/** What browsers are told to refuse on our pages. */
import type { FastifyReply } from 'fastify';

interface PolicyOptions {
  readonly tileUrl: string;
  readonly isSecure: boolean;
}

const everyPage = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  // HTML that shows a price or an availability is never kept.
  'cache-control': 'no-store',
} as const;

/** Headers of a rendered storefront page. No inline script, no inline style, no foreign frame. */
export function sendStorefrontHeaders(reply: FastifyReply, options: PolicyOptions, isPrivate: boolean): void {
  reply.headers({
    ...everyPage,
    ...transportSecurity(options),
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `img-src 'self' data: ${originOf(options.tileUrl)}`,
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'permissions-policy': 'geolocation=(self), camera=(), microphone=()',
    // Tiles of OpenStreetMap are refused without a referrer, so other pages send their origin.
    'referrer-policy': isPrivate ? 'no-referrer' : 'strict-origin-when-cross-origin',
    ...(isPrivate ? { 'x-robots-tag': 'noindex, nofollow' } : {}),
  });
}

/** Headers of the store app's document: a nonce for the styles its components make, WebAssembly for the scanner. */
export function sendStoreAppHeaders(reply: FastifyReply, options: PolicyOptions, nonce: string): void {
  reply.headers({
    ...everyPage,
    ...transportSecurity(options),
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "media-src 'self' blob:",
      "connect-src 'self'",
      "worker-src 'self' blob:",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  });
}

function transportSecurity({ isSecure }: PolicyOptions): Record<string, string> {
  return isSecure ? { 'strict-transport-security': 'max-age=31536000' } : {};
}

function originOf(tileUrl: string): string {
  // Leaflet's {s} stands for a subdomain letter.
  return new URL(tileUrl.replace('{s}', '*').replace(/[{}]/g, '')).origin.replace('%2A', '*');
}
