import { refusalOf } from '../../lib/api.js';
import { Notice } from '../../ui/notice.js';
import { useIntegrationsWords } from './integrations-words.js';

/** Why the last act was not done; nothing while there is no fault. */
export function Refusal({ fault, title }: { fault: unknown; title?: string }) {
  const { t, say, has } = useIntegrationsWords();
  if (fault === null || fault === undefined) return null;
  const problem = refusalOf(fault)?.problem;
  const reason = `target.${String(problem?.reason)}`;
  const codes = (problem?.errors ?? []).map(({ field }) => field).join(', ');
  return (
    <Notice tone="stop" icon="warning" title={title ?? say('failed')} isUrgent>
      {problem === undefined && t('state.unreachable')}
      {problem !== undefined && (has(reason) ? say(reason) : problem.title)}
      {codes !== '' && ` (${codes})`}
    </Notice>
  );
}
