import type { CatalogueChoices, OfficeProductView } from '@passerelle/shared/api/catalogue';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { get, refusalOf } from '../../lib/api.js';
import { OfficeScreen } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Failed, Loading } from '../../ui/states.js';
import { emptyProduct, wordsOf } from './product-draft.js';
import { ProductForm } from './product-form.js';
import { useProductsWords } from './products-words.js';

/** What the fields of a product may say. */
function useChoices() {
  return useQuery({
    queryKey: ['catalogue-choices'],
    queryFn: ({ signal }) => get<CatalogueChoices>('/head-office/catalogue-choices', {}, signal),
    staleTime: 60_000,
  });
}

/** One product, to be read and written. */
export function ProductPage() {
  const { t, say, locale } = useProductsWords();
  const { slug = '' } = useParams();
  const client = useQueryClient();
  const choices = useChoices();
  const product = useQuery({
    queryKey: ['office-product', slug],
    queryFn: ({ signal }) => get<OfficeProductView>(`/head-office/products/${slug}`, {}, signal),
    refetchOnWindowFocus: false,
    staleTime: 0,
    gcTime: 0,
  });
  const crumbs = [{ to: '/head-office/products', label: say('title') }];
  if (product.data === undefined || choices.data === undefined) {
    const fault = product.error ?? choices.error;
    return (
      <OfficeScreen title={slug} crumbs={crumbs} crumbsLabel={say('crumbs')}>
        {fault === null ? (
          <Loading label={t('state.loading')} />
        ) : (
          <Failed
            title={refusalOf(fault)?.problem.title ?? t('state.unreachable')}
            retryLabel={t('action.retry')}
            onRetry={() => {
              void product.refetch();
              void choices.refetch();
            }}
          />
        )}
      </OfficeScreen>
    );
  }
  const kept = product.data;
  const take = (next: OfficeProductView) => {
    client.setQueryData(['office-product', slug], next);
    void client.invalidateQueries({ queryKey: ['office-products'] });
    void client.invalidateQueries({ queryKey: ['office-history', slug] });
  };
  return (
    <ProductForm
      key={kept.revision}
      title={kept.name[locale]}
      kept={kept}
      initial={wordsOf(kept)}
      choices={choices.data}
      onSaved={take}
    />
  );
}

/** A product that is about to be. */
export function NewProductPage() {
  const { say } = useProductsWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const choices = useChoices();
  if (choices.data === undefined) {
    const crumbs = [{ to: '/head-office/products', label: say('title') }];
    return (
      <OfficeScreen title={say('new')} crumbs={crumbs} crumbsLabel={say('crumbs')}>
        <NotYetRead error={choices.error} onRetry={choices.refetch} />
      </OfficeScreen>
    );
  }
  const [usualVat = 0] = choices.data.vatBasisPoints;
  return (
    <ProductForm
      title={say('new')}
      initial={emptyProduct(usualVat)}
      choices={choices.data}
      onSaved={({ slug }) => {
        void client.invalidateQueries({ queryKey: ['office-products'] });
        void navigate(`/head-office/products/${slug}`, { replace: true });
      }}
    />
  );
}
