import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type {
  CatalogueChoices,
  OfficeProductView,
  OfficeVariantView,
} from '@passerelle/shared/api/catalogue';
import type { BasketSkuView } from '@passerelle/shared/api/client';
import { isGtin13 } from '@passerelle/shared/gtin';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../../lib/api.js';
import { Button, IconButton } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { Panel } from '../../ui/office.js';
import forms from '../form/form.module.css';
import { useRowKeys } from '../form/row-keys.js';
import type { Faults } from '../form/save.js';
import { emptyVariant } from './product-draft.js';
import { useProductsWords } from './products-words.js';
import type { PartProps } from './words-panels.js';

interface VariantsPanelProps extends PartProps {
  kept: OfficeProductView | undefined;
  choices: CatalogueChoices;
}

/** The articles of a product: what is scanned, stocked and sold. */
export function VariantsPanel({ draft, change, faults, kept, choices }: VariantsPanelProps) {
  const { say } = useProductsWords();
  const { variants } = draft;
  const rows = useRowKeys(variants.length);
  const [usualVat = 0] = choices.vatBasisPoints;
  const prices = usePrices(kept);
  const isKept = (sku: string) => kept?.variants.some((each) => each.sku === sku) ?? false;
  return (
    <Panel
      title={say('variantCount', { count: variants.length })}
      tools={
        <Button icon="plus" onClick={() => change({ variants: [...variants, emptyVariant(usualVat)] })}>
          {say('addVariant')}
        </Button>
      }
    >
      {faults.of('variants') !== undefined && (
        <p className={forms.fault} role="alert">
          {faults.of('variants')}
        </p>
      )}
      {variants.map((variant, place) => (
        <VariantCard
          key={rows.keyOf(place)}
          variant={variant}
          place={place}
          faults={faults}
          rates={choices.vatBasisPoints}
          isKept={isKept(variant.sku)}
          isPackFixed={kept?.wasOnSale === true && isKept(variant.sku)}
          priceCents={isKept(variant.sku) ? prices?.get(variant.sku) : undefined}
          isPriceless={prices !== undefined && isKept(variant.sku) && !prices.has(variant.sku)}
          onChange={(next) => change({ variants: variants.map((each, at) => (at === place ? next : each)) })}
          onRemove={() => {
            rows.drop(place);
            change({ variants: variants.filter((_, at) => at !== place) });
          }}
        />
      ))}
    </Panel>
  );
}

/** The public price of each article; one without a price is missing. */
function usePrices(kept: OfficeProductView | undefined): ReadonlyMap<string, number> | undefined {
  const skus = kept?.variants.map(({ sku }) => sku) ?? [];
  const { data } = useQuery({
    queryKey: ['office-prices', kept?.slug, kept?.revision],
    queryFn: ({ signal }) => get<{ items: BasketSkuView[] }>('/skus', { sku: skus }, signal),
    enabled: kept?.state === 'on-sale' && skus.length > 0,
  });
  return data && new Map(data.items.map(({ sku, price }) => [sku, price.priceCents]));
}

interface VariantCardProps {
  variant: OfficeVariantView;
  place: number;
  faults: Faults;
  rates: readonly number[];
  isKept: boolean;
  isPackFixed: boolean;
  priceCents: number | undefined;
  isPriceless: boolean;
  onChange: (variant: OfficeVariantView) => void;
  onRemove: () => void;
}

