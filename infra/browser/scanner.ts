import type { Page } from '@playwright/test';

/** Between two keys of a keyboard-wedge scanner. */
const GAP_SECONDS = 0.004;

/** What the digit row types on a French keyboard without Shift, from 0 to 9. */
const AZERTY_DIGITS = 'à&é"\'(-è_ç';

export type Layout = 'azerty' | 'qwerty';

/**
 * Scans like a keyboard-wedge scanner: a burst of keys that ends with Enter. The keys carry the times that a
 * scanner would give them, so a busy machine does not turn a scan into typing.
 */
export async function scan(page: Page, code: string, layout: Layout = 'azerty'): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  const keys = [...code].map((sign) => keyOf(sign, layout));
  const startedAt = Date.now() / 1000 - (keys.length + 1) * GAP_SECONDS;
  for (const [place, key] of [...keys, ENTER].entries()) {
    const timestamp = startedAt + place * GAP_SECONDS;
    await debug.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key });
    await debug.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, key: key.key, code: key.code });
  }
  await debug.detach();
}

interface Key {
  readonly key: string;
  readonly code: string;
  readonly text: string;
  readonly windowsVirtualKeyCode?: number;
}

const ENTER: Key = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 };

function keyOf(sign: string, layout: Layout): Key {
  if (/\d/.test(sign)) {
    const key = layout === 'azerty' ? (AZERTY_DIGITS[Number(sign)] ?? sign) : sign;
    return { key, code: `Digit${sign}`, text: key };
  }
  return { key: sign, code: /[a-z]/i.test(sign) ? `Key${sign.toUpperCase()}` : '', text: sign };
}
