import type { MessageState, MessageView } from '@passerelle/shared/api/messages';
import type { IconName } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import { useMessagesWords } from './messages-words.js';

const looks: Readonly<Record<MessageState, { tone: 'ok' | 'plain' | 'stop' | 'hot'; icon: IconName }>> = {
  queued: { tone: 'plain', icon: 'hourglass' },
  sent: { tone: 'plain', icon: 'check' },
  delivered: { tone: 'ok', icon: 'check-circle' },
  failed: { tone: 'stop', icon: 'cross' },
  unknown: { tone: 'hot', icon: 'warning' },
  kept: { tone: 'plain', icon: 'info' },
  withheld: { tone: 'plain', icon: 'stop' },
};

/** What became of a message: a word, an icon and a colour that say the same. */
export function MessageStateMark({ message: { state } }: { message: Pick<MessageView, 'state'> }) {
  const { say } = useMessagesWords();
  const { tone, icon } = looks[state];
  return (
    <Status tone={tone} icon={icon} canWrap>
      {say(`state.${state}`)}
    </Status>
  );
}
