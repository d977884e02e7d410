import { useSearchParams } from 'react-router';
import { OfficeScreen, Segments } from '../../ui/office.js';
import { useGrossErrors } from './counter-calls.js';
import { useCounterWords } from './counter-words.js';
import { GesturesView } from './gestures-view.js';
import { GrossErrorsView } from './gross-errors-view.js';

const views = ['grossErrors', 'gestures'] as const;

/** What shops decide themselves: gestures, and prices that look like a mistake. */
export function CounterRoomPage() {
  const { say } = useCounterWords();
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'gestures' ? 'gestures' : 'grossErrors';
  const undecided = useGrossErrors('waiting').data?.pages.at(0)?.undecided ?? 0;
  const label = (each: (typeof views)[number]) =>
    each === 'grossErrors' && undecided > 0 ? `${say(each)} (${undecided})` : say(each);
  return (
    <OfficeScreen
      title={say('title')}
      subtitle={say('subtitle')}
      actions={
        <Segments
          legend={say('view')}
          value={view}
          options={views.map((value) => ({ value, label: label(value) }))}
          onChoose={(chosen) => setSearch(chosen === 'gestures' ? { view: chosen } : {}, { replace: true })}
        />
      }
    >
      {view === 'gestures' ? <GesturesView /> : <GrossErrorsView />}
    </OfficeScreen>
  );
}
