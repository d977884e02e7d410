import type { PromotionContent } from '@passerelle/shared/api/promotions';

/** What every panel of the form is given. */
export interface FormProps {
  content: PromotionContent;
  faultOf: (field: string) => string | undefined;
  onChange: (content: PromotionContent) => void;
}