function VariantCard(props: VariantCardProps) {
  const { variant, place, faults, rates, isKept, isPackFixed, priceCents, isPriceless, onChange, onRemove } =
    props;
  const { say, percent, money } = useProductsWords();
  const path = `variants[${place}]`;
  const write = (part: Partial<OfficeVariantView>) => onChange({ ...variant, ...part });
  const name = variant.sku || say('variantNumber', { number: place + 1 });
  const digits = variant.gtin.replaceAll(/\s/g, '');
  const isMistyped = digits.length >= 13 && !isGtin13(digits);
  const isPack = variant.unitsPerPack > 1 || (variant.stockSku !== '' && variant.stockSku !== variant.sku);
  return (
    <fieldset className={forms.card}>
      <legend className="row spread">
        <span>{name}</span>
        <span className="row">
          {priceCents !== undefined && (
            <Link to={`/head-office/prices/articles/${variant.sku}`}>{money(priceCents)}</Link>
          )}
          {isPriceless && (
            <Link to="/head-office/prices/new">
              <Status tone="hot" icon="warning">
                {say('noPrice')}
              </Status>
            </Link>
          )}
          {!isKept && <IconButton icon="trash" label={say('remove', { name })} onClick={onRemove} />}
        </span>
      </legend>
      <div className={forms.fields}>
        <TextInput
          label={say('sku')}
          required
          maxLength={40}
          readOnly={isKept}
          value={variant.sku}
          error={faults.of(`${path}.sku`)}
          onChange={({ currentTarget: { value } }) => write({ sku: value.toUpperCase() })}
        />
        <TextInput
          label={say('gtin')}
          required
          inputMode="numeric"
          maxLength={17}
          value={variant.gtin}
          error={faults.of(`${path}.gtin`) ?? (isMistyped && say('fault.wrong-check-digit'))}
          onChange={({ currentTarget: { value } }) => write({ gtin: value })}
        />
        <TextInput
          label={say('variantLabel.fr')}
          lang="fr"
          maxLength={120}
          value={variant.label.fr}
          error={faults.of(`${path}.label.fr`)}
          onChange={({ currentTarget: { value } }) => write({ label: { ...variant.label, fr: value } })}
        />
        <TextInput
          label={say('variantLabel.en')}
          lang="en"
          maxLength={120}
          value={variant.label.en}
          error={faults.of(`${path}.label.en`)}
          onChange={({ currentTarget: { value } }) => write({ label: { ...variant.label, en: value } })}
        />
        <NativeSelect
          label={say('vat')}
          data={rates.map((rate) => ({ value: String(rate), label: percent(rate) }))}
          value={String(variant.vatBasisPoints)}
          error={faults.of(`${path}.vatBasisPoints`)}
          onChange={({ currentTarget: { value } }) => write({ vatBasisPoints: Number(value) })}
        />
        <TextInput
          label={say('aisle')}
          maxLength={10}
          value={variant.aisle?.aisle ?? ''}
          error={faults.of(`${path}.aisle.aisle`)}
          onChange={({ currentTarget: { value } }) => write({ aisle: { ...variant.aisle, aisle: value } })}
        />
        <TextInput
          label={say('bay')}
          maxLength={10}
          value={variant.aisle?.bay ?? ''}
          onChange={({ currentTarget: { value } }) =>
            write({ aisle: { aisle: variant.aisle?.aisle ?? '', bay: value } })
          }
        />
      </div>
      <Measure
        variant={variant}
        isFixed={isPackFixed}
        isPack={isPack}
        fault={faults.of(`${path}.isWeighed`) ?? faults.of(`${path}.isService`)}
        onChange={write}
      />
      <div className="row wrap-row">
        <Checkbox
          label={say('isSold')}
          checked={variant.isActive}
          onChange={({ currentTarget: { checked } }) => write({ isActive: checked })}
        />
        <Checkbox
          label={isPackFixed ? say('isPackFixed') : say('isPack')}
          disabled={isPackFixed || variant.isWeighed || variant.isService}
          checked={isPack}
          onChange={({ currentTarget: { checked } }) =>
            write(checked ? { unitsPerPack: 2, stockSku: '' } : { unitsPerPack: 1, stockSku: variant.sku })
          }
        />
      </div>
      {isPack && (
        <div className={forms.fields}>
          <NumberInput
            label={say('unitsPerPack')}
            min={2}
            max={10_000}
            allowDecimal={false}
            hideControls
            readOnly={isPackFixed}
            value={variant.unitsPerPack}
            error={faults.of(`${path}.unitsPerPack`)}
            onChange={(value) => write({ unitsPerPack: Number(value) || 2 })}
          />
          <TextInput
            label={say('stockSku')}
            readOnly={isPackFixed}
            value={variant.stockSku}
            error={faults.of(`${path}.stockSku`)}
            onChange={({ currentTarget: { value } }) => write({ stockSku: value.toUpperCase() })}
          />
        </div>
      )}
    </fieldset>
  );
}

const measures = ['counted', 'weighed', 'service'] as const;

interface MeasureProps {
  variant: OfficeVariantView;
  /** It was on sale: its stock is kept in this measure. */
  isFixed: boolean;
  isPack: boolean;
  fault: string | undefined;
  onChange: (part: Partial<OfficeVariantView>) => void;
}

/** How an article is sold: counted, weighed, or as a service. */
function Measure({ variant, isFixed, isPack, fault, onChange }: MeasureProps) {
  const { say } = useProductsWords();
  const value = variant.isService ? 'service' : variant.isWeighed ? 'weighed' : 'counted';
  return (
    <div className={forms.fields}>
      <NativeSelect
        label={say('measure')}
        description={say(`measure.${value}Hint`)}
        data={measures.map((each) => ({ value: each, label: say(`measure.${each}`) }))}
        value={value}
        disabled={isFixed || isPack}
        error={fault}
        onChange={({ currentTarget: { value: chosen } }) =>
          onChange({ isWeighed: chosen === 'weighed', isService: chosen === 'service' })
        }
      />
    </div>
  );
}
