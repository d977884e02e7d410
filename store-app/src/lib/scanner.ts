import { useEffectEvent, useLayoutEffect } from 'react';

/** A keyboard-wedge scanner types like a person, only faster, and ends with Enter. */

/** On average a scanner leaves less than this between two keys; nobody types a barcode that fast. */
const averageGapMs = 50;
/** A busy tablet or a radio link may hold single keys back this long. */
const longestGapMs = 150;
/** Shorter bursts are two fingers landing together. */
const shortestScan = 4;

/** The digit printed on a key, whatever the layout makes of it: AZERTY gives digits only with Shift. */
function digitOf(event: Pick<KeyboardEvent, 'code'>): string | undefined {
  return /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
}

/** Tells bursts from typing. Feed it every key; it answers the scanned text on the Enter that ends a burst. */
export class BurstDetector {
  /** The burst as the layout wrote it, and as digit keys: `undefined` once a key was not one. */
  #text = '';
  #digits: string | undefined = '';
  #firstAtMs = 0;
  #lastAtMs = Number.NEGATIVE_INFINITY;

  /** `atMs` is the event's own time stamp, so a busy screen cannot make a scan look slow. */
  key(event: Pick<KeyboardEvent, 'code' | 'key'>, atMs: number): string | undefined {
    const isUnbroken = atMs - this.#lastAtMs <= longestGapMs;
    if (event.key === 'Enter') {
      // A barcode is all digit keys; what has letters is read as written, for a dash is a digit key on AZERTY.
      const text = this.#digits ?? this.#text;
      const isQuick = isUnbroken && atMs - this.#firstAtMs <= averageGapMs * text.length;
      this.#restart(atMs);
      return isQuick && text.length >= shortestScan ? text : undefined;
    }
    if (event.key.length !== 1) return undefined;
    if (!isUnbroken || this.#text === '') this.#restart(atMs);
    const digit = digitOf(event);
    this.#text += event.key;
    this.#digits = this.#digits === undefined || digit === undefined ? undefined : this.#digits + digit;
    this.#lastAtMs = atMs;
    return undefined;
  }

  #restart(atMs: number): void {
    this.#firstAtMs = atMs;
    this.#text = '';
    this.#digits = '';
  }
}

/** Who listens, the last who began at the end: a sheet over a page hears alone. */
const listeners: { readonly hear: (text: string) => void }[] = [];

/**
 * Listens to the scanner for the whole app, from its start to its end. Were it the pages that listened, a burst that
 * began while one of them was still coming would be heard from its middle: another number than the one scanned.
 */
export function openScanner(): void {
  const detector = new BurstDetector();
  const listen = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const scanned = detector.key(event, event.timeStamp);
    const listener = listeners.at(-1);
    if (scanned === undefined || listener === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    emptyField(event.target, scanned);
    listener.hear(scanned);
  };
  window.addEventListener('keydown', listen, { capture: true });
}

/**
 * Hears what is scanned anywhere on the screen, wherever the focus is. A burst's Enter is taken away from the button
 * or field that has the focus, and `onScan` hears the whole text once. Nothing is heard while `isArmed` is false, or
 * while what lies above listens. Needs `openScanner`.
 */
export function useScanner(onScan: (text: string) => void, isArmed = true): void {
  const hear = useEffectEvent(onScan);
  // What is on the screen hears: not a moment later.
  useLayoutEffect(() => {
    if (!isArmed) return;
    const self = { hear: (text: string) => hear(text) };
    listeners.push(self);
    return () => void listeners.splice(listeners.indexOf(self), 1);
  }, [isArmed]);
}

/** The burst was also typed into the field that had the focus; what a person typed before it stays. */
function emptyField(target: EventTarget | null, scanned: string): void {
  if (!(target instanceof HTMLInputElement) || target.type === 'password') return;
  const kept = target.value.slice(0, Math.max(0, target.value.length - scanned.length));
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setValue?.call(target, kept);
  target.dispatchEvent(new Event('input', { bubbles: true }));
}
