import type { ChoiceRequest, OrderChoicesView } from '@passerelle/shared/api/choices';
import type { OrderView } from '@passerelle/shared/api/orders';
import { type FormEvent, useId, useState } from 'react';
import { Picture } from '../../ui/picture.js';
import { Sheet } from '../../ui/sheet.js';
import {
  articleOf,
  type ChoiceDraft,
  consequencesOf,
  doneWords,
  draftOf,
  dropWords,
  requestOf,
  shopOf,
} from './choice-draft.js';
import { useChoicesWords } from './choices-words.js';
import { SubstitutePicker } from './substitute-picker.js';

interface ChoiceFormProps {
  order: OrderView;
  choices: OrderChoicesView;
  isRunning: boolean;
  choose: (choice: ChoiceRequest) => Promise<OrderView | undefined>;
  /** Says what was chosen, where the form no longer is. */
  onChosen: (words: string) => void;
}

/** Something of a paid order is missing: each way on with what it means in money and time. */
export function ChoiceForm({ order, choices, isRunning, choose, onChosen }: ChoiceFormProps) {
  const words = useChoicesWords();
  const { c } = words;
  const [draft, setDraft] = useState<ChoiceDraft>(() => draftOf(choices));
  const [isAsked, setIsAsked] = useState(false);
  const [isConfirming, setIsConfirming] = useState(false);
  const heading = useId();
  const request = requestOf(draft);
  const isNeeded = isAsked && request === undefined;

  const next = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    setIsConfirming(request !== undefined);
  };
  const confirm = async () => {
    if (request === undefined) return;
    const chosen = await choose(request);
    setIsConfirming(false);
    if (chosen) onChosen(doneWords(draft, choices, words));
  };

  return (
    <section className="card pad pay" aria-labelledby={heading}>
      <h2 id={heading}>{c('title')}</h2>
      <MissingArticles order={order} choices={choices} />
      <Deadline order={order} choices={choices} />
      <form className="form" onSubmit={next}>
        <Ways draft={draft} choices={choices} isNeeded={isNeeded} onDraft={setDraft} />
        <button type="submit" className="btn btn--wide" disabled={isRunning}>
          {c('next')}
        </button>
      </form>
      <Sheet title={c('confirm')} isQuestion isOpen={isConfirming} onClose={() => setIsConfirming(false)}>
        {consequencesOf(draft, choices, words).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="s soft">{c('final')}</p>
        <div className="act">
          <button type="button" className="btn" disabled={isRunning} onClick={() => void confirm()}>
            {c('confirmYes')}
          </button>
          <button type="button" className="btn btn--2" onClick={() => setIsConfirming(false)}>
            {c('confirmNo')}
          </button>
        </div>
      </Sheet>
    </section>
  );
}

function MissingArticles({ order, choices }: { order: OrderView; choices: OrderChoicesView }) {
  const { c } = useChoicesWords();
  const wanted = (sku: string) => order.lines.find((line) => line.sku === sku)?.quantity ?? 0;
  return (
    <ul className="rows its">
      {choices.lines.map((line) => (
        <li key={line.sku}>
          <Picture image={line.image} size={52} isLazy={false} />
          <span>
            {articleOf(line)}
            <small>{c('missing', { count: line.missing, quantity: wanted(line.sku) })}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Deadline({ order, choices }: { order: OrderView; choices: OrderChoicesView }) {
  const { c, money, deadline } = useChoicesWords();
  const { chooseBy, drop } = choices;
  if (!chooseBy) return null;
  const values = { when: deadline(chooseBy, order.store.timezone), amount: money(drop.backCents) };
  return <p className="note">{c(drop.totalCents > 0 ? 'by' : 'byNothing', values)}</p>;
}

interface WaysProps {
  draft: ChoiceDraft;
  choices: OrderChoicesView;
  isNeeded: boolean;
  onDraft: (draft: ChoiceDraft) => void;
}

/** Only what can be had is offered; leaving it out always can. */
function Ways({ draft, choices, isNeeded, onDraft }: WaysProps) {
  const words = useChoicesWords();
  const { c } = words;
  const name = useId();
  const { lines, otherStores, waitFrom, drop } = choices;
  const canReplace = lines.some(({ substitutes }) => substitutes.length > 0);
  const ways: { choice: ChoiceRequest['choice']; title: string; text: string; isOffered: boolean }[] = [
    {
      choice: 'wait',
      title: c('wait'),
      text: c('waitText', { shop: waitFrom?.name ?? '' }),
      isOffered: waitFrom !== undefined,
    },
    {
      choice: 'substitute',
      title: c('substitute'),
      text: c('substituteText'),
      isOffered: canReplace,
    },
    { choice: 'other-store', title: c('store'), text: c('storeText'), isOffered: otherStores.length > 0 },
    { choice: 'drop', title: c('drop'), text: dropWords(drop, words), isOffered: true },
  ];
  return (
    <fieldset className="ways" aria-describedby={isNeeded ? `${name}-needed` : undefined}>
      <legend className="vh">{c('legend')}</legend>
      {ways
        .filter(({ isOffered }) => isOffered)
        .map(({ choice, title, text }) => (
          <div key={choice} className="way way--open">
            <label className="chk">
              <input
                type="radio"
                name={name}
                checked={choice === draft.choice}
                onChange={() => onDraft({ ...draft, choice })}
              />
              <span>
                <b>{title}</b>
                <small>{text}</small>
              </span>
            </label>
            {choice === 'substitute' && draft.choice === choice ? (
              <SubstitutePicker
                lines={lines}
                instead={draft.instead}
                onTake={(sku, substitute) =>
                  onDraft({ ...draft, instead: { ...draft.instead, [sku]: substitute } })
                }
              />
            ) : null}
            {choice === 'other-store' && draft.choice === choice ? (
              <fieldset className="subways">
                <legend className="vh">{c('store')}</legend>
                {otherStores.map((store) => (
                  <label key={store.code} className="chk">
                    <input
                      type="radio"
                      name={`${name}-store`}
                      checked={store.code === draft.store}
                      onChange={() => onDraft({ ...draft, store: store.code })}
                    />
                    <span>{shopOf(store, words)}</span>
                  </label>
                ))}
              </fieldset>
            ) : null}
          </div>
        ))}
      <div role="alert">
        {isNeeded ? (
          <p className="fault" id={`${name}-needed`}>
            {c('needed')}
          </p>
        ) : null}
      </div>
    </fieldset>
  );
}
