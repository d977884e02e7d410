import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { CustomerSearch } from '../features/customers/customer-search.js';
import classes from '../features/customers/customers.module.css';
import { NewCustomerSheet } from '../features/customers/new-customer-sheet.js';
import { useWords } from '../lib/words.js';
import { Button } from '../ui/button.js';
import { Screen } from '../ui/screen.js';

/** Who is in front of me? */
export function CustomersPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Screen title={t('customers.title')} subtitle={t('customers.lead')}>
      {/* Above the results, which would push it away as they come. */}
      <div style={{ marginBottom: 14 }}>
        <Button icon="plus" onClick={() => setIsAdding(true)}>
          {t('newCustomer.title')}
        </Button>
      </div>
      <CustomerSearch
        initial={search.get('q') ?? ''}
        onAsk={(q) => setSearch(q === '' ? {} : { q }, { replace: true })}
        renderItem={({ id }, content) => (
          <Link to={`/customers/${id}`} className={classes.result}>
            {content}
          </Link>
        )}
      />
      {isAdding && (
        <NewCustomerSheet
          onClose={() => setIsAdding(false)}
          onOpen={(id) => void navigate(`/customers/${id}`)}
        />
      )}
    </Screen>
  );
}
