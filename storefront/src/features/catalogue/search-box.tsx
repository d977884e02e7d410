/** The search field with suggestions as one types: a combobox that is a plain form until it is more. */

import type { Api } from '@passerelle/shared/api/client';
import type { SuggestionsView } from '@passerelle/shared/api/products';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { QueryForm } from '../../lib/router/links.js';
import { useNavigate, useSearchParams } from '../../lib/router/place.js';
import { useWords } from '../../lib/words.js';
import { Icon } from '../../ui/icons.js';
import { Picture } from '../../ui/picture.js';

const waitMs = 140;
const shortest = 2;

interface Choice {
  key: string;
  label: string;
  to: string;
  detail: string;
  image?: string;
}

export function SearchBox({ suggest }: { suggest: Api['suggestions'] }) {
  const { t, path } = useWords();
  const navigate = useNavigate();
  const [searched] = useSearchParams();
  const id = useId();
  const [typed, setTyped] = useState(searched.get('q') ?? '');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(typed, isOpen, suggest);
  const choices: Choice[] = [
    ...suggestions.categories.map(({ slug, name }) => ({
      key: `c-${slug}`,
      label: name,
      to: path('category', slug),
      detail: t('search.category'),
    })),
    ...suggestions.products.map(({ slug, name, brand, image }) => ({
      key: `p-${slug}`,
      label: name,
      to: path('product', slug),
      detail: brand,
      image,
    })),
  ];
  const isShown = isOpen && choices.length > 0;

  const go = (choice: Choice) => {
    setOpen(false);
    setTyped('');
    void navigate(choice.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    if (!isShown) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((active + step + choices.length + 1) % (choices.length + 1));
    }
    const chosen = choices[active];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      go(chosen);
    }
  };

  return (
    <search
      className="searchbox"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <QueryForm className="search" action={path('search')} onSubmit={() => setOpen(false)}>
        <label className="vh" htmlFor={id}>
          {t('search.label')}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          autoComplete="off"
          placeholder={t('search.placeholder')}
          value={typed}
          role="combobox"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isShown && choices[active] ? `${id}-${active}` : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="submit" aria-label={t('search.go')}>
          <Icon name="search" />
        </button>
      </QueryForm>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('search.suggestions')}
        className="sugg"
        hidden={!isShown}
      >
        {choices.map((choice, index) => (
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              go(choice);
            }}
          >
            {choice.image ? <Picture image={choice.image} size={40} /> : <Icon name="search" />}
            <span>{unbrokenMeasures(choice.label)}</span>
            <small>{choice.detail}</small>
          </div>
        ))}
      </div>
    </search>
  );
}

const nothing: SuggestionsView = { products: [], categories: [] };

/** Asks shortly after the last key; an answer that a later key made stale is dropped. */
function useSuggestions(typed: string, isOpen: boolean, suggest: Api['suggestions']): SuggestionsView {
  const [answer, setAnswer] = useState({ q: '', suggestions: nothing });
  const q = typed.trim();
  const isWanted = isOpen && q.length >= shortest;
  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      suggest(q, controller.signal).then(
        (suggestions) => setAnswer({ q, suggestions }),
        // Suggestions are a comfort: without them the form still searches.
        () => setAnswer({ q, suggestions: nothing }),
      );
    }, waitMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [q, isWanted, suggest]);
  return isWanted && answer.q !== '' ? answer.suggestions : nothing;
}
