import { Autocomplete, Checkbox, NumberInput, Select } from '@mantine/core';
import type { PromotionCaps } from '@passerelle/shared/api/promotions';
import { Panel } from '../../ui/office.js';
import { AmountField } from './amount-field.js';
import { type FormProps, HINT_BELOW } from './form-props.js';
import classes from './promotions.module.css';
import { useChoices } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';
import { TakenList } from './taken-list.js';

/** How much it may give in all, and how often. */
export function CapsPanel({ content, faultOf, onChange }: FormProps) {
  const { say } = usePromotionsWords();
  const { limits = {} } = content;
  const set = (name: keyof PromotionCaps, value: number | undefined) => {
    const { [name]: _, ...others } = limits;
    onChange({ ...content, limits: value === undefined ? others : { ...others, [name]: value } });
  };
  return (
    <Panel title={say('form.caps')}>
      <div className={classes.fields}>
        <AmountField
          label={say('cap.budgetCents')}
          error={faultOf('limits.budgetCents')}
          cents={limits.budgetCents}
          onChange={(cents) => set('budgetCents', cents)}
        />
        {(['maxUses', 'maxUsesPerContact'] as const).map((name) => (
          <NumberInput
            key={name}
            label={say(`cap.${name}`)}
            error={faultOf(`limits.${name}`)}
            value={limits[name] ?? ''}
            decimalScale={0}
            min={0}
            hideControls
            onChange={(typed) => set(name, typed === '' ? undefined : Math.round(Number(typed)))}
          />
        ))}
      </div>
      <p className="mute">{say('form.capsHint')}</p>
    </Panel>
  );
}

/** What it may stand beside. */
export function StackingPanel({
  content,
  faultOf,
  onChange,
  offer,
}: FormProps & { offer?: string | undefined }) {
  const { say, locale } = usePromotionsWords();
  const { offers } = useChoices();
  const { combinesWith } = content;
  const names = new Map(offers.map((each) => [each.offer, each.name[locale]]));
  const groups = new Set(offers.flatMap(({ exclusivityGroup }) => exclusivityGroup ?? []));
  const set = (chosen: readonly string[] | undefined) => {
    const { combinesWith: _, ...others } = content;
    onChange(chosen === undefined ? others : { ...others, combinesWith: [...chosen] });
  };
  const faults = (combinesWith ?? []).flatMap((_, place) => faultOf(`combinesWith[${place}]`) ?? []);
  return (
    <Panel title={say('form.stacking')}>
      <div className={classes.pairs}>
        <Autocomplete
          label={say('form.group')}
          {...HINT_BELOW}
          description={say('form.groupHint')}
          error={faultOf('exclusivityGroup')}
          maxLength={60}
          data={[...groups]}
          value={content.exclusivityGroup ?? ''}
          onChange={(group) => onChange({ ...content, exclusivityGroup: group })}
        />
        <div className={classes.list}>
          <Checkbox
            className={classes.check}
            label={say('form.combines')}
            checked={combinesWith === undefined}
            onChange={(event) => set(event.currentTarget.checked ? undefined : [])}
          />
          <Checkbox
            label={say('form.markedDown')}
            checked={content.onMarkedDown ?? true}
            onChange={(event) => onChange({ ...content, onMarkedDown: event.currentTarget.checked })}
          />
        </div>
        {combinesWith !== undefined && (
          <div className={`${classes.list} ${classes.wide}`}>
            <Select
              key={combinesWith.length}
              label={say('form.beside')}
              {...HINT_BELOW}
              description={say('form.besideHint')}
              error={faultOf('combinesWith') ?? faults[0]}
              placeholder={say('scope.choose')}
              data={offers
                .filter((each) => each.offer !== offer && !combinesWith.includes(each.offer))
                .map((each) => ({ value: each.offer, label: each.name[locale] }))}
              value={null}
              searchable
              nothingFoundMessage={say('scope.nothing')}
              onChange={(chosen) => chosen !== null && set([...combinesWith, chosen])}
            />
            {combinesWith.length === 0 ? (
              <p className="mute">{say('form.besideNone')}</p>
            ) : (
              <TakenList
                label={say('form.beside')}
                items={combinesWith.map((id) => ({
                  ...{ key: id, name: names.get(id) ?? id },
                  onRemove: () => set(combinesWith.filter((other) => other !== id)),
                }))}
              />
            )}
          </div>
        )}
      </div>
      {combinesWith === undefined && faultOf('combinesWith') !== undefined && (
        <p className={classes.fault}>{faultOf('combinesWith')}</p>
      )}
    </Panel>
  );
}
