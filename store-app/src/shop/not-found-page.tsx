import { useWords } from '../lib/words.js';
import { ButtonLink } from '../ui/button.js';
import { Screen } from '../ui/screen.js';
import { Empty } from '../ui/states.js';

/** There is no such place: the way back. */
export function NotFoundPage() {
  const { t } = useWords();
  return (
    <Screen title={t('notFound.title')}>
      <Empty icon="search" title={t('notFound.lead')}>
        <p>{t('notFound.hint')}</p>
        <ButtonLink to="/" tone="go" icon="queue">
          {t('notFound.back')}
        </ButtonLink>
      </Empty>
    </Screen>
  );
}
