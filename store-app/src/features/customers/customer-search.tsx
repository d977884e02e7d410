import type { CustomerSummaryView } from '@passerelle/shared/api/customers';
import type { Page } from '@passerelle/shared/api/page';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { get } from '../../lib/api.js';
import { inOnePiece } from '../../lib/in-one-piece.js';
import { useWords } from '../../lib/words.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { FailedRead } from '../../ui/reading.js';
import { Empty, Loading } from '../../ui/states.js';
import classes from './customers.module.css';

/** Fewer signs would list half the town. */
const shortestQuery = 2;

interface CustomerSearchProps {
  initial?: string;
  /** Id of the customer who is not looked for. */
  except?: string;
  /** How one customer is shown as something to press. */
  renderItem: (customer: CustomerSummaryView, content: ReactNode) => ReactNode;
  onAsk?: (query: string) => void;
}

/** Finds a customer by name, phone, e-mail or receipt. */
export function CustomerSearch({ initial = '', except, renderItem, onAsk }: CustomerSearchProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(initial);
  const query = useDeferredValue(typed.trim());
  const isLongEnough = query.length >= shortestQuery;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['customers', query],
    queryFn: ({ signal }) => get<Page<CustomerSummaryView>>('/staff/customers', { q: query }, signal),
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
  });
  const found = data?.items.filter(({ id }) => id !== except);
  return (
    <div className="stack">
      <Field
        label={t('customers.find')}
        isLabelHidden
        icon="search"
        isArmed
        type="search"
        clearLabel={t('search.clear')}
        autoFocus
        placeholder={t('customers.findHint')}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          onAsk?.(value);
        }}
      />
      {!isLongEnough && (
        <Empty icon="person" title={t('customers.start')}>
          <p>{t('customers.startHint')}</p>
        </Empty>
      )}
      {isLongEnough && found === undefined && isPending && error === null && (
        <Loading label={t('state.loading')} rows={3} height={76} />
      )}
      {isLongEnough && error !== null && <FailedRead error={error} onRetry={refetch} />}
      {isLongEnough && found?.length === 0 && (
        <Empty icon="search" title={t('customers.none', { query })}>
          <p>{t('customers.noneHint')}</p>
        </Empty>
      )}
      {isLongEnough && found !== undefined && found.length > 0 && (
        <ul className={classes.results} aria-label={t('customers.results', { count: found.length })}>
          {found.map((customer) => (
            <li key={customer.id}>{renderItem(customer, <CustomerRow customer={customer} />)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function CustomerRow({ customer }: { customer: CustomerSummaryView }) {
  const { t, shortDate } = useWords();
  const contact = [
    customer.phoneMasked && inOnePiece(customer.phoneMasked),
    customer.emailMasked,
    customer.city,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <Icon name="person" size={28} />
      <span className="grow">
        <b>{customer.name}</b>
        <small>{contact}</small>
      </span>
      {customer.lastPurchaseAt !== undefined && (
        <small>{t('customers.last', { date: shortDate(customer.lastPurchaseAt) })}</small>
      )}
      <Icon name="arrow-right" />
    </>
  );
}
