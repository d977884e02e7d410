import type { Words } from './words.js';

/** Who acted: a colleague's name, or what stands for somebody without one here. */
export function whoWords(who: string, { t }: Pick<Words, 't'>): string {
  if (who === 'shopper') return t('who.shopper');
  if (who === 'system') return t('who.system');
  return who === 'demo' ? t('who.demo') : who;
}
