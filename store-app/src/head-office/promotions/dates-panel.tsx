import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { Panel } from '../../ui/office.js';
import { type FormProps, HINT_BELOW } from './form-props.js';
import classes from './promotions.module.css';
import { usePromotionsWords } from './promotions-words.js';

const CLOCKS = ['national', 'store-local'] as const;

/** When it runs and by whose clock, and the codes that it asks for. */
export function DatesPanel({ content, faultOf, onChange }: FormProps) {
  const { say, zone } = usePromotionsWords();
  const { codes = [], needsCode = false } = content;
  return (
    <Panel title={say('form.dates')}>
      <div className={classes.pairs}>
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
          {...HINT_BELOW}
          description={say('form.endsHint')}
          error={faultOf('endsAt')}
          value={content.endsAt ?? ''}
          onChange={(event) => onChange({ ...content, endsAt: event.currentTarget.value })}
        />
        <NativeSelect
          label={say('form.clock')}
          {...HINT_BELOW}
          description={say(
            content.clock === 'store-local' ? 'clock.store-local.hint' : 'clock.national.hint',
          )}
          error={faultOf('clock')}
          value={content.clock ?? 'national'}
          data={CLOCKS.map((value) => ({ value, label: say(`clock.${value}`) }))}
          onChange={(event) => {
            const clock = CLOCKS.find((each) => each === event.currentTarget.value);
            onChange({ ...content, clock });
          }}
        />
        <Checkbox
          className={classes.check}
          label={say('form.needsCode')}
          checked={needsCode}
          onChange={(event) => onChange({ ...content, needsCode: event.currentTarget.checked })}
        />
        {needsCode && (
          <>
            <TextInput
              label={say('form.codes')}
              {...HINT_BELOW}
              description={say('form.codesHint')}
              error={faultOf('codes') ?? faultOf('codes[0]')}
              value={codes.join(', ')}
              onChange={(event) =>
                onChange({ ...content, codes: event.currentTarget.value.split(/\s*,\s*/) })
              }
            />
            <Checkbox
              className={classes.check}
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
