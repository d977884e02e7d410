import { refusalOf } from '../../lib/api.js';
import { Notice } from '../../ui/notice.js';
import { usePricesWords } from './prices-words.js';

/** Why the last act was not done, in the server's words; nothing while there is no fault. */
export function Refusal({ fault }: { fault: unknown }) {
  const { t, say } = usePricesWords();
  if (fault === null || fault === undefined) return null;
  const problem = refusalOf(fault)?.problem;
  return (
    <Notice tone="stop" icon="warning" title={say('failed')} isUrgent>
      {problem === undefined ? t('state.unreachable') : problem.title}
    </Notice>
  );
}
