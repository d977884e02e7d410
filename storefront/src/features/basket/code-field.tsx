import { maxCodes } from '@passerelle/shared/baskets/basket';
import { codeSentence } from '@passerelle/shared/pricing/sentences';
import type { Explanation } from '@passerelle/shared/pricing/types';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../lib/words.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icons.js';
import { addCode, removeCode } from './basket-store.js';

interface CodeFieldProps {
  codes: readonly string[];
  explanation: Explanation | undefined;
}

/** Codes, folded away until one has one; each says what it gives or why it gives nothing. */
export function CodeField({ codes, explanation }: CodeFieldProps) {
  const { t, money, locale } = useWords();
  const [typed, setTyped] = useState('');
  const apply = (event: FormEvent) => {
    event.preventDefault();
    addCode(typed);
    setTyped('');
  };
  return (
    <details className="card codes" open={codes.length > 0}>
      <summary>{t('code.title')}</summary>
      <ul aria-live="polite">
        {codes.map((code) => {
          const applied = explanation?.applied.find((rule) => sameCode(rule.code, code));
          const refused = explanation?.codes.find((one) => sameCode(one.code, code));
          return (
            <li key={code} className={refused ? 'note note--hot' : 'note note--ok'}>
              <span>
                <b>{code}</b>{' '}
                {applied
                  ? `${applied.name[locale]}, ${money(-applied.discountCents)}`
                  : refused
                    ? codeSentence(refused.reason, locale)
                    : t('code.checking')}
              </span>
              <button
                type="button"
                className="icb"
                aria-label={t('code.remove', { code })}
                onClick={() => removeCode(code)}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
      {codes.length < maxCodes ? (
        <form className="codes__f" onSubmit={apply}>
          <Field
            label={t('code.label')}
            autoCapitalize="characters"
            autoComplete="off"
            maxLength={40}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="btn btn--2">
            {t('list.apply')}
          </button>
        </form>
      ) : null}
    </details>
  );
}

/** The codes that give something: one that gives nothing is told as such and not sent with the reservation. */
export function codesThatCount(codes: readonly string[], explanation: Explanation): string[] {
  return codes.filter((code) => !explanation.codes.some((refused) => sameCode(refused.code, code)));
}

/** The engine answers with codes as it normalises them. */
function sameCode(one: string | undefined, other: string): boolean {
  const plain = (code: string) => code.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return one !== undefined && plain(one) === plain(other);
}
