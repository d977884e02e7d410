import { useWords } from '../lib/words.js';
import { Prose } from './prose.js';
import { Steps } from './steps.js';

export function Component() {
  const { t } = useWords();
  return (
    <>
      <Prose
        page="how"
        title={t('how.link')}
        lead="how.lead"
        sections={[
          ['how.stock', 'how.stockText'],
          ['how.price', 'how.priceText'],
          ['how.time', 'how.timeText'],
          ['how.try', 'how.tryText'],
          ['how.pay', 'how.payText'],
          ['how.messages', 'how.messagesText'],
          ['how.change', 'how.changeText'],
        ]}
      />
      <Steps />
    </>
  );
}
