import { useRouteLoaderData } from 'react-router';
import type { LayoutData } from './layout-loader.js';

/** The chosen shop and the categories, from any page. */
export function useLayout(): LayoutData {
  const data = useRouteLoaderData('layout') as LayoutData | undefined;
  if (!data) throw new Error('The layout was not loaded');
  return data;
}
