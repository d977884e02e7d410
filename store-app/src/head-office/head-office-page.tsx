import { useWords } from '../lib/words.js';
import { ButtonLink } from '../ui/button.js';
import { Screen } from '../ui/screen.js';
import { Empty } from '../ui/states.js';

/** What the head office can do here today, said plainly. */
export function HeadOfficePage() {
  const { t } = useWords();
  return (
    <Screen title={t('headOffice.title')} subtitle={t('headOffice.lead')}>
      <Empty icon="store" title={t('headOffice.exists')}>
        <p>{t('headOffice.hint')}</p>
        <ButtonLink to="/customers" icon="person">
          {t('nav.customers')}
        </ButtonLink>
      </Empty>
    </Screen>
  );
}
