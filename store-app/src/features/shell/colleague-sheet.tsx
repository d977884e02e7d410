import { chooseLocale } from '../../lib/locale.js';
import { useSignOut } from '../../lib/session.js';
import { useColleague } from '../../lib/shop-floor.js';
import { useWords } from '../../lib/words.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Strip } from '../../ui/choice.js';
import { Sheet } from '../../ui/sheet.js';

/** "TR" of Thomas R. */
export function initials(name: string): string {
  const parts = name.split(/[\s-]+/).filter(Boolean);
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

/** Who is signed in, in which language, and the way out. */
export function ColleagueSheet({ onClose }: { onClose: () => void }) {
  const colleague = useColleague();
  const words = useWords();
  const signOut = useSignOut();
  return (
    <Sheet
      title={colleague.name}
      lead={[words.t(`role.${colleague.role}`), colleague.storeName].filter(Boolean).join(', ')}
      closeLabel={words.t('action.close')}
      onClose={onClose}
    >
      <div className="stack">
        <Strip
          legend={words.t('language.legend')}
          name="language"
          value={words.locale}
          onChoose={chooseLocale}
          options={[
            { value: 'fr', label: 'Français', icon: 'language' },
            { value: 'en', label: 'English', icon: 'language' },
          ]}
        />
        {colleague.role === 'manager' && (
          <ButtonLink to="/calendar" icon="calendar" onClick={onClose}>
            {words.t('session.calendar')}
          </ButtonLink>
        )}
        <ButtonLink
          to={colleague.store === undefined ? '/head-office/account' : '/account'}
          icon="person"
          onClick={onClose}
        >
          {words.t('session.account')}
        </ButtonLink>
        <Button icon="lock" isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
          {words.t('session.signOut')}
        </Button>
      </div>
    </Sheet>
  );
}
