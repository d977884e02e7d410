import type { OfficeCategoryView } from '@passerelle/shared/api/catalogue';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/api.js';

/** A category with the names of those above it: "Outillage / Perceuses". */
export interface NamedCategory {
  readonly value: string;
  readonly label: string;
}

/** The whole tree. */
export function useCategories() {
  return useQuery({
    queryKey: ['office-categories'],
    queryFn: ({ signal }) => get<{ items: OfficeCategoryView[] }>('/head-office/categories', {}, signal),
  });
}

/** How many products stand in a category and in all those below it, as a list of that category shows them. */
export function productsWithin({ productCount, children }: OfficeCategoryView): number {
  return children.reduce((sum, child) => sum + productsWithin(child), productCount);
}

/** Every category in the order of the tree, by its path. */
export function pathsOf(
  items: readonly OfficeCategoryView[],
  locale: Locale,
  above: readonly string[] = [],
): NamedCategory[] {
  return items.flatMap(({ slug, name, children }) => {
    const path = [...above, name[locale]];
    return [{ value: slug, label: path.join(' / ') }, ...pathsOf(children, locale, path)];
  });
}
