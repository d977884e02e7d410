import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { AuditChangeView, AuditEntryView } from '@passerelle/shared/api/audit';
import type { Page } from '@passerelle/shared/api/page';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { get } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { OfficeScreen, Panel, Table, wholeCell } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import { useAuditWords } from './audit-words.js';
import { Changed } from './changed.js';
import { isNothing } from './field-words.js';

/** Changes that are read at once; the others are unfolded. */
const READ_AT_ONCE = 5;

/** Who decided what, the newest first. */
export function AuditPage() {
  const { say } = useAuditWords();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const [words] = useDebouncedValue(q, 250);
  const trail = useInfiniteQuery({
    queryKey: ['audit', words],
    queryFn: ({ pageParam, signal }) =>
      get<Page<AuditEntryView>>('/head-office/audit', { q: words || undefined, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const entries = trail.data?.pages.flatMap((page) => page.items);
  return (
    <OfficeScreen title={say('title')} subtitle={say('subtitle')}>
      <Panel
        title={say('title')}
        isTitleHidden
        isFlush
        tools={
          <TextInput
            aria-label={say('search')}
            placeholder={say('search')}
            leftSection={<Icon name="search" size={18} />}
            value={q}
            onChange={({ currentTarget: { value } }) =>
              setSearch(value === '' ? {} : { q: value }, { replace: true })
            }
          />
        }
        foot={
          trail.hasNextPage && (
            <Button isBusy={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
              {say('more')}
            </Button>
          )
        }
      >
        {entries === undefined && <NotYetRead error={trail.error} onRetry={trail.refetch} height={44} />}
        {entries?.length === 0 && (
          <Empty icon="search" title={say('empty')}>
            <p>{say('emptyHint')}</p>
          </Empty>
        )}
        {entries !== undefined && entries.length > 0 && (
          <Table
            label={say('title')}
            head={
              <>
                <th scope="col">{say('when')}</th>
                <th scope="col">{say('who')}</th>
                <th scope="col">{say('what')}</th>
                <th scope="col">{say('changes')}</th>
              </>
            }
          >
            {entries.map((entry) => (
              <Row key={entry.seq} entry={entry} />
            ))}
          </Table>
        )}
      </Panel>
    </OfficeScreen>
  );
}

function Row({ entry }: { entry: AuditEntryView }) {
  const { say, has, when } = useAuditWords();
  const act = `act.${entry.act}`;
  return (
    <tr>
      <td className={wholeCell}>
        <time dateTime={entry.at}>{when(entry.at)}</time>
      </td>
      <td className={wholeCell}>{entry.by?.name ?? say('platform')}</td>
      <th scope="row">
        <b>{entry.subject.label}</b>
        <small>{has(act) ? say(act) : entry.act}</small>
      </th>
      <td>
        <Changes changes={entry.changes.filter((change) => !isNothing(change))} />
      </td>
    </tr>
  );
}

function Changes({ changes }: { changes: readonly AuditChangeView[] }) {
  const { say } = useAuditWords();
  if (changes.length === 0) return <span className="mute">{say('none')}</span>;
  const lines = changes.map((change) => <Changed key={change.field} change={change} />);
  // One line more takes no more room than the words that would hide it.
  if (lines.length <= READ_AT_ONCE + 1) return lines;
  return (
    <>
      {lines.slice(0, READ_AT_ONCE)}
      <details>
        <summary>{say('others', { count: lines.length - READ_AT_ONCE })}</summary>
        {lines.slice(READ_AT_ONCE)}
      </details>
    </>
  );
}
