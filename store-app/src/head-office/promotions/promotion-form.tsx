import { CapsPanel, StackingPanel } from './caps-panel.js';
import { DatesPanel } from './dates-panel.js';
import type { FormProps } from './form-props.js';
import { RulePanel } from './rule-panel.js';
import { WordsPanel } from './words-panel.js';

/** Everything a promotion is: rule, goods, words, dates, code, caps, and what it may stand beside. */
export function PromotionForm({ offer, ...props }: FormProps & { offer?: string }) {
  return (
    <>
      <RulePanel {...props} />
      <WordsPanel {...props} />
      <DatesPanel {...props} />
      <CapsPanel {...props} />
      <StackingPanel {...props} offer={offer} />
    </>
  );
}
