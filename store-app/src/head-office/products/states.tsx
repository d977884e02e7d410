import type { ProductState } from '@passerelle/shared/api/catalogue';
import type { ComponentProps } from 'react';
import { Status } from '../../ui/marks.js';
import { useProductsWords } from './products-words.js';

const looks: Record<ProductState, Pick<ComponentProps<typeof Status>, 'tone' | 'icon'>> = {
  draft: { tone: 'outline', icon: 'count' },
  'on-sale': { tone: 'ok', icon: 'check' },
  withdrawn: { tone: 'plain', icon: 'stop' },
};

/** Where a product stands. */
export function ProductStatus({ state }: { state: ProductState }) {
  const { say } = useProductsWords();
  return <Status {...looks[state]}>{say(`state.${state}`)}</Status>;
}
