import type { FacetView } from '@passerelle/shared/api/products';
import type { FormEvent } from 'react';
import { useWords } from '../../lib/words.js';
import { parameterOf, toggled, withParameter } from './list-query.js';

interface FacetsProps {
  facets: readonly FacetView[];
  parameters: URLSearchParams;
  onChange: (parameters: URLSearchParams) => void;
}

const openFacets = 4;
// These two have controls of their own: the range of prices and the switch above the list.
const ownControls = ['price', 'inStock'];

/** The filters of a list, each choice with how many products it would leave. */
export function Facets({ facets, parameters, onChange }: FacetsProps) {
  const { t } = useWords();
  return (
    <div className="facets">
      {facets
        .filter(({ key, values }) => !ownControls.includes(key) && values.length > 0)
        .map((facet, index) => (
          <details key={facet.key} open={index < openFacets || facet.values.some(({ selected }) => selected)}>
            <summary>{facet.label}</summary>
            <fieldset>
              <legend className="vh">{facet.label}</legend>
              {facet.values.map(({ value, label, count, selected }) => (
                <label className="chk" key={value}>
                  <input
                    type="checkbox"
                    checked={selected}
                    onChange={() => onChange(chosen(parameters, facet.key, value, selected))}
                  />
                  <span>
                    {label} <span className="n">({count})</span>
                  </span>
                </label>
              ))}
            </fieldset>
          </details>
        ))}
      <details open>
        <summary>{t('list.price')}</summary>
        <PriceRange key={parameters.toString()} parameters={parameters} onChange={onChange} />
      </details>
    </div>
  );
}

/** One category at a time; of anything else, several. */
function chosen(parameters: URLSearchParams, facet: string, value: string, isSelected: boolean) {
  return facet === 'category'
    ? withParameter(parameters, facet, isSelected ? undefined : value)
    : toggled(parameters, parameterOf(facet), value);
}

function PriceRange({ parameters, onChange }: Pick<FacetsProps, 'parameters' | 'onChange'>) {
  const { t } = useWords();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const next = new URLSearchParams(parameters);
    for (const name of ['min', 'max']) {
      const value = String(typed.get(name) ?? '').trim();
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    onChange(next);
  };
  return (
    <form className="range" onSubmit={apply}>
      <label>
        <span className="vh">{t('list.minPrice')}</span>
        <input
          className="inp"
          name="min"
          inputMode="decimal"
          defaultValue={parameters.get('min') ?? ''}
          placeholder="0"
        />
      </label>
      <span aria-hidden="true">{t('list.to')}</span>
      <label>
        <span className="vh">{t('list.maxPrice')}</span>
        <input className="inp" name="max" inputMode="decimal" defaultValue={parameters.get('max') ?? ''} />
      </label>
      <button type="submit" className="chip">
        {t('list.apply')}
      </button>
    </form>
  );
}
