import type { CustomerOpinionView } from '@passerelle/shared/api/opinions';
import type { Page } from '@passerelle/shared/api/page';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../../lib/api.js';
import { useMessagesWords } from './messages-words.js';
import { OpinionLine } from './opinion-line.js';

/** What a person said after their collections, on their card. */
export function CustomerOpinions({ id, store }: { id: string; store: string | undefined }) {
  const { say, shortDate } = useMessagesWords();
  const { data } = useQuery({
    queryKey: ['customer', id, 'opinions'],
    queryFn: ({ signal }) =>
      get<Page<CustomerOpinionView>>(`/staff/customers/${encodeURIComponent(id)}/opinions`, {}, signal),
  });
  if (data === undefined) return null;
  return (
    <section className="sheet-card" aria-labelledby="opinions">
      <h2 id="opinions">{say('opinion.title')}</h2>
      {data.items.length === 0 && <p className="mute">{say('opinion.none')}</p>}
      <ul className="facts">
        {data.items.map((opinion) => (
          <OpinionLine
            key={opinion.order}
            opinion={opinion}
            place={
              <>
                {shortDate(opinion.at)}, {opinion.storeName},{' '}
                {opinion.store === store ? (
                  <Link to={`/orders/${opinion.order}`}>{opinion.order}</Link>
                ) : (
                  opinion.order
                )}
              </>
            }
          />
        ))}
      </ul>
    </section>
  );
}
