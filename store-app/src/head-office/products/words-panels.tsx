import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import type { CatalogueChoices, OfficeAttributeView, ProductWords } from '@passerelle/shared/api/catalogue';
import { Button, IconButton } from '../../ui/button.js';
import { Panel, Table } from '../../ui/office.js';
import forms from '../form/form.module.css';
import { useRowKeys } from '../form/row-keys.js';
import type { Faults } from '../form/save.js';
import { useProductsWords } from './products-words.js';

export interface PartProps {
  draft: ProductWords;
  change: (part: Partial<ProductWords>) => void;
  faults: Faults;
}

const LOCALES = ['fr', 'en'] as const;

/** Name, description and strong points, French beside English. */
export function WordsPanel({ draft, change, faults }: PartProps) {
  const { say } = useProductsWords();
  return (
    <Panel title={say('words')}>
      <div className={forms.pair}>
        {LOCALES.map((locale) => (
          <TextInput
            key={locale}
            label={say(`name.${locale}`)}
            lang={locale}
            required
            maxLength={200}
            value={draft.name[locale]}
            error={faults.of(`name.${locale}`)}
            onChange={({ currentTarget: { value } }) => change({ name: { ...draft.name, [locale]: value } })}
          />
        ))}
      </div>
      <div className={forms.pair}>
        {LOCALES.map((locale) => (
          <Textarea
            key={locale}
            label={say(`description.${locale}`)}
            lang={locale}
            rows={5}
            maxLength={4000}
            value={draft.description[locale]}
            error={faults.of(`description.${locale}`)}
            onChange={({ currentTarget: { value } }) =>
              change({ description: { ...draft.description, [locale]: value } })
            }
          />
        ))}
      </div>
      <div className={forms.pair}>
        {LOCALES.map((locale) => (
          <Textarea
            key={locale}
            label={say(`highlights.${locale}`)}
            description={say('highlightsHint')}
            lang={locale}
            rows={4}
            value={draft.highlights[locale].join('\n')}
            error={faults.of(`highlights.${locale}`)}
            onChange={({ currentTarget: { value } }) =>
              change({ highlights: { ...draft.highlights, [locale]: value.split('\n') } })
            }
          />
        ))}
      </div>
    </Panel>
  );
}

/** Properties: what facets narrow by and the table of a product's page says. */
export function AttributesPanel({
  draft,
  change,
  faults,
  choices,
}: PartProps & { choices: CatalogueChoices }) {
  const { say } = useProductsWords();
  const { attributes } = draft;
  const rows = useRowKeys(attributes.length);
  const write = (place: number, attribute: OfficeAttributeView) =>
    change({ attributes: attributes.map((each, at) => (at === place ? attribute : each)) });
  return (
    <Panel
      title={say('attributes')}
      tools={
        <Button
          icon="plus"
          onClick={() =>
            change({
              attributes: [...attributes, { key: '', label: { fr: '', en: '' }, value: { fr: '', en: '' } }],
            })
          }
        >
          {say('addAttribute')}
        </Button>
      }
    >
      {attributes.length === 0 && <p className="mute">{say('noAttributes')}</p>}
      {attributes.length > 0 && (
        <Table
          label={say('attributes')}
          head={
            <>
              <th scope="col">{say('label.fr')}</th>
              <th scope="col">{say('label.en')}</th>
              <th scope="col">{say('value.fr')}</th>
              <th scope="col">{say('value.en')}</th>
              <th scope="col">
                <span className="vh">{say('arrange')}</span>
              </th>
            </>
          }
        >
          {attributes.map((attribute, place) => (
            <AttributeRow
              key={rows.keyOf(place)}
              attribute={attribute}
              place={place}
              faults={faults}
              choices={choices}
              onChange={(next) => write(place, next)}
              onRemove={() => {
                rows.drop(place);
                change({ attributes: attributes.filter((_, at) => at !== place) });
              }}
            />
          ))}
        </Table>
      )}
    </Panel>
  );
}

interface AttributeRowProps {
  attribute: OfficeAttributeView;
  place: number;
  faults: Faults;
  choices: CatalogueChoices;
  onChange: (attribute: OfficeAttributeView) => void;
  onRemove: () => void;
}

function AttributeRow({ attribute, place, faults, choices, onChange, onRemove }: AttributeRowProps) {
  const { say, locale } = useProductsWords();
  const path = `attributes[${place}]`;
  const name = attribute.label[locale] || say('attributeNumber', { number: place + 1 });
  return (
    <tr className={forms.wideRows}>
      {LOCALES.map((language) => (
        <td key={language}>
          <Autocomplete
            aria-label={say('ofProperty', { name, what: say(`label.${language}`) })}
            lang={language}
            maxLength={200}
            data={[...new Set(choices.attributes.map(({ label }) => label[language]))]}
            value={attribute.label[language]}
            error={faults.of(`${path}.label.${language}`) ?? faults.of(`${path}.key`)}
            onChange={(value) => {
              const known = choices.attributes.find(({ label }) => label[language] === value);
              const label = known?.label ?? { ...attribute.label, [language]: value };
              onChange({ ...attribute, key: known?.key ?? attribute.key, label });
            }}
          />
        </td>
      ))}
      {LOCALES.map((language) => (
        <td key={language}>
          <TextInput
            aria-label={say('ofProperty', { name, what: say(`value.${language}`) })}
            lang={language}
            maxLength={200}
            value={attribute.value[language]}
            error={faults.of(`${path}.value.${language}`)}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...attribute, value: { ...attribute.value, [language]: value } })
            }
          />
        </td>
      ))}
      <td>
        <IconButton icon="trash" label={say('remove', { name })} onClick={onRemove} />
      </td>
    </tr>
  );
}
