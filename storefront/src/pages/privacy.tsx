import { useWords } from '../lib/words.js';
import { Prose } from './prose.js';

export function Component() {
  const { t } = useWords();
  return (
    <Prose
      page="privacy"
      title={t('privacy.title')}
      lead="privacy.lead"
      sections={[
        ['privacy.what', 'privacy.whatText'],
        ['privacy.why', 'privacy.whyText'],
        ['privacy.who', 'privacy.whoText'],
        ['privacy.place', 'privacy.placeText'],
        ['privacy.rights', 'privacy.rightsText'],
      ]}
    />
  );
}
