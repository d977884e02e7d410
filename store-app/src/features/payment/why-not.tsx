import { byDistance } from '@passerelle/shared/pricing/sentences';
import type { Explanation } from '@passerelle/shared/pricing/types';
import { useState } from 'react';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import classes from '../../ui/due.module.css';
import { Icon } from '../../ui/icon.js';
import { Sheet } from '../../ui/sheet.js';
import { refusalWords } from './refusal-words.js';

/** One tap to why no other offer counts; nothing to see where none was refused. */
export function WhyNot({ explanation }: { explanation: Explanation | undefined }) {
  const { t } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  if (explanation === undefined || explanation.refused.length === 0) return null;
  return (
    <>
      <Button icon="info" isWide onClick={() => setIsAsking(true)}>
        {t('why.not')}
      </Button>
      {isAsking && <WhyNotSheet explanation={explanation} onClose={() => setIsAsking(false)} />}
    </>
  );
}

/** Every offer that could have counted and did not: why, and how far it is, in words for the customer. */
function WhyNotSheet({ explanation, onClose }: { explanation: Explanation; onClose: () => void }) {
  const { t, locale } = useWords();
  return (
    <Sheet title={t('why.not')} lead={t('why.notLead')} closeLabel={t('why.close')} onClose={onClose}>
      <ul className={classes.whyNotList}>
        {explanation.refused.toSorted(byDistance).map((rule) => {
          const { whole, distance } = refusalWords(rule, explanation, locale);
          return (
            <li key={rule.promotion}>
              <b>{rule.name[locale]}</b>
              <p>
                {whole}
                {distance !== undefined && (
                  <span className={classes.far}>
                    <Icon name="arrow-right" size={18} /> {distance}
                  </span>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}
