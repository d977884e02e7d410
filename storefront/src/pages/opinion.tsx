import { ApiProblem } from '@passerelle/shared/api/client';
import type { OpinionQuestionView } from '@passerelle/shared/api/opinions';
import { useMemo, useState } from 'react';
import { OpinionForm } from '../features/opinions/opinion-form.js';
import { opinionsApi } from '../features/opinions/opinions-api.js';
import { useOpinionWords } from '../features/opinions/opinions-words.js';
import type { Port } from '../lib/port.js';
import type { LoaderArgs } from '../lib/router/pages.js';
import { useLoaderData, useSearchParams } from '../lib/router/place.js';
import { useApi } from '../lib/use-api.js';
import { Meta } from '../ui/meta.js';
import { NoWayHere } from './no-way-here.js';

/** Null without the words of its link, or with wrong ones. */
export async function loader({ api }: Port, { url, slug }: LoaderArgs): Promise<OpinionQuestionView | null> {
  const token = url.searchParams.get('t');
  if (!token) return null;
  try {
    return await opinionsApi(api.call, slug, token).read();
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.problem.status < 500) return null;
    throw fault;
  }
}

export function Component() {
  const { o } = useOpinionWords();
  const question = useLoaderData<typeof loader>();
  const title = o(question ? 'title' : 'gone');
  return (
    <div className="wrap narrow">
      <Meta title={title} isPrivate />
      <h1>{title}</h1>
      {question ? <Question asked={question} /> : <NoWayHere text={o('goneText')} />}
    </div>
  );
}

function Question({ asked }: { asked: OpinionQuestionView }) {
  const { o, date } = useOpinionWords();
  const [parameters] = useSearchParams();
  const { call } = useApi();
  const [question, setQuestion] = useState(asked);
  const [isAnswering, setAnswering] = useState(asked.answer === undefined);
  const token = parameters.get('t') ?? '';
  const api = useMemo(() => opinionsApi(call, asked.number, token), [call, asked.number, token]);
  const { answer, isOpen, until, timezone, collectedAt, storeName, number } = question;
  const answered = (next: OpinionQuestionView) => {
    setQuestion(next);
    setAnswering(false);
  };
  return (
    <>
      <p className="lead">{o('lead', { date: date(collectedAt, timezone), store: storeName, number })}</p>
      <div role="status">
        {answer && !isAnswering ? (
          <div className="card pad form">
            <h2>{o('yours')}</h2>
            <p className="mark__g">
              <b>{answer.score}</b> {o(`mark.${markOf(answer.score)}`)}
            </p>
            {answer.words ? <blockquote className="mark__w">{answer.words}</blockquote> : null}
            <p className="note note--ok">{o('thanks')}</p>
            {isOpen ? <p className="s soft">{o('changeUntil', { date: date(until, timezone) })}</p> : null}
          </div>
        ) : null}
        {isOpen || answer ? null : <p className="note">{o('over')}</p>}
      </div>
      {isOpen && isAnswering ? (
        <OpinionForm
          question={question}
          api={api}
          onAnswered={answered}
          onKept={answer && (() => setAnswering(false))}
        />
      ) : null}
      {isOpen && answer && !isAnswering ? (
        <button type="button" className="btn btn--2" onClick={() => setAnswering(true)}>
          {o('again')}
        </button>
      ) : null}
    </>
  );
}

function markOf(score: number): 1 | 2 | 3 | 4 | 5 {
  return ([1, 2, 3, 4, 5] as const).find((mark) => mark === score) ?? 3;
}
