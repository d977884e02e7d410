import type { OpinionView } from '@passerelle/shared/api/opinions';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.js';
import { useMessagesWords } from './messages-words.js';

/** A mark and the words beside it; `place` says where and when. */
export function OpinionLine({ opinion, place }: { opinion: OpinionView; place: ReactNode }) {
  const { say } = useMessagesWords();
  return (
    <li>
      <Icon name="speech" size={22} />
      <span className="grow" style={{ overflowWrap: 'anywhere' }}>
        <b>{say('opinion.score', { score: opinion.score })}</b>
        {opinion.words !== '' && <span style={{ display: 'block' }}>{opinion.words}</span>}
        <small>{place}</small>
      </span>
    </li>
  );
}
