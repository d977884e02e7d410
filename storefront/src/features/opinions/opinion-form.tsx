import type { OpinionQuestionView } from '@passerelle/shared/api/opinions';
import { type FormEvent, useId, useState } from 'react';
import { newKey } from '../../lib/keys.js';
import { problemWords } from '../../lib/problem-words.js';
import type { OpinionsApi } from './opinions-api.js';
import { useOpinionWords } from './opinions-words.js';

const marks = [1, 2, 3, 4, 5] as const;
const MOST_SIGNS = 500;

interface OpinionFormProps {
  question: OpinionQuestionView;
  api: OpinionsApi;
  onAnswered: (question: OpinionQuestionView) => void;
  /** The way back to what was answered before; only where something was. */
  onKept: (() => void) | undefined;
}

/** One question: a mark, and a word for whoever has one. */
export function OpinionForm({ question, api, onAnswered, onKept }: OpinionFormProps) {
  const { o, t } = useOpinionWords();
  const id = useId();
  const [score, setScore] = useState(question.answer?.score);
  const [words, setWords] = useState(question.answer?.words ?? '');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const isMissing = isAsked && score === undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (score === undefined) return;
    setBusy(true);
    setFault(undefined);
    try {
      const said = words.replace(/\s+/g, ' ').trim();
      onAnswered(await api.answer({ score, words: said }, newKey()));
    } catch (refusal) {
      setFault(problemWords(refusal, t));
    }
    setBusy(false);
  };
  return (
    <form className="card pad form" onSubmit={(event) => void submit(event)}>
      <fieldset
        className={isMissing ? 'marks marks--f' : 'marks'}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
      >
        <legend className="vh">{o('title')}</legend>
        {marks.map((mark) => (
          <label key={mark} className="mark">
            <input
              type="radio"
              name={`${id}-mark`}
              checked={mark === score}
              onChange={() => setScore(mark)}
            />
            <b>{mark}</b>
            <span>{o(`mark.${mark}`)}</span>
          </label>
        ))}
        <div role="alert" className="marks__f">
          {isMissing ? (
            <p className="fault" id={`${id}-missing`}>
              {o('missing')}
            </p>
          ) : null}
        </div>
      </fieldset>
      <div className="f">
        <label htmlFor={`${id}-words`}>{o('words')}</label>
        <textarea
          className="inp"
          id={`${id}-words`}
          rows={4}
          maxLength={MOST_SIGNS}
          aria-describedby={`${id}-hint`}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <p className="hint" id={`${id}-hint`}>
          {o('wordsHint')}
        </p>
      </div>
      <div role="alert">{fault ? <p className="note note--hot">{fault}</p> : null}</div>
      <button type="submit" className="btn btn--wide" disabled={isBusy}>
        {o(isBusy ? 'sending' : onKept ? 'save' : 'send')}
      </button>
      {onKept ? (
        <button type="button" className="btn btn--2 btn--wide" onClick={onKept}>
          {o('keep')}
        </button>
      ) : null}
    </form>
  );
}
