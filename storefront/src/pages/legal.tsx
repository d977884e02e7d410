import { Prose } from './prose.js';

export function Component() {
  return (
    <Prose
      page="legal"
      title="legal.title"
      lead="legal.lead"
      sections={[
        ['legal.publisher', 'legal.publisherText'],
        ['legal.prices', 'legal.pricesText'],
        ['legal.reservation', 'legal.reservationText'],
        ['legal.sources', 'legal.sourcesText'],
      ]}
    />
  );
}
