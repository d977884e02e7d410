import { NativeSelect, Select } from '@mantine/core';
import type { PromotionScope } from '@passerelle/shared/api/promotions';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { AmountField } from './amount-field.js';
import { ArticleField } from './article-field.js';
import classes from './promotions.module.css';
import { useArticleNames, useChoices } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';
import { type Taken, TakenList } from './taken-list.js';

const KEYS = ['categories', 'brands', 'products', 'skus', 'exceptSkus'] as const;
const ADDED_BY = ['categories', 'brands', 'skus', 'exceptSkus'] as const;
type ScopeKey = (typeof KEYS)[number];

const MOST_LISTED = 40;

interface ScopePickerProps {
  scope: PromotionScope;
  path: string;
  faultOf: (field: string) => string | undefined;
  onChange: (scope: PromotionScope) => void;
}

/** Which goods: whole categories and brands, single articles, those that are left out, and from which price to which. */
export function ScopePicker({ scope, path, faultOf, onChange }: ScopePickerProps) {
  const { say, locale } = usePromotionsWords();
  const choices = useChoices();
  const [key, setKey] = useState<(typeof ADDED_BY)[number]>('categories');
  const articles = useArticleNames([...(scope.skus ?? []), ...(scope.exceptSkus ?? [])]);
  const categories = new Map(choices.categories.map(({ slug, name }) => [slug, name[locale]]));
  const brands = new Map(choices.brands.map(({ slug, name }) => [slug, name]));
  const nameOf = (which: ScopeKey, value: string): string => {
    if (which === 'categories') return categories.get(value) ?? value;
    if (which === 'brands') return brands.get(value) ?? value;
    return articles.get(value) ?? value;
  };
  const setValues = (which: ScopeKey, values: readonly string[]): void => {
    const { [which]: _, ...others } = scope;
    onChange(values.length === 0 ? others : { ...others, [which]: [...new Set(values)] });
  };
  const add = (values: readonly string[]): void => setValues(key, [...(scope[key] ?? []), ...values]);
  const chosen = KEYS.flatMap((which) =>
    (scope[which] ?? []).map((value, place): Taken & { fault: string | undefined } => ({
      key: `${which} ${value}`,
      what: say(`scope.${which}`),
      name: nameOf(which, value),
      fault: faultOf(`${path}.${which}[${place}]`),
      onRemove: () =>
        setValues(
          which,
          (scope[which] ?? []).filter((other) => other !== value),
        ),
    })),
  );
  const faults = chosen.flatMap(({ name, fault }) => (fault === undefined ? [] : [`${name} : ${fault}`]));
  const options =
    key === 'categories'
      ? choices.categories.map(({ slug, name, parent }) => ({
          value: slug,
          label:
            parent === undefined ? name[locale] : `${categories.get(parent) ?? parent} › ${name[locale]}`,
        }))
      : choices.brands.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <div className={classes.list}>
      <div className={classes.pairs}>
        <NativeSelect
          label={say('scope.by')}
          value={key}
          data={ADDED_BY.map((value) => ({ value, label: say(`scope.${value}`) }))}
          onChange={(event) => {
            const chosenKey = ADDED_BY.find((each) => each === event.currentTarget.value);
            if (chosenKey) setKey(chosenKey);
          }}
        />
        {key === 'categories' || key === 'brands' ? (
          <Select
            key={`${key} ${scope[key]?.length ?? 0}`}
            label={say('scope.choose')}
            placeholder={say(`scope.choose.${key}`)}
            data={options.filter(({ value }) => !scope[key]?.includes(value))}
            value={null}
            searchable
            nothingFoundMessage={say('scope.nothing')}
            onChange={(value) => value !== null && add([value])}
          />
        ) : (
          <ArticleField label={say('scope.choose')} onTake={add} />
        )}
      </div>
      {chosen.length === 0 ? (
        <p className="mute">{say('scope.everything')}</p>
      ) : (
        <TakenList label={say('scope.taken')} items={chosen.slice(0, MOST_LISTED)} />
      )}
      {chosen.length > MOST_LISTED && (
        <div className={classes.buttons}>
          <p className="mute">{say('scope.more', { count: chosen.length - MOST_LISTED })}</p>
          <Button onClick={() => setValues('skus', [])}>{say('scope.clear')}</Button>
        </div>
      )}
      <div className={classes.pairs}>
        {(['fromUnitCents', 'toUnitCents'] as const).map((limit) => (
          <AmountField
            key={limit}
            label={say(`scope.${limit}`)}
            error={faultOf(`${path}.${limit}`)}
            cents={scope[limit]}
            onChange={(cents) => {
              const { [limit]: _, ...others } = scope;
              onChange(cents === undefined ? others : { ...others, [limit]: cents });
            }}
          />
        ))}
      </div>
      <div role="status">
        {faults.map((each) => (
          <p key={each} className={classes.fault}>
            {each}
          </p>
        ))}
      </div>
    </div>
  );
}
