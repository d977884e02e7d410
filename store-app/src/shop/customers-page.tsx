import { Link, useSearchParams } from 'react-router';
import { CustomerSearch } from '../features/customers/customer-search.js';
import classes from '../features/customers/customers.module.css';
import { useWords } from '../lib/words.js';
import { Screen } from '../ui/screen.js';

/** Who is in front of me? */
export function CustomersPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  return (
    <Screen title={t('customers.title')} subtitle={t('customers.lead')}>
      <CustomerSearch
        initial={search.get('q') ?? ''}
        onAsk={(q) => setSearch(q === '' ? {} : { q }, { replace: true })}
        renderItem={({ id }, content) => (
          <Link to={`/customers/${id}`} className={classes.result}>
            {content}
          </Link>
        )}
      />
    </Screen>
  );
}
