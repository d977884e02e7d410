import { RenderedBasket } from './features/basket/basket-store.js';
import { usePlace } from './lib/router/place.js';
import { Layout } from './pages/layout.js';
import type { LayoutData } from './pages/layout-loader.js';
import { PageFault } from './pages/page-fault.js';
import { ShellFault } from './pages/shell-fault.js';

/** The page of the place one is at, in its frame; what went wrong is shown in the frame, too. */
export function Site() {
  const { shown, layout } = usePlace();
  if (!layout) return <ShellFault />;
  const { Component, fault, page, slug } = shown;
  return (
    <RenderedBasket value={(layout as LayoutData).basket}>
      <Layout>{Component ? <Component key={`${page} ${slug}`} /> : <PageFault fault={fault} />}</Layout>
    </RenderedBasket>
  );
}
