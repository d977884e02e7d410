import type { CustomerView } from '@passerelle/shared/api/customers';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { outbox } from '../../lib/outbox.js';
import { useWords, type Words } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import { CustomerMerges } from './customer-merges.js';
import { CustomerNotes } from './customer-notes.js';
import { CustomerSegments } from './customer-segments.js';
import classes from './customers.module.css';

interface CustomerFactsProps {
  customer: CustomerView;
  canGroup: boolean;
  /** What only head office has. */
  children?: ReactNode;
}

/** Who it is: contact masked until asked, sums, consents. */
export function CustomerFacts({ customer, canGroup, children }: CustomerFactsProps) {
  return (
    <aside className={classes.facts}>
      <Contact customer={customer} />
      <CustomerSegments customer={customer} canChange={canGroup} />
      <Totals totals={customer.totals} />
      <CustomerNotes customer={customer} />
      <Consents consents={customer.consents} />
      <CustomerMerges customer={customer} />
      {children}
    </aside>
  );
}

interface ContactAnswer {
  email?: string;
  phone?: string;
}

function Contact({ customer }: { customer: CustomerView }) {
  const { t } = useWords();
  const look = useMutation({
    mutationFn: () =>
      outbox.post<ContactAnswer>(
        `/staff/customers/${encodeURIComponent(customer.id)}/contact-view`,
        {},
        t('act.looked', { name: customer.name }),
      ),
  });
  const phone = look.data?.phone ?? customer.phoneMasked;
  const email = look.data?.email ?? customer.emailMasked;
  const checked = t(customer.isVerified ? 'customer.verified' : 'customer.unverified');
  return (
    <section className="sheet-card" aria-labelledby="contact">
      <h2 id="contact">{t('customer.contact')}</h2>
      <ul className="facts" aria-live="polite">
        {phone !== undefined && (
          <li>
            <Icon name="phone" size={22} />
            <span className="grow">
              {phone}
              <small>{checked}</small>
            </span>
          </li>
        )}
        {email !== undefined && (
          <li>
            <Icon name="mail" size={22} />
            <span className="grow" style={{ overflowWrap: 'anywhere' }}>
              {email}
              <small>{checked}</small>
            </span>
          </li>
        )}
      </ul>
      {look.data === undefined && (
        <Button icon="eye" isWide isBusy={look.isPending} onClick={() => look.mutate()}>
          {t('customer.show')}
        </Button>
      )}
      <p className="mute" style={{ marginTop: 8, fontSize: 15 }}>
        {t(look.data === undefined ? 'customer.willBeNoted' : 'customer.noted')}
      </p>
    </section>
  );
}

function Totals({ totals }: { totals: CustomerView['totals'] }) {
  const { t, money } = useWords();
  return (
    <section className="sheet-card" aria-labelledby="totals">
      <h2 id="totals">{t('customer.totals')}</h2>
      <dl className={classes.totals}>
        <div>
          <dt>{t('customer.online')}</dt>
          <dd>{money(totals.onlineCents)}</dd>
        </div>
        <div>
          <dt>{t('customer.inShop')}</dt>
          <dd>{money(totals.shopCents)}</dd>
        </div>
        <div>
          <dt>{t('customer.purchases')}</dt>
          <dd>{totals.purchases}</dd>
        </div>
        <div>
          <dt>{t('customer.open')}</dt>
          <dd>{totals.openReservations}</dd>
        </div>
      </dl>
    </section>
  );
}

function Consents({ consents }: { consents: CustomerView['consents'] }) {
  const { t, shortDate } = useWords();
  return (
    <section className="sheet-card" aria-labelledby="consents">
      <h2 id="consents">{t('customer.consents')}</h2>
      {consents.length === 0 && <p className="mute">{t('customer.noConsent')}</p>}
      <ul className="facts">
        {consents.map((consent) => (
          <li key={`${consent.purpose}${consent.channel ?? ''}`}>
            <Icon name="mail" size={22} />
            <span className="grow">
              {t(
                consent.channel === undefined
                  ? 'customer.marketing'
                  : `customer.marketing.${consent.channel}`,
              )}
              <small>
                {[
                  consent.means !== undefined && meansWords(consent.means, t),
                  consent.at !== undefined && t('customer.since', { date: shortDate(consent.at) }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </span>
            <Status tone={consent.given ? 'ok' : 'plain'} icon={consent.given ? 'check' : 'cross'}>
              {t(consent.given ? 'customer.yes' : 'customer.no')}
            </Status>
          </li>
        ))}
      </ul>
    </section>
  );
}

const means = ['account', 'counter', 'one-click', 'order-form', 'preference-link', 'sms-stop'] as const;

/** How a consent was said, in words; what another program says of it is shown as it is. */
function meansWords(said: string, t: Words['t']): string {
  const known = means.find((each) => each === said);
  return known === undefined ? said : t(`customer.means.${known}`);
}
