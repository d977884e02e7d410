import { Select } from '@mantine/core';
import type { OfferReachView } from '@passerelle/shared/api/offers';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { useState } from 'react';
import { Panel, Segments } from '../../ui/office.js';
import { PrintLink } from './marks.js';
import classes from './offers.module.css';
import { flyerAddress, labelsAddress, useShopChoices } from './offers-calls.js';
import { useOffersWords } from './offers-words.js';

const EVERY_SHOP = '';

/** Flyers and labels of the offer, for one shop or, flyers alone, for all of them. */
export function PrintPanel({ offer }: { offer: OfferReachView }) {
  const { say, locale } = useOffersWords();
  const shops = useShopChoices();
  const [chosen, setChosen] = useState(EVERY_SHOP);
  const [language, setLanguage] = useState<Locale>(locale);
  const store = chosen === EVERY_SHOP ? undefined : chosen;
  if (offer.state === 'ended') return null;
  return (
    <Panel title={say('print')}>
      <Select
        label={say('print.shop')}
        data={[{ value: EVERY_SHOP, label: say('print.any') }, ...(shops.data ?? [])]}
        value={chosen}
        searchable
        allowDeselect={false}
        onChange={(code) => setChosen(code ?? EVERY_SHOP)}
      />
      <Segments
        legend={say('print.language')}
        value={language}
        options={[
          { value: 'fr', label: say('print.inFrench') },
          { value: 'en', label: say('print.inEnglish') },
        ]}
        onChoose={setLanguage}
      />
      <div className={classes.prints}>
        {offer.isPublic &&
          (['a5', 'a4'] as const).map((format) => (
            <PrintLink
              key={format}
              href={flyerAddress(offer, format, language, store)}
              label={say(`print.${format}`)}
            />
          ))}
        {offer.isOnLabels && store !== undefined && (
          <PrintLink href={labelsAddress(store, language, { offer: offer.id })} label={say('print.labels')} />
        )}
      </div>
      {!offer.isPublic && <p className="mute">{say('print.notAnnounced')}</p>}
      {offer.isOnLabels && store === undefined && <p className="mute">{say('print.labelsNeedShop')}</p>}
    </Panel>
  );
}
