import { useSearchParams } from 'react-router';
import { useMessagesWords } from '../../features/messages/messages-words.js';
import { OfficeScreen, Segments } from '../../ui/office.js';
import { useTroubledMessages } from './messages-calls.js';
import { OpinionsView } from './opinions-view.js';
import { TroubledMessagesView } from './troubled-messages-view.js';

const views = ['opinions', 'trouble'] as const;

/** What customers say after a collection, and what could not be told to them. */
export function MessagesPage() {
  const { say } = useMessagesWords();
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'trouble' ? 'trouble' : 'opinions';
  const trouble = useTroubledMessages().data;
  const count = trouble?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0;
  const hasMore = trouble?.pages.at(-1)?.nextCursor !== null;
  const label = (each: (typeof views)[number]) =>
    each === 'trouble' && count > 0 ? `${say(each)} (${count}${hasMore ? '+' : ''})` : say(each);
  return (
    <OfficeScreen
      title={say('title')}
      subtitle={say('subtitle')}
      actions={
        <Segments
          legend={say('view')}
          value={view}
          options={views.map((value) => ({ value, label: label(value) }))}
          onChoose={(chosen) => setSearch(chosen === 'trouble' ? { view: chosen } : {}, { replace: true })}
        />
      }
    >
      {view === 'trouble' ? <TroubledMessagesView /> : <OpinionsView />}
    </OfficeScreen>
  );
}
