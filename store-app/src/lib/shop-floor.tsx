import type { StaffSessionView } from '@passerelle/shared/api/staff';
import type { StoreDetailView } from '@passerelle/shared/api/stores';
import type { Catalogue, Locale } from '@passerelle/shared/i18n/runtime';
import { createContext, type ReactNode, useContext } from 'react';
import { useSession, useShop } from './session.js';
import { type MessageKey, WordsProvider } from './words.js';

interface ShopFloor {
  session: StaffSessionView | null | undefined;
  shop: StoreDetailView | undefined;
  isUnreachable: boolean;
}

const ShopContext = createContext<ShopFloor>({ session: undefined, shop: undefined, isUnreachable: false });

interface ShopProviderProps {
  locale: Locale;
  catalogue: Catalogue<MessageKey>;
  children: ReactNode;
}

/** Who works here, in which shop: everything below speaks the shop's time. */
export function ShopProvider({ locale, catalogue, children }: ShopProviderProps) {
  const { session, isUnreachable } = useSession();
  const shop = useShop(session?.store);
  return (
    <ShopContext value={{ session, shop, isUnreachable }}>
      <WordsProvider locale={locale} catalogue={catalogue} zone={shop?.timezone ?? session?.timezone}>
        {children}
      </WordsProvider>
    </ShopContext>
  );
}

export function useShopFloor(): ShopFloor {
  return useContext(ShopContext);
}

/** The colleague who is signed in; only screens behind the sign-in may ask. */
export function useColleague(): StaffSessionView {
  const { session } = useShopFloor();
  if (session === null || session === undefined) throw new Error('Nobody is signed in');
  return session;
}
