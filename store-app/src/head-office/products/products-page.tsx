import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  type OfficeProductPage,
  type OfficeProductRow,
  productStates,
} from '@passerelle/shared/api/catalogue';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { get } from '../../lib/api.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Picture } from '../../ui/marks.js';
import { OfficeScreen, Panel, Segments, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import forms from '../form/form.module.css';
import { pathsOf, useCategories } from './category-names.js';
import { useProductsWords } from './products-words.js';
import { ProductStatus } from './states.js';

const STATES = ['all', ...productStates] as const;

/** Every product, found by what people know of it. */
export function ProductsPage() {
  const { say, locale, number } = useProductsWords();
  const [search, setSearch] = useSearchParams();
  const { q = '', state = 'all', category } = Object.fromEntries(search);
  const [words] = useDebouncedValue(q, 250);
  const choose = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null || value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const categories = useCategories();
  const products = useInfiniteQuery({
    queryKey: ['office-products', words, state, category],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        q: words || undefined,
        state: state === 'all' ? undefined : state,
        category,
        cursor: pageParam,
      };
      return get<OfficeProductPage>('/head-office/products', query, signal);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = products.data?.pages.flatMap((page) => page.items);
  const total = products.data?.pages[0]?.total ?? 0;
  const paths = pathsOf(categories.data?.items ?? [], locale);
  const pathOf = new Map(paths.map(({ value, label }) => [value, label]));
  return (
    <OfficeScreen
      title={say('title')}
      subtitle={say('subtitle')}
      actions={
        <>
          <ButtonLink to="/head-office/categories" icon="shelf">
            {say('categories')}
          </ButtonLink>
          <ButtonLink to="/head-office/product-files" icon="to-send">
            {say('files')}
          </ButtonLink>
          <ButtonLink to="/head-office/new-product" icon="plus" tone="go">
            {say('new')}
          </ButtonLink>
        </>
      }
    >
      <Panel
        title={rows === undefined ? say('title') : say('count', { count: total })}
        isFlush
        tools={
          <div className={forms.filters}>
            <TextInput
              aria-label={say('search')}
              placeholder={say('search')}
              leftSection={<Icon name="search" size={18} />}
              value={q}
              onChange={({ currentTarget: { value } }) => choose('q', value)}
            />
            <Select
              aria-label={say('category')}
              placeholder={say('everyCategory')}
              data={paths}
              value={category ?? null}
              onChange={(value) => choose('category', value)}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': say('everyCategory') }}
              nothingFoundMessage={say('nothingFound')}
            />
            <Segments
              legend={say('state')}
              value={state}
              options={STATES.map((value) => ({ value, label: say(`states.${value}`) }))}
              onChoose={(value) => choose('state', value === 'all' ? null : value)}
            />
          </div>
        }
        foot={
          rows !== undefined &&
          rows.length > 0 && (
            <>
              <span>{say('shown', { shown: number(rows.length), total: number(total) })}</span>
              {products.hasNextPage && (
                <Button isBusy={products.isFetchingNextPage} onClick={() => void products.fetchNextPage()}>
                  {say('more')}
                </Button>
              )}
            </>
          )
        }
      >
        {rows === undefined && <NotYetRead error={products.error} onRetry={products.refetch} height={44} />}
        {rows?.length === 0 && (
          <Empty icon="search" title={say('empty')}>
            <p>{say('emptyHint')}</p>
          </Empty>
        )}
        {rows !== undefined && rows.length > 0 && (
          <Table
            label={say('title')}
            head={
              <>
                <th scope="col">{say('product')}</th>
                <th scope="col">{say('category')}</th>
                <th scope="col">{say('variants')}</th>
                <th scope="col">{say('state')}</th>
                <th scope="col">{say('changed')}</th>
              </>
            }
          >
            {rows.map((row) => (
              <ProductRow key={row.slug} row={row} path={pathOf.get(row.category) ?? row.category} />
            ))}
          </Table>
        )}
      </Panel>
    </OfficeScreen>
  );
}

function ProductRow({ row, path }: { row: OfficeProductRow; path: string }) {
  const { say, locale, when } = useProductsWords();
  return (
    <tr>
      <th scope="row">
        <span className={forms.named}>
          <Picture image={row.image} side={36} />
          <span>
            <Link to={`/head-office/products/${row.slug}`}>{unbrokenMeasures(row.name[locale])}</Link>
            <small>{row.brand}</small>
          </span>
        </span>
      </th>
      <td>{path}</td>
      <td>
        {say('variantCount', { count: row.variantCount })}
        {row.sku !== null && <small>{row.sku}</small>}
      </td>
      <td>
        <ProductStatus state={row.state} />
      </td>
      <td>
        <time dateTime={row.changedAt}>{when(row.changedAt)}</time>
      </td>
    </tr>
  );
}
