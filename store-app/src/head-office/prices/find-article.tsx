import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ProductListView } from '@passerelle/shared/api/products';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { get } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { Picture } from '../../ui/marks.js';
import classes from './prices.module.css';
import { usePricesWords } from './prices-words.js';

/** An article as the search shows it, at the price of this moment. */
export interface FoundArticle {
  readonly sku: string;
  readonly name: string;
  readonly image: string;
  /** The price of the list, before promotions. */
  readonly priceCents: number;
}

const MOST_PRODUCTS = 6;

/** Looks articles up by name, SKU or barcode; each can be taken by a button. */
export function FindArticle({
  taken,
  takeIcon,
  takeLabel,
  onTake,
  isFirst = false,
}: {
  taken: ReadonlySet<string>;
  takeIcon: IconName;
  takeLabel: string;
  onTake: (article: FoundArticle) => void;
  /** Does writing begin here? */
  isFirst?: boolean;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  const { say, money, locale } = usePricesWords();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    queryKey: ['prices', 'articles', q, locale],
    queryFn: ({ signal }) => get<ProductListView>('/products', { q, limit: MOST_PRODUCTS }, signal),
    enabled: q.length > 1,
    select: articlesIn,
  });
  return (
    <>
      <TextInput
        ref={field}
        label={say('form.find')}
        leftSection={<Icon name="search" size={18} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status">
        {q.length > 1 && found.data?.length === 0 && <p className="mute">{say('form.nothing')}</p>}
      </div>
      {q.length > 1 && found.data !== undefined && found.data.length > 0 && (
        <ul className={classes.found} aria-label={say('form.found')}>
          {found.data.map((article) => (
            <li key={article.sku}>
              <Picture image={article.image} side={36} />
              <span className="grow">
                <b>{unbrokenMeasures(article.name)}</b>
                <small>{article.sku}</small>
              </span>
              <span>{money(article.priceCents)}</span>
              {taken.has(article.sku) ? (
                <small>{say('form.added')}</small>
              ) : (
                <Button icon={takeIcon} onClick={() => onTake(article)}>
                  {takeLabel} <span className="vh">{article.name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function articlesIn({ items }: ProductListView): FoundArticle[] {
  return items.flatMap(({ name, image, skus }) =>
    skus.map(({ sku, label, price }) => ({
      sku,
      name: label === '' ? name : `${name}, ${label}`,
      image,
      priceCents: price.regularCents ?? price.priceCents,
    })),
  );
}
