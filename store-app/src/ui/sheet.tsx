import { lazy, Suspense } from 'react';
import type { SheetProps } from './sheet-drawer.js';

const load = () => import('./sheet-drawer.js');
const SheetDrawer = lazy(async () => ({ default: (await load()).SheetDrawer }));

/** A question asked from the bottom edge. Its machinery is not part of the first load. */
export function Sheet(props: SheetProps) {
  return (
    <Suspense fallback={null}>
      <SheetDrawer {...props} />
    </Suspense>
  );
}

/** Fetches the machinery ahead, so that a question can still be asked when the network is gone. */
export function preloadSheet(): void {
  void load();
}
