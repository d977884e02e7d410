import type { FacetView } from '@passerelle/shared/api/products';
import { formatRoundMoney } from '@passerelle/shared/i18n/format';
import { useWords } from '../../lib/words.js';
import { Icon } from '../../ui/icons.js';
import { centsOf, parameterOf, toggled } from './list-query.js';

interface SelectedFiltersProps {
  facets: readonly FacetView[];
  parameters: URLSearchParams;
  onChange: (parameters: URLSearchParams) => void;
  /** The list holds nothing but lower prices: there is nothing to narrow by them. */
  isAllReduced: boolean;
}

/** What the list is narrowed by, each with a way out, and the quick filter on lower prices. */
export function SelectedFilters({ facets, parameters, onChange, isAllReduced }: SelectedFiltersProps) {
  const { t, locale } = useWords();
  const chosen = facets.flatMap(({ key, values }) =>
    values
      .filter(({ selected, value }) => selected && parameters.getAll(parameterOf(key)).includes(value))
      .map(({ value, label }) => ({ key, value, label })),
  );
  const [min, max] = [centsOf(parameters.get('min') ?? ''), centsOf(parameters.get('max') ?? '')];
  const isOffers = parameters.get('offers') === '1';
  const withoutRange = () => {
    const next = new URLSearchParams(parameters);
    next.delete('min');
    next.delete('max');
    onChange(next);
  };
  return (
    <>
      {min !== undefined || max !== undefined ? (
        <button type="button" className="chip chip--on" onClick={withoutRange}>
          {max === undefined
            ? t('list.above', { min: formatRoundMoney(min ?? 0, locale) })
            : t('list.between', {
                min: formatRoundMoney(min ?? 0, locale),
                max: formatRoundMoney(max, locale),
              })}
          <span className="vh">{t('list.remove')}</span>
          <Icon name="close" />
        </button>
      ) : null}
      {chosen.map(({ key, value, label }) => (
        <button
          type="button"
          className="chip chip--on"
          key={`${key} ${value}`}
          onClick={() => onChange(toggled(parameters, parameterOf(key), value))}
        >
          {label}
          <span className="vh">{t('list.remove')}</span>
          <Icon name="close" />
        </button>
      ))}
      {isAllReduced ? null : (
        <button
          type="button"
          className={isOffers ? 'chip chip--on' : 'chip'}
          aria-pressed={isOffers}
          onClick={() => onChange(toggled(parameters, 'offers', '1'))}
        >
          {t('list.lowered')}
        </button>
      )}
    </>
  );
}
