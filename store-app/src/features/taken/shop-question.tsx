import type { ServingShopsView } from '@passerelle/shared/api/taken-orders';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Field } from '../../ui/field.js';
import lines from '../../ui/lines.module.css';
import { NotYetRead } from '../../ui/reading.js';
import classes from './taken.module.css';
import { useTakenWords } from './taken-words.js';

interface ShopQuestionProps {
  shops: UseQueryResult<ServingShopsView>;
  /** Where a caller lives, when it is asked for. */
  place?: { readonly value: string; readonly onChange: (value: string) => void };
  /** The shops, once they are known, and what follows from the one that was chosen. */
  children: ReactNode;
}

/** Which shop has it, and how it gets to the customer. */
export function ShopQuestion({ shops, place, children }: ShopQuestionProps) {
  const { say } = useTakenWords();
  return (
    <section className={lines.card} aria-labelledby="where">
      <h2 id="where">{say('where')}</h2>
      <div className={classes.answers}>
        {place && <Field label={say('near')} icon="place" maxLength={120} {...place} />}
        {shops.data === undefined && (
          <NotYetRead error={shops.error} onRetry={shops.refetch} rows={2} height={66} />
        )}
        {children}
      </div>
    </section>
  );
}
