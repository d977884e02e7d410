import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { PromotionCaps, PromotionContent } from '@passerelle/shared/api/promotions';
import { CONDITIONS, conditionNamed } from '@passerelle/shared/pricing/conditions/registry';
import { KINDS, kindNamed } from '@passerelle/shared/pricing/kinds/registry';
import { IconButton } from '../../ui/button.js';
import { Panel } from '../../ui/office.js';
import { KindFields } from './kind-fields.js';
import { withKind } from './promotion-draft.js';
import classes from './promotions.module.css';
import { usePromotionsWords } from './promotions-words.js';
import { ScopePicker } from './scope-picker.js';

interface FormProps {
  content: PromotionContent;
  faultOf: (field: string) => string | undefined;
  onChange: (content: PromotionContent) => void;
}

/** Everything a promotion is: rule, goods, words, dates, code, caps, and what it may stand beside. */
export function PromotionForm(props: FormProps) {
  return (
    <>
      <RulePanel {...props} />
      <WordsPanel {...props} />
      <DatesPanel {...props} />
      <CapsPanel {...props} />
    </>
  );
}

function RulePanel({ content, faultOf, onChange }: FormProps) {
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
          onChange={(event) =>
            onChange({ ...content, level: event.currentTarget.value as PromotionContent['level'] })
          }
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

const LOCALES = ['fr', 'en'] as const;

function WordsPanel({ content, faultOf, onChange }: FormProps) {
  const { say } = usePromotionsWords();
  const { name, title = { fr: '', en: '' }, text = { fr: '', en: '' }, picture = '' } = content;
  return (
    <Panel title={say('form.words')}>
      <div className={classes.fields}>
        {LOCALES.map((locale) => (
          <TextInput
            key={`name ${locale}`}
            label={say(`form.name.${locale}`)}
            error={faultOf(`name.${locale}`)}
            required
            withAsterisk={false}
            maxLength={120}
            value={name[locale]}
            onChange={(event) =>
              onChange({ ...content, name: { ...name, [locale]: event.currentTarget.value } })
            }
          />
        ))}
        {LOCALES.map((locale) => (
          <TextInput
            key={`title ${locale}`}
            label={say(`form.title.${locale}`)}
            error={faultOf(`title.${locale}`)}
            maxLength={120}
            value={title[locale]}
            onChange={(event) =>
              onChange({ ...content, title: { ...title, [locale]: event.currentTarget.value } })
            }
          />
        ))}
        {LOCALES.map((locale) => (
          <Textarea
            key={`text ${locale}`}
            label={say(`form.text.${locale}`)}
            error={faultOf(`text.${locale}`)}
            rows={2}
            maxLength={1000}
            value={text[locale]}
            onChange={(event) =>
              onChange({ ...content, text: { ...text, [locale]: event.currentTarget.value } })
            }
          />
        ))}
        <TextInput
          label={say('form.picture')}
          error={faultOf('picture')}
          placeholder="drill.svg"
          value={picture}
          onChange={(event) => onChange({ ...content, picture: event.currentTarget.value.trim() })}
        />
      </div>
    </Panel>
  );
}

function DatesPanel({ content, faultOf, onChange }: FormProps) {
  const { say, zone } = usePromotionsWords();
  const { codes = [], needsCode = false } = content;
  return (
    <Panel title={say('form.dates')}>
      <div className={classes.fields}>
        <TextInput
          type="datetime-local"
          label={say('form.starts', { zone })}
          error={faultOf('startsAt')}
          required
          withAsterisk={false}
          value={content.startsAt}
          onChange={(event) => onChange({ ...content, startsAt: event.currentTarget.value })}
        />
        <TextInput
          type="datetime-local"
          label={say('form.ends', { zone })}
          description={say('form.endsHint')}
          error={faultOf('endsAt')}
          value={content.endsAt ?? ''}
          onChange={(event) => onChange({ ...content, endsAt: event.currentTarget.value })}
        />
        <Checkbox
          label={say('form.needsCode')}
          checked={needsCode}
          onChange={(event) => onChange({ ...content, needsCode: event.currentTarget.checked })}
        />
        {needsCode && (
          <>
            <TextInput
              label={say('form.codes')}
              description={say('form.codesHint')}
              error={faultOf('codes') ?? faultOf('codes[0]')}
              value={codes.join(', ')}
              onChange={(event) =>
                onChange({ ...content, codes: event.currentTarget.value.split(/\s*,\s*/) })
              }
            />
            <Checkbox
              label={say('form.announced')}
              checked={content.isAnnounced ?? false}
              onChange={(event) => onChange({ ...content, isAnnounced: event.currentTarget.checked })}
            />
          </>
        )}
      </div>
    </Panel>
  );
}

function CapsPanel({ content, faultOf, onChange }: FormProps) {
  const { say, locale } = usePromotionsWords();
  const { limits = {}, combinesWith } = content;
  const cap = (name: keyof PromotionCaps, factor: number) => (
    <NumberInput
      label={say(`cap.${name}`)}
      error={faultOf(`limits.${name}`)}
      value={limits[name] === undefined ? '' : limits[name] / factor}
      decimalScale={factor === 1 ? 0 : 2}
      decimalSeparator={locale === 'fr' ? ',' : '.'}
      suffix={factor === 1 ? '' : ' €'}
      min={0}
      hideControls
      onChange={(typed) => {
        const { [name]: _, ...others } = limits;
        const value = typed === '' ? undefined : Math.round(Number(typed) * factor);
        onChange({ ...content, limits: value === undefined ? others : { ...others, [name]: value } });
      }}
    />
  );
  return (
    <Panel title={say('form.caps')}>
      <div className={classes.fields}>
        {cap('budgetCents', 100)}
        {cap('maxUses', 1)}
        {cap('maxUsesPerContact', 1)}
        <TextInput
          label={say('form.group')}
          description={say('form.groupHint')}
          error={faultOf('exclusivityGroup')}
          value={content.exclusivityGroup ?? ''}
          onChange={(event) => onChange({ ...content, exclusivityGroup: event.currentTarget.value })}
        />
        <Checkbox
          label={say('form.combines')}
          checked={combinesWith === undefined}
          onChange={(event) => {
            const { combinesWith: _, ...others } = content;
            onChange(event.currentTarget.checked ? others : { ...others, combinesWith: [] });
          }}
        />
        {combinesWith !== undefined && (
          <TextInput
            label={say('form.beside')}
            error={faultOf('combinesWith') ?? faultOf('combinesWith[0]')}
            value={combinesWith.join(', ')}
            onChange={(event) =>
              onChange({
                ...content,
                combinesWith: event.currentTarget.value.split(/\s*,\s*/).filter((each) => each !== ''),
              })
            }
          />
        )}
        <Checkbox
          label={say('form.markedDown')}
          checked={content.onMarkedDown ?? true}
          onChange={(event) => onChange({ ...content, onMarkedDown: event.currentTarget.checked })}
        />
      </div>
    </Panel>
  );
}
