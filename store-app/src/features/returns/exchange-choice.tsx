import type { ScanView } from '@passerelle/shared/api/stock';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { get, refusalOf } from '../../lib/api.js';
import { articleName } from '../../lib/article-name.js';
import { useScanner } from '../../lib/scanner.js';
import { beep, buzz } from '../../lib/sound.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import lines from '../../ui/lines.module.css';
import { Picture } from '../../ui/marks.js';
import { Sheet } from '../../ui/sheet.js';
import classes from './returns.module.css';
import { useReturnsWords } from './returns-words.js';

/** What is given for each article that comes back, by its SKU. */
export type Replacements = Readonly<Record<string, ScanView>>;

interface ExchangeChoiceProps {
  /** Articles of which something comes back. */
  chosen: readonly { sku: string; name: string; label: string }[];
  replacements: Replacements;
  onChange: (replacements: Replacements) => void;
}

/** Goods given in the place of what comes back, at the price that was paid. */
export function ExchangeChoice({ chosen, replacements, onChange }: ExchangeChoiceProps) {
  const { say } = useReturnsWords();
  const [asking, setAsking] = useState<string>();
  if (chosen.length === 0) return null;
  const without = (sku: string): Replacements =>
    Object.fromEntries(Object.entries(replacements).filter(([key]) => key !== sku));
  return (
    <section className={lines.card} aria-labelledby="exchange">
      <h2 id="exchange">{say('exchange')}</h2>
      <ul>
        {chosen.map((line) => {
          const given = replacements[line.sku];
          const name = articleName(line);
          return (
            <li key={line.sku} className={classes.exchanged}>
              {given === undefined ? (
                <Button icon="swap" onClick={() => setAsking(line.sku)}>
                  {say('exchangeFor', { name })}
                </Button>
              ) : (
                <>
                  <Picture image={given.image} side={60} />
                  <div className={classes.given}>
                    <p className={lines.name}>{articleName(given)}</p>
                    <p className={lines.meta}>{say('inPlaceOf', { name })}</p>
                  </div>
                  <Button icon="cross" onClick={() => onChange(without(line.sku))}>
                    {say('noExchange')}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {asking !== undefined && (
        <AskReplacement
          onClose={() => setAsking(undefined)}
          onFound={(article) => {
            onChange({ ...replacements, [asking]: article });
            setAsking(undefined);
          }}
        />
      )}
    </section>
  );
}

interface AskReplacementProps {
  onFound: (article: ScanView) => void;
  onClose: () => void;
}

function AskReplacement({ onFound, onClose }: AskReplacementProps) {
  const { t, say } = useReturnsWords();
  const [typed, setTyped] = useState('');
  const find = useMutation({
    mutationFn: (text: string) => get<ScanView>(`/staff/scan/${encodeURIComponent(text)}`),
    onSuccess: (article) => {
      beep();
      onFound(article);
    },
    onError: () => buzz(),
  });
  useScanner((text) => find.mutate(text.trim()));
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (typed.trim() !== '') find.mutate(typed.trim());
  };
  const fault = find.isError
    ? refusalOf(find.error)?.code === 'not-found'
      ? t('counter.unknown', { scanned: find.variables })
      : t('state.unreachable')
    : undefined;
  return (
    <Sheet
      title={say('exchange')}
      lead={say('exchangeHint')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <Button tone="go" isBig isBusy={find.isPending} onClick={() => submit()}>
          {say('exchangeTake')}
        </Button>
      }
    >
      <form onSubmit={submit}>
        <Field
          label={say('exchangeScan')}
          icon="scan"
          isArmed
          autoFocus
          value={typed}
          onChange={setTyped}
          fault={fault}
        />
      </form>
    </Sheet>
  );
}
