import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ArticleField } from './article-field.js';
import { HINT_BELOW } from './form-props.js';
import classes from './promotions.module.css';
import { useArticleNames, useChoices } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';
import { TakenList } from './taken-list.js';

/** What names are names of; segments of customers have no list. */
export type NamedThing = 'sku' | 'category' | 'brand';

interface NamesFieldProps {
  label: string;
  error?: string | undefined;
  path: string;
  value: unknown;
  named: NamedThing | undefined;
  faultOf: (field: string) => string | undefined;
  onChange: (names: string[]) => void;
}

/** Several names: chosen where there is a list of them, written where there is none. */
export function NamesField({ label, error, path, value, named, faultOf, onChange }: NamesFieldProps) {
  const { say, locale } = usePromotionsWords();
  const { brands, categories } = useChoices();
  const values = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  const articles = useArticleNames(named === 'sku' ? values : []);
  const options =
    named === 'brand'
      ? brands.map(({ slug, name }) => ({ value: slug, label: name }))
      : categories.map(({ slug, name }) => ({ value: slug, label: name[locale] }));
  const known = new Map(options.map((option) => [option.value, option.label]));
  const add = (names: readonly string[]) => onChange([...new Set([...values, ...names])]);
  const fault = error ?? values.flatMap((_, place) => faultOf(`${path}[${place}]`) ?? [])[0];
  return (
    <div className={classes.list}>
      {named === 'sku' && <ArticleField label={label} error={fault} onTake={add} />}
      {(named === 'brand' || named === 'category') && (
        <Select
          key={values.length}
          label={label}
          error={fault}
          placeholder={say(named === 'brand' ? 'scope.choose.brands' : 'scope.choose.categories')}
          data={options.filter((option) => !values.includes(option.value))}
          value={null}
          searchable
          nothingFoundMessage={say('scope.nothing')}
          onChange={(name) => name !== null && add([name])}
        />
      )}
      {named === undefined && <WrittenNames label={label} error={fault} onAdd={add} />}
      {values.length > 0 && (
        <TakenList
          label={say('article.taken', { label })}
          items={values.map((name) => ({
            ...{ key: name, name: articles.get(name) ?? known.get(name) ?? name },
            onRemove: () => onChange(values.filter((other) => other !== name)),
          }))}
        />
      )}
    </div>
  );
}

function WrittenNames({
  label,
  error,
  onAdd,
}: {
  label: string;
  error: string | undefined;
  onAdd: (names: string[]) => void;
}) {
  const { say } = usePromotionsWords();
  const [typed, setTyped] = useState('');
  const add = () => {
    const names = typed.split(/\s*,\s*/).filter((each) => each.trim() !== '');
    if (names.length > 0) onAdd(names);
    setTyped('');
  };
  return (
    <TextInput
      label={label}
      {...HINT_BELOW}
      description={say('form.namesHint')}
      error={error}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={add}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        add();
      }}
    />
  );
}
