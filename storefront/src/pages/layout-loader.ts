import { ApiProblem } from '@passerelle/shared/api/client';
import type { CategoryView } from '@passerelle/shared/api/products';
import type { StoreDetailView } from '@passerelle/shared/api/stores';
import type { Basket } from '@passerelle/shared/baskets/basket';
import { basketIn } from '../features/basket/basket-cookie.js';
import type { Port } from '../lib/port.js';

export interface LayoutData {
  /** The chosen shop; null when none is chosen or it no longer exists. */
  store: StoreDetailView | null;
  categories: CategoryView[];
  tileUrl: string;
  basket: Basket;
}

/** What every page shows around itself. */
export async function layoutLoader(port: Port): Promise<LayoutData> {
  const [store, categories] = await Promise.all([chosenStore(port), departments(port)]);
  return { store, categories, tileUrl: port.tileUrl, basket: basketIn(port.cookies()) };
}

// Without its departments a page is poorer; without the page the shopper has nothing.
function departments({ api }: Port): Promise<CategoryView[]> {
  return api.categories().then(
    ({ items }) => items,
    () => [],
  );
}

async function chosenStore({ api, chosenStore }: Port): Promise<StoreDetailView | null> {
  const code = chosenStore();
  if (!code) return null;
  try {
    return await api.store(code);
  } catch (fault) {
    // A shop that closed for good is no reason to lose the page: another one can be chosen.
    if (fault instanceof ApiProblem && fault.problem.status < 500) return null;
    throw fault;
  }
}
