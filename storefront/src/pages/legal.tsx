import { useWords } from '../lib/words.js';
import { Prose } from './prose.js';

export function Component() {
  const { t } = useWords();
  return (
    <Prose
      page="legal"
      title={t('legal.title')}
      lead="legal.lead"
      sections={[
        ['legal.publisher', 'legal.publisherText'],
        ['legal.prices', 'legal.pricesText'],
        ['legal.reservation', 'legal.reservationText'],
        ['legal.paid', 'legal.paidText'],
        ['legal.sources', 'legal.sourcesText'],
      ]}
    />
  );
}
