import type { PromotionContent } from '@passerelle/shared/api/promotions';

/** What every panel of the form is given. */
export interface FormProps {
  content: PromotionContent;
  faultOf: (field: string) => string | undefined;
  onChange: (content: PromotionContent) => void;
}

/** Words about a field stand below it, so that fields side by side stay in one line. */
export const HINT_BELOW: { readonly inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[] } = {
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
};
