import { useSearchParams } from 'react-router';
import { OfficeScreen, Segments } from '../../ui/office.js';
import { FilesPanel } from './files-panel.js';
import classes from './integrations.module.css';
import { useMatches } from './integrations-calls.js';
import { useIntegrationsWords } from './integrations-words.js';
import { KeysPanel } from './keys-panel.js';
import { PeoplePanel } from './people-panel.js';
import { WebhooksPanel } from './webhooks-panel.js';

const VIEWS = ['keys', 'files', 'people', 'webhooks'] as const;
type View = (typeof VIEWS)[number];

const panels: Readonly<Record<View, () => React.ReactNode>> = {
  keys: () => <KeysPanel />,
  files: () => <FilesPanel />,
  people: () => <PeoplePanel />,
  webhooks: () => <WebhooksPanel />,
};

/** Other programs: who may call, what they sent, whom they told us of, and who is told what happens here. */
export function IntegrationsPage() {
  const { say, number } = useIntegrationsWords();
  const [search, setSearch] = useSearchParams();
  const view = VIEWS.find((each) => each === search.get('show')) ?? 'keys';
  const open = useMatches().data?.pages[0]?.open ?? 0;
  const label = (value: View) =>
    value === 'people' && open > 0 ? say('view.peopleOpen', { count: number(open) }) : say(`view.${value}`);
  return (
    <OfficeScreen title={say('title')} subtitle={say('subtitle')}>
      <div className="stack">
        <div className={classes.views}>
          <Segments
            legend={say('views')}
            value={view}
            options={VIEWS.map((value) => ({ value, label: label(value) }))}
            onChoose={(value) => setSearch(value === 'keys' ? {} : { show: value }, { replace: true })}
          />
        </div>
        {panels[view]()}
      </div>
    </OfficeScreen>
  );
}
