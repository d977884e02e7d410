import { usePlace } from '../lib/router/place.js';
import type { LayoutData } from './layout-loader.js';

/** The chosen shop and the categories, from any page. */
export function useLayout(): LayoutData {
  const { layout } = usePlace();
  if (!layout) throw new Error('The layout was not loaded');
  return layout as LayoutData;
}
