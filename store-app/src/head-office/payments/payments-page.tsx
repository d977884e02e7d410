import { useSearchParams } from 'react-router';
import { OfficeScreen, Segments } from '../../ui/office.js';
import { useTrouble } from './payments-calls.js';
import { usePaymentsWords } from './payments-words.js';
import { TroubleView } from './trouble-view.js';
import { VouchersView } from './vouchers-view.js';

const views = ['vouchers', 'trouble'] as const;

/** Gift cards and store credit, and what of online payments somebody has to look at. */
export function PaymentsPage() {
  const { say } = usePaymentsWords();
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'trouble' ? 'trouble' : 'vouchers';
  const trouble = useTrouble().data;
  const count = trouble === undefined ? 0 : trouble.errands.length + trouble.events.length;
  const label = (each: (typeof views)[number]) =>
    each === 'trouble' && count > 0 ? `${say(each)} (${count})` : say(each);
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
      {view === 'trouble' ? <TroubleView /> : <VouchersView />}
    </OfficeScreen>
  );
}
