import { NativeSelect, TextInput } from '@mantine/core';
import type { PromotionScope } from '@passerelle/shared/api/promotions';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import classes from './promotions.module.css';
import { useScopeChoices } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';

const KEYS = ['categories', 'brands', 'skus', 'exceptSkus'] as const;
type ScopeKey = (typeof KEYS)[number];

/** Which goods: whole categories and brands, single articles, and those that are left out. */
export function ScopePicker({
  scope,
  path,
  faultOf,
  onChange,
}: {
  scope: PromotionScope;
  path: string;
  faultOf: (field: string) => string | undefined;
  onChange: (scope: PromotionScope) => void;
}) {
  const { say, locale } = usePromotionsWords();
  const { categories, brands } = useScopeChoices();
  const [key, setKey] = useState<ScopeKey>('categories');
  const [typed, setTyped] = useState('');
  const names = new Map(categories.map(({ slug, name }) => [slug, String(name)]));
  const with_ = (which: ScopeKey, values: readonly string[]): void => {
    const { [which]: _, ...others } = scope;
    onChange(values.length === 0 ? others : { ...others, [which]: [...new Set(values)] });
  };
  const add = (): void => {
    const values = typed
      .split(/[\s,;]+(?=\S)/)
      .map((each) => (key === 'skus' || key === 'exceptSkus' ? each.trim().toUpperCase() : each.trim()))
      .filter((each) => each !== '');
    if (values.length > 0) with_(key, [...(scope[key] ?? []), ...values]);
    setTyped('');
  };
  const take = (value: string): void => {
    if (value !== '') with_(key, [...(scope[key] ?? []), value]);
  };
  const fault = KEYS.flatMap((each) =>
    (scope[each] ?? []).flatMap((value, place) => {
      const said = faultOf(`${path}.${each}[${place}]`);
      return said === undefined ? [] : [`${value} : ${said}`];
    }),
  );
  return (
    <div className={classes.list}>
      <div className={classes.fields}>
        <NativeSelect
          label={say('scope.by')}
          value={key}
          data={KEYS.map((value) => ({ value, label: say(`scope.${value}`) }))}
          onChange={(event) => setKey(event.currentTarget.value as ScopeKey)}
        />
        {key === 'categories' || key === 'brands' ? (
          <NativeSelect
            label={say('scope.choose')}
            value=""
            data={[
              { value: '', label: '—' },
              ...(key === 'categories'
                ? categories.map(({ slug, name }) => ({ value: slug, label: String(name) }))
                : brands.map((brand) => ({ value: brand, label: brand }))),
            ]}
            onChange={(event) => take(event.currentTarget.value)}
          />
        ) : (
          <TextInput
            label={say('scope.skuField')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
            rightSection={
              <button type="button" className={classes.more} aria-label={say('scope.add')} onClick={add}>
                <Icon name="plus" size={18} />
              </button>
            }
          />
        )}
      </div>
      {KEYS.every((each) => (scope[each] ?? []).length === 0) ? (
        <p className="mute">{say('scope.everything')}</p>
      ) : (
        <ul className={classes.taken} aria-label={say('scope.taken')}>
          {KEYS.flatMap((each) =>
            (scope[each] ?? []).map((value) => (
              <li key={`${each} ${value}`}>
                {say(`scope.${each}`)} : <b>{names.get(value) ?? value}</b>
                <button
                  type="button"
                  aria-label={say('scope.remove', { name: names.get(value) ?? value })}
                  onClick={() =>
                    with_(
                      each,
                      (scope[each] ?? []).filter((other) => other !== value),
                    )
                  }
                >
                  <Icon name="cross" size={16} />
                </button>
              </li>
            )),
          )}
        </ul>
      )}
      <div role="status" lang={locale}>
        {fault.map((each) => (
          <p key={each} className={classes.fault}>
            {each}
          </p>
        ))}
      </div>
      {scope.skus !== undefined && scope.skus.length > 20 && (
        <Button onClick={() => with_('skus', [])}>{say('scope.clear')}</Button>
      )}
    </div>
  );
}
