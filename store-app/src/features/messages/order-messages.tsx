import type { MessageView } from '@passerelle/shared/api/messages';
import type { OpinionView } from '@passerelle/shared/api/opinions';
import type { Page } from '@passerelle/shared/api/page';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/api.js';
import { Icon } from '../../ui/icon.js';
import { MessageStateMark } from './message-state.js';
import { useMessagesWords } from './messages-words.js';
import { OpinionLine } from './opinion-line.js';

/** What the shopper of an order was told and whether it arrived, and what they said after collecting. */
export function OrderMessages({ number }: { number: string }) {
  const { say, kindWords, reasonWords, when } = useMessagesWords();
  const path = `/staff/orders/${encodeURIComponent(number)}`;
  const told = useQuery({
    queryKey: ['order', number, 'messages'],
    queryFn: ({ signal }) => get<Page<MessageView>>(`${path}/messages`, {}, signal),
  });
  const said = useQuery({
    queryKey: ['order', number, 'opinion'],
    queryFn: ({ signal }) => get<{ opinion?: OpinionView }>(`${path}/opinion`, {}, signal),
  });
  const messages = told.data?.items;
  if (messages === undefined) return null;
  const opinion = said.data?.opinion;
  return (
    <>
      {opinion !== undefined && (
        <section className="sheet-card" aria-labelledby="opinion">
          <h2 id="opinion">{say('opinion.title')}</h2>
          <ul className="facts">
            <OpinionLine opinion={opinion} place={when(opinion.at)} />
          </ul>
        </section>
      )}
      <section className="sheet-card" aria-labelledby="told">
        <h2 id="told">{say('told.title')}</h2>
        {messages.length === 0 && <p className="mute">{say('told.none')}</p>}
        <ul className="facts">
          {messages.map((message) => (
            <li key={message.id}>
              <Icon name={message.channel === 'email' ? 'mail' : 'speech'} size={22} />
              <span className="grow">
                {kindWords(message.kind)}
                <small>
                  {[
                    say(`channel.${message.channel}`),
                    when(message.stateAt ?? message.at),
                    message.waitsUntil !== undefined &&
                      say('state.until', { time: when(message.waitsUntil) }),
                    message.reason !== undefined && reasonWords(message.reason),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </small>
                <MessageStateMark message={message} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
