import { Autocomplete, Select } from '@mantine/core';
import {
  type CatalogueChoices,
  type OfficeProductView,
  productStates,
} from '@passerelle/shared/api/catalogue';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/choice.js';
import { Icon } from '../../ui/icon.js';
import { Picture } from '../../ui/marks.js';
import { Panel } from '../../ui/office.js';
import forms from '../form/form.module.css';
import { pathsOf, useCategories } from './category-names.js';
import { PictureSheet } from './picture-sheet.js';
import { useProductsWords } from './products-words.js';
import type { PartProps } from './words-panels.js';

/** Where a product stands: draft, on sale, withdrawn. */
export function StatePanel({
  draft,
  change,
  faults,
  kept,
}: PartProps & { kept: OfficeProductView | undefined }) {
  const { say, locale } = useProductsWords();
  const states = productStates.filter((state) => kept?.wasOnSale !== true || state !== 'draft');
  return (
    <Panel title={say('state')} isStrong>
      <div className={forms.single}>
        <Choice
          legend={say('state')}
          isLegendHidden
          name="state"
          options={states.map((value) => ({
            value,
            label: say(`state.${value}`),
            hint: say(`stateHint.${value}`),
          }))}
          value={draft.state}
          onChoose={(state) => change({ state })}
        />
      </div>
      {faults.of('state') !== undefined && (
        <p className={forms.fault} role="alert">
          {faults.of('state')}
        </p>
      )}
      {kept?.state === 'on-sale' && (
        <a
          href={storefrontPath(locale, 'product', kept.slug)}
          target="_blank"
          rel="noreferrer"
          className="row"
        >
          <Icon name="globe" size={18} /> {say('seeOnSite')}
        </a>
      )}
    </Panel>
  );
}

/** Category, brand and picture. */
export function PlacePanel({ draft, change, faults, choices }: PartProps & { choices: CatalogueChoices }) {
  const { say, locale } = useProductsWords();
  const [isChoosing, setIsChoosing] = useState(false);
  const categories = useCategories();
  return (
    <Panel title={say('place')}>
      <Select
        label={say('category')}
        required
        searchable
        data={pathsOf(categories.data?.items ?? [], locale)}
        value={draft.category || null}
        error={
          faults.of('category') ??
          (faults.problem?.errors !== undefined && draft.category === '' && say('fault.missing'))
        }
        nothingFoundMessage={say('nothingFound')}
        onChange={(category) => change({ category: category ?? '' })}
      />
      <Autocomplete
        label={say('brand')}
        description={say('brandHint')}
        required
        limit={30}
        maxLength={80}
        data={choices.brands}
        value={draft.brand}
        error={faults.of('brand')}
        onChange={(brand) => change({ brand })}
      />
      <div className={forms.block}>
        <h3>{say('picture')}</h3>
        {draft.image !== '' && <Picture image={draft.image} side={120} />}
        {faults.of('image') !== undefined && (
          <p className={forms.fault} role="alert">
            {faults.of('image')}
          </p>
        )}
        <Button icon="camera" onClick={() => setIsChoosing(true)}>
          {draft.image === '' ? say('choosePicture') : say('changePicture')}
        </Button>
      </div>
      {isChoosing && (
        <PictureSheet
          onClose={() => setIsChoosing(false)}
          onChoose={(image) => {
            change({ image });
            setIsChoosing(false);
          }}
        />
      )}
    </Panel>
  );
}
