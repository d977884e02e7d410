import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { useShopFloor } from './lib/shop-floor.js';
import { useWords } from './lib/words.js';
import { SignInPage } from './shop/sign-in-page.js';
import { Screen } from './ui/screen.js';
import { Loading } from './ui/states.js';

const ShopLayout = lazy(async () => ({ default: (await import('./shop/shop-layout.js')).ShopLayout }));
const HeadOffice = lazy(async () => ({
  default: (await import('./head-office/places.js')).HeadOfficePlaces,
}));

const FirstPassword = lazy(async () => ({
  default: (await import('./account/first-password-page.js')).FirstPasswordPage,
}));

/** Screens that come when somebody goes there, or ahead of time once the queue stands. */
const later: readonly (readonly [path: string, load: () => Promise<ComponentType>])[] = [
  ['queue', async () => (await import('./shop/queue-page.js')).QueuePage],
  ['orders/:number/picking', async () => (await import('./shop/picking-page.js')).PickingPage],
  ['orders/:number/label', async () => (await import('./shop/label-page.js')).LabelPage],
  ['hand-over', async () => (await import('./shop/hand-over-search-page.js')).HandOverSearchPage],
  ['hand-over/returns', async () => (await import('./shop/returns-page.js')).ReturnsPage],
  ['hand-over/returns/new/:receipt', async () => (await import('./shop/new-return-page.js')).NewReturnPage],
  ['hand-over/returns/:number', async () => (await import('./shop/return-page.js')).ReturnPage],
  ['hand-over/:number', async () => (await import('./shop/hand-over-page.js')).HandOverPage],
  ['hand-over/:number/done', async () => (await import('./shop/done-page.js')).HandOverDonePage],
  ['receipts/:number', async () => (await import('./shop/done-page.js')).ReceiptPage],
  ['counter', async () => (await import('./shop/counter-page.js')).CounterPage],
  ['counter/orders', async () => (await import('./shop/taken-orders-page.js')).TakenOrdersPage],
  ['counter/orders/new', async () => (await import('./shop/new-taken-order-page.js')).NewTakenOrderPage],
  ['counter/orders/:number', async () => (await import('./shop/taken-order-page.js')).TakenOrderPage],
  ['orders/:number', async () => (await import('./shop/order-page.js')).OrderPage],
  ['customers', async () => (await import('./shop/customers-page.js')).CustomersPage],
  ['customers/:id', async () => (await import('./shop/customer-page.js')).CustomerPage],
  ['stock', async () => (await import('./shop/stock-page.js')).StockSearchPage],
  ['account', async () => (await import('./account/account-page.js')).AccountPage],
  ['stock/transfers', async () => (await import('./shop/transfers-page.js')).TransfersPage],
  ['stock/transfers/new', async () => (await import('./shop/new-transfer-page.js')).NewTransferPage],
  ['stock/transfers/:number', async () => (await import('./shop/transfer-page.js')).TransferPage],
  ['stock/:sku', async () => (await import('./shop/stock-page.js')).StockPage],
  ['offers', async () => (await import('./shop/offers-page.js')).OffersPage],
  ['offers/:id', async () => (await import('./shop/offer-page.js')).OfferPage],
  ['labels', async () => (await import('./shop/labels-page.js')).LabelsPage],
  ['calendar', async () => (await import('./shop/calendar-page.js')).CalendarPage],
  ['*', async () => (await import('./shop/not-found-page.js')).NotFoundPage],
];

const laterScreens = later.map(([path, load]) => ({
  path,
  Screen: lazy(async () => ({ default: await load() })),
}));

/** Fetches every screen while nothing else is asked: the tablet must keep working through a cut. */
export function preloadScreens(): void {
  for (const [, load] of later) void load();
}

/**
 * Whoever is not signed in is led to the door, and fetches nothing of what lies behind it; a password that somebody
 * gave is changed before anything else.
 */
function Gate({ children }: { children: ReactNode }) {
  const { session, isUnreachable } = useShopFloor();
  const { t } = useWords();
  const { pathname, search } = useLocation();
  if (session === null) {
    return <Navigate to={`/sign-in?return=${encodeURIComponent(pathname + search)}`} replace />;
  }
  const loading = <Loading label={t('state.loading')} />;
  if (session === undefined && !isUnreachable) return loading;
  const isGiven = session?.needs === 'password';
  return <Suspense fallback={loading}>{isGiven ? <FirstPassword /> : children}</Suspense>;
}

/** Everything but the desk, which asks for a missing second factor itself. */
function Tablet() {
  const { session } = useShopFloor();
  return session?.needs === 'totp' ? <Navigate to="/head-office" replace /> : <ShopLayout />;
}

function Home() {
  const { session } = useShopFloor();
  return <Navigate to={session?.store === undefined ? '/head-office' : '/queue'} replace />;
}

function Arriving() {
  const { t } = useWords();
  return (
    <Screen title={t('state.loading')}>
      <Loading label={t('state.loading')} />
    </Screen>
  );
}

/** Every place of the app. */
export function Places() {
  return (
    <Routes>
      <Route path="/sign-in" element={<SignInPage />} />
      <Route
        path="/head-office/*"
        element={
          <Gate>
            <HeadOffice />
          </Gate>
        }
      />
      <Route
        element={
          <Gate>
            <Tablet />
          </Gate>
        }
      >
        <Route index element={<Home />} />
        {laterScreens.map(({ path, Screen: Later }) => (
          <Route
            key={path}
            path={path}
            element={
              <Suspense fallback={<Arriving />}>
                <Later />
              </Suspense>
            }
          />
        ))}
      </Route>
    </Routes>
  );
}
