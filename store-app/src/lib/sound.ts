import { useSyncExternalStore } from 'react';

/** The tablet's voice: made of tones, so that there is no file to load and feedback comes within a frame. */

let context: AudioContext | undefined;
let isEnabled = false;
let ringing: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

const preference = 'passerelle.sound';

/** Browsers allow sound only after a touch: this must be called from one. */
export function enableSound(isWanted: boolean): void {
  if (isWanted) {
    context ??= new AudioContext();
    void context.resume();
  }
  localStorage.setItem(preference, isWanted ? 'on' : 'off');
  set(isWanted);
  if (!isWanted) stopRinging();
}

function set(isOn: boolean): void {
  isEnabled = isOn;
  for (const listener of listeners) listener();
}

/** Somebody wanted sound on this tablet before: the first touch of the page gives it back. */
export function restoreSoundAtFirstTouch(): void {
  if (localStorage.getItem(preference) !== 'on') return;
  window.addEventListener('pointerdown', () => enableSound(true), { once: true, capture: true });
}

function tone(frequency: number, startsIn: number, seconds: number, shape: OscillatorType = 'sine'): void {
  if (context === undefined || !isEnabled) return;
  const from = context.currentTime + startsIn;
  const source = context.createOscillator();
  const volume = context.createGain();
  source.type = shape;
  source.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, from);
  volume.gain.exponentialRampToValueAtTime(0.35, from + 0.012);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + seconds);
  source.connect(volume).connect(context.destination);
  source.start(from);
  source.stop(from + seconds);
}

/** Right article: one short high note. */
export function beep(): void {
  tone(1_320, 0, 0.11);
}

/** Wrong article: two low buzzes that cannot be taken for the other. */
export function buzz(): void {
  tone(170, 0, 0.22, 'sawtooth');
  tone(150, 0.26, 0.3, 'sawtooth');
}

function ringOnce(): void {
  tone(784, 0, 0.35);
  tone(988, 0.18, 0.5);
}

/** A new order: rings every few seconds until somebody says "seen". */
export function startRinging(): void {
  if (ringing !== undefined) return;
  ringOnce();
  ringing = setInterval(ringOnce, 4_000);
}

export function stopRinging(): void {
  clearInterval(ringing);
  ringing = undefined;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSound(): boolean {
  return useSyncExternalStore(subscribe, () => isEnabled);
}
