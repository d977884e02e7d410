import { NativeSelect } from '@mantine/core';
import { CONDITIONS, conditionNamed } from '@passerelle/shared/pricing/conditions/registry';
import { KINDS, kindNamed } from '@passerelle/shared/pricing/kinds/registry';
import { IconButton } from '../../ui/button.js';
import { Panel } from '../../ui/office.js';
import type { FormProps } from './form-props.js';
import { KindFields } from './kind-fields.js';
import type { NamedThing } from './names-field.js';
import { withKind } from './promotion-draft.js';
import classes from './promotions.module.css';
import { usePromotionsWords } from './promotions-words.js';
import { ScopePicker } from './scope-picker.js';

const NAMED_IN: Readonly<Record<string, NamedThing>> = {
  ...{ 'contains-sku': 'sku', 'contains-category': 'category', 'contains-brand': 'brand' },
};

/** What is taken off, of which goods, and on which conditions. */
export function RulePanel({ content, faultOf, onChange }: FormProps) {
  const { say, named } = usePromotionsWords();
  const kind = kindNamed(content.kind);
  const { conditions = [] } = content;
  return (
    <Panel title={say('form.rule')}>
      <div className={classes.fields}>
        <NativeSelect
          label={say('form.kind')}
          error={faultOf('kind')}
          value={content.kind}
          data={KINDS.map((each) => ({
            value: each.kind,
            label: named(`kind.${each.kind}`),
          }))}
          onChange={(event) => onChange(withKind(content, event.currentTarget.value))}
        />
        <NativeSelect
          label={say('form.level')}
          error={faultOf('level')}
          value={content.level}
          data={(kind?.levels ?? []).map((value) => ({ value, label: say(`level.${value}`) }))}
          onChange={(event) => {
            const level = kind?.levels.find((each) => each === event.currentTarget.value);
            if (level) onChange({ ...content, level });
          }}
        />
        <KindFields
          key={content.kind}
          fields={kind?.fields ?? []}
          values={content.definition}
          path="definition"
          faultOf={faultOf}
          onChange={(definition) => onChange({ ...content, definition })}
        />
      </div>
      {!kind?.namesItsGoods && (
        <ScopePicker
          scope={content.scope}
          path="scope"
          faultOf={faultOf}
          onChange={(scope) => onChange({ ...content, scope })}
        />
      )}
      {conditions.map(({ kind: name, ...values }, place) => (
        <div className={classes.entry} key={name}>
          <div className={classes.fields}>
            <b>{named(`condition.${name}`)}</b>
            <KindFields
              fields={conditionNamed(name)?.fields ?? []}
              named={NAMED_IN[name]}
              values={values}
              path={`conditions[${place}]`}
              faultOf={faultOf}
              onChange={(changed) =>
                onChange({
                  ...content,
                  conditions: conditions.map((each, n) => (n === place ? { ...changed, kind: name } : each)),
                })
              }
            />
          </div>
          <IconButton
            icon="cross"
            label={say('form.removeCondition')}
            onClick={() => onChange({ ...content, conditions: conditions.filter((_, n) => n !== place) })}
          />
        </div>
      ))}
      <NativeSelect
        label={say('form.addCondition')}
        error={faultOf('conditions')}
        value=""
        data={[
          { value: '', label: '—' },
          ...CONDITIONS.filter(({ kind: name }) => !conditions.some((each) => each.kind === name)).map(
            ({ kind: name }) => ({ value: name, label: named(`condition.${name}`) }),
          ),
        ]}
        onChange={(event) => {
          const name = event.currentTarget.value;
          if (name !== '') onChange({ ...content, conditions: [...conditions, { kind: name }] });
        }}
      />
    </Panel>
  );
}
