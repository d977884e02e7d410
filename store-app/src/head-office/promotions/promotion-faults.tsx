import { refusalOf } from '../../lib/api.js';
import { Notice } from '../../ui/notice.js';
import { usePromotionsWords } from './promotions-words.js';

/** Everything that was refused, field by field. */
export function Refused({ fault }: { fault: unknown }) {
  const { t, say, has } = usePromotionsWords();
  const nameOf = (field: string): string => {
    const key = `changed.${field.split(/[.[]/)[0] ?? ''}`;
    return has(key) ? say(key) : field;
  };
  if (fault === null || fault === undefined) return null;
  const problem = refusalOf(fault)?.problem;
  const said = (problem?.errors ?? []).map(({ field, code, message }) => {
    const key = `fault.${code}`;
    return has(key) ? capital(say('fault.named', { field: nameOf(field), fault: say(key) })) : message;
  });
  return (
    <Notice tone="stop" icon="warning" title={problem?.title ?? t('state.unreachable')} isUrgent>
      {[...new Set(said)].join(' · ')}
    </Notice>
  );
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What is wrong with a field; nothing where nothing is. */
export function useFaults(fault: unknown): (field: string) => string | undefined {
  const { say, has } = usePromotionsWords();
  const errors = refusalOf(fault)?.problem.errors ?? [];
  return (field) => {
    const found = errors.find((error) => error.field === field);
    if (found === undefined) return undefined;
    const key = `fault.${found.code}`;
    return has(key) ? say(key) : found.message;
  };
}
