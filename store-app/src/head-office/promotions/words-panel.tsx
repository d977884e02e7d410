import { Textarea, TextInput } from '@mantine/core';
import { Panel } from '../../ui/office.js';
import type { FormProps } from './form-props.js';
import { PictureField } from './picture-field.js';
import classes from './promotions.module.css';
import { usePromotionsWords } from './promotions-words.js';

const LOCALES = ['fr', 'en'] as const;

/** What people read of it, in both languages, and its picture. */
export function WordsPanel({ content, faultOf, onChange }: FormProps) {
  const { say } = usePromotionsWords();
  const { name, title = { fr: '', en: '' }, text = { fr: '', en: '' }, picture = '' } = content;
  return (
    <Panel title={say('form.words')}>
      <div className={classes.pairs}>
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
      </div>
      <PictureField
        picture={picture}
        error={faultOf('picture')}
        onChange={(chosen) => onChange({ ...content, picture: chosen })}
      />
    </Panel>
  );
}
