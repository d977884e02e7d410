import { type ComponentType, lazy, Suspense, useState } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { FirstAppPage } from '../account/first-app-page.js';
import { useColleague } from '../lib/shop-floor.js';
import { useWords } from '../lib/words.js';
import { NotFoundPage } from '../shop/not-found-page.js';
import { OfficeScreen } from '../ui/office.js';
import { Loading } from '../ui/states.js';
import { Controls } from './controls.js';
import { OfficeLayout } from './office-layout.js';
import { ProofProvider } from './proof/proven-call.js';

/** Every screen of the head office, each fetched when somebody goes there. */
const screens: readonly (readonly [path: string, load: () => Promise<ComponentType>])[] = [
  ['prices', async () => (await import('./prices/prices-page.js')).PricesPage],
  ['prices/new', async () => (await import('./prices/new-prices-page.js')).NewPricesPage],
  ['prices/batches/:id', async () => (await import('./prices/price-batch-page.js')).PriceBatchPage],
  ['prices/articles/:sku', async () => (await import('./prices/article-prices-page.js')).ArticlePricesPage],
  ['prices/articles/:sku/evidence', async () => (await import('./prices/evidence-page.js')).EvidencePage],
  ['products', async () => (await import('./products/products-page.js')).ProductsPage],
  ['new-product', async () => (await import('./products/product-page.js')).NewProductPage],
  ['products/:slug', async () => (await import('./products/product-page.js')).ProductPage],
  ['categories', async () => (await import('./products/categories-page.js')).CategoriesPage],
  ['product-files', async () => (await import('./products/import-page.js')).ImportPage],
  ['promotions', async () => (await import('./promotions/promotions-page.js')).PromotionsPage],
  ['new-promotion', async () => (await import('./promotions/new-promotion-page.js')).NewPromotionPage],
  ['promotions/:offer', async () => (await import('./promotions/promotion-page.js')).PromotionPage],
  ['promotions/simulator', async () => (await import('./simulator/simulator-page.js')).SimulatorPage],
  ['offers', async () => (await import('./offers/offers-page.js')).OffersPage],
  ['offers/:id', async () => (await import('./offers/offer-page.js')).OfferPage],
  ['stores', async () => (await import('./stores/stores-page.js')).StoresPage],
  ['new-store', async () => (await import('./stores/new-store-page.js')).NewStorePage],
  ['stores/:code', async () => (await import('./stores/store-page.js')).StorePage],
  ['counter', async () => (await import('./counter/counter-page.js')).CounterRoomPage],
  ['payments', async () => (await import('./payments/payments-page.js')).PaymentsPage],
  ['messages', async () => (await import('./messages/messages-page.js')).MessagesPage],
  ['integrations', async () => (await import('./integrations/integrations-page.js')).IntegrationsPage],
  ['integrations/webhooks/:id', async () => (await import('./integrations/webhook-page.js')).WebhookPage],
  ['staff', async () => (await import('./staff/staff-page.js')).StaffPage],
  ['staff/:staffId', async () => (await import('./staff/member-page.js')).MemberPage],
  ['monitor', async () => (await import('./monitor/monitor-page.js')).MonitorPage],
  ['account', async () => (await import('./account-page.js')).OfficeAccountPage],
  ['audit', async () => (await import('./audit/audit-page.js')).AuditPage],
];

const laterScreens = screens.map(([path, load]) => ({
  path,
  Screen: lazy(async () => ({ default: await load() })),
}));

function Arriving() {
  const { t } = useWords();
  return (
    <OfficeScreen title={t('state.loading')}>
      <Loading label={t('state.loading')} />
    </OfficeScreen>
  );
}

/** The head office, behind its own bar; before it, the set-up of a second factor where that is demanded. */
export function HeadOfficePlaces() {
  const { needs } = useColleague();
  // Kept until the recovery codes were noted: by then the session needs nothing any more.
  const [isSettingUp, setIsSettingUp] = useState(false);
  if (needs === 'totp' && !isSettingUp) setIsSettingUp(true);
  return (
    <Controls>
      <ProofProvider>
        {isSettingUp ? <FirstAppPage onDone={() => setIsSettingUp(false)} /> : <Rooms />}
      </ProofProvider>
    </Controls>
  );
}

function Rooms() {
  return (
    <Routes>
      <Route element={<OfficeLayout />}>
        <Route index element={<Navigate to="products" replace />} />
        {laterScreens.map(({ path, Screen }) => (
          <Route
            key={path}
            path={path}
            element={
              <Suspense fallback={<Arriving />}>
                <Screen />
              </Suspense>
            }
          />
        ))}
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
