import { UnsavedGuard } from '../form/unsaved.js';
import { usePromotionsWords } from './promotions-words.js';

/** Asks before what was written and not kept is left. */
export function Unsaved({ isDirty }: { isDirty: boolean }) {
  const { t, say } = usePromotionsWords();
  return (
    <UnsavedGuard
      isDirty={isDirty}
      words={{
        title: say('unsaved.title'),
        lead: say('unsaved.lead'),
        stay: say('unsaved.stay'),
        leave: say('unsaved.leave'),
        close: t('action.closeUnchanged'),
      }}
    />
  );
}
