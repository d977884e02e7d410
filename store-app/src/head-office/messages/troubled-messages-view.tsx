import { MessageStateMark } from '../../features/messages/message-state.js';
import { useMessagesWords } from '../../features/messages/messages-words.js';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { numberCell, Panel, Table, wholeCell } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import { useSendAgain, useTroubledMessages } from './messages-calls.js';

/** Messages that did not arrive or of which nobody knows, each with the way to send it again. */
export function TroubledMessagesView() {
  const { t, say, kindWords, reasonWords, when } = useMessagesWords();
  const trouble = useTroubledMessages();
  const again = useSendAgain();
  if (trouble.data === undefined)
    return <NotYetRead error={trouble.error} onRetry={trouble.refetch} height={56} />;
  const messages = trouble.data.pages.flatMap(({ items }) => items);
  if (messages.length === 0)
    return (
      <Empty icon="check" title={say('trouble.empty')}>
        <p>{say('trouble.emptyHint')}</p>
      </Empty>
    );
  return (
    <Panel
      title={say('trouble')}
      isFlush
      foot={
        trouble.hasNextPage ? (
          <Button isBusy={trouble.isFetchingNextPage} onClick={() => void trouble.fetchNextPage()}>
            {say('more')}
          </Button>
        ) : (
          say('trouble.unknownHint')
        )
      }
    >
      {again.isError && (
        <p role="alert">{refusalOf(again.error)?.problem.detail ?? t('state.unreachable')}</p>
      )}
      <Table
        label={say('trouble')}
        head={
          <>
            <th scope="col">{say('column.what')}</th>
            <th scope="col" className={numberCell}>
              {say('column.to')}
            </th>
            <th scope="col">{say('column.order')}</th>
            <th scope="col">{say('column.state')}</th>
            <td />
          </>
        }
      >
        {messages.map((message) => (
          <tr key={message.id}>
            <th scope="row">
              {kindWords(message.kind)}
              <small>
                {say(`channel.${message.channel}`)}, {when(message.at)}
              </small>
            </th>
            <td className={numberCell}>{message.recipientMasked}</td>
            <td className={wholeCell}>{message.order ?? '–'}</td>
            <td>
              <MessageStateMark message={message} />
              <small>
                {[message.reason && reasonWords(message.reason), say('tries', { tries: message.tries })]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </td>
            <td>
              {message.kind !== 'sign-in' && (
                <Button
                  icon="sync"
                  isBusy={again.isPending && again.variables === message.id}
                  onClick={() => again.mutate(message.id)}
                >
                  {say('again')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Panel>
  );
}
