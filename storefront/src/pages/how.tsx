import { Prose } from './prose.js';
import { Steps } from './steps.js';

export function Component() {
  return (
    <>
      <Prose
        page="how"
        title="how.title"
        lead="how.lead"
        sections={[
          ['how.stock', 'how.stockText'],
          ['how.price', 'how.priceText'],
          ['how.time', 'how.timeText'],
          ['how.try', 'how.tryText'],
          ['how.change', 'how.changeText'],
        ]}
      />
      <Steps />
    </>
  );
}
