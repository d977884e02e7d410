import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import type { PromotionScope } from '@passerelle/shared/api/promotions';
import type { Field } from '@passerelle/shared/pricing/fields';
import { Button, IconButton } from '../../ui/button.js';
import { AmountField } from './amount-field.js';
import { ArticleField } from './article-field.js';
import { type NamedThing, NamesField } from './names-field.js';
import classes from './promotions.module.css';
import { useArticleNames } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';
import { ScopePicker } from './scope-picker.js';
import { TakenList } from './taken-list.js';

type Values = Readonly<Record<string, unknown>>;

interface FieldsProps {
  fields: readonly Field[];
  values: Values;
  /** Path of the values in the request, for the faults. */
  path: string;
  faultOf: (field: string) => string | undefined;
  /** What names are names of. */
  named?: NamedThing | undefined;
  onChange: (values: Values) => void;
}

/** The fields of a kind or a condition, as it describes them itself. */
export function KindFields({ fields, values, path, faultOf, named, onChange }: FieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          value={values[field.name]}
          path={`${path}.${field.name}`}
          faultOf={faultOf}
          named={named}
          onChange={(value) => {
            const { [field.name]: _, ...others } = values;
            onChange(value === undefined ? others : { ...others, [field.name]: value });
          }}
        />
      ))}
    </>
  );
}

interface OneProps<Kind extends Field = Field> {
  field: Kind;
  value: unknown;
  path: string;
  faultOf: FieldsProps['faultOf'];
  named?: NamedThing | undefined;
  onChange: (value: unknown) => void;
}

type WholeOf = Extract<Field, { type: 'percent' | 'amount' | 'units' | 'purchases' }>;

function OneField({ field, ...rest }: OneProps) {
  const { locale } = usePromotionsWords();
  const { value, path, faultOf, onChange } = rest;
  const named = { label: field.label[locale], error: faultOf(path) };
  switch (field.type) {
    case 'percent':
    case 'amount':
    case 'units':
    case 'purchases':
      return <WholeInput field={field} {...rest} />;
    case 'flag':
      return (
        <Checkbox
          {...named}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked || undefined)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...named}
          value={typeof value === 'string' ? value : ''}
          data={field.options.map((option) => ({ value: option.value, label: option.label[locale] }))}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'sku':
      return <SkuField {...named} value={value} onChange={onChange} />;
    case 'names':
      return (
        <NamesField
          {...named}
          path={path}
          value={value}
          faultOf={faultOf}
          named={rest.named}
          onChange={onChange}
        />
      );
    case 'scope':
      return (
        <div className={classes.wide}>
          <b>{field.label[locale]}</b>
          <ScopePicker
            scope={(value ?? {}) as PromotionScope}
            faultOf={faultOf}
            path={path}
            onChange={onChange}
          />
        </div>
      );
    case 'list':
      return <ListInput field={field} {...rest} />;
  }
}

/** Percentages are written in percent and money in euro; both are kept whole. */
function WholeInput({ field, value, path, faultOf, onChange }: OneProps<WholeOf>) {
  const { locale, say } = usePromotionsWords();
  const label = field.isOptional ? say('form.optional', { label: field.label[locale] }) : field.label[locale];
  const shown = typeof value === 'number' ? value : undefined;
  if (field.type === 'amount')
    return <AmountField label={label} error={faultOf(path)} cents={shown} onChange={onChange} />;
  const factor = field.type === 'percent' ? 100 : 1;
  return (
    <NumberInput
      label={label}
      error={faultOf(path)}
      value={shown === undefined ? '' : shown / factor}
      decimalScale={factor === 1 ? 0 : 2}
      decimalSeparator={locale === 'fr' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      suffix={field.type === 'percent' ? (locale === 'fr' ? '\u202f%' : '%') : ''}
      min={0}
      hideControls
      onChange={(typed) => onChange(typed === '' ? undefined : Math.round(Number(typed) * factor))}
    />
  );
}

interface SkuFieldProps {
  label: string;
  error: string | undefined;
  value: unknown;
  onChange: (sku: string | undefined) => void;
}

function SkuField({ label, error, value, onChange }: SkuFieldProps) {
  const { say } = usePromotionsWords();
  const sku = typeof value === 'string' ? value : undefined;
  const names = useArticleNames(sku === undefined ? [] : [sku]);
  return (
    <div className={classes.list}>
      <ArticleField label={label} error={error} onTake={([first]) => onChange(first)} />
      {sku !== undefined && (
        <TakenList
          label={say('article.taken', { label })}
          items={[{ key: sku, name: names.get(sku) ?? sku, onRemove: () => onChange(undefined) }]}
        />
      )}
    </div>
  );
}

function ListInput({ field, value, path, faultOf, onChange }: OneProps<Extract<Field, { type: 'list' }>>) {
  const { say, locale } = usePromotionsWords();
  const entries: readonly Values[] = Array.isArray(value) && value.length > 0 ? value : [{}];
  // A line has no name but its place.
  const rows = entries.map((entry, place) => ({ entry, place, key: `${path} ${place + 1}` }));
  return (
    <fieldset className={`${classes.list} ${classes.wide}`}>
      <legend>{field.label[locale]}</legend>
      {rows.map(({ entry, place, key }) => (
        <div className={classes.entry} key={key}>
          <div className={classes.fields}>
            <KindFields
              fields={field.fields}
              values={entry}
              path={`${path}[${place}]`}
              faultOf={faultOf}
              onChange={(changed) => onChange(entries.map((each, n) => (n === place ? changed : each)))}
            />
          </div>
          {entries.length > 1 && (
            <IconButton
              icon="cross"
              label={say('form.removeStep', { place: place + 1 })}
              onClick={() => onChange(entries.filter((_, n) => n !== place))}
            />
          )}
        </div>
      ))}
      {entries.length < field.most && (
        <Button icon="plus" onClick={() => onChange([...entries, {}])}>
          {say('form.addStep')}
        </Button>
      )}
    </fieldset>
  );
}
