import type { MissingLineView, SubstituteView } from '@passerelle/shared/api/choices';
import { articleName } from '../../lib/article-name.js';
import { Choice } from '../../ui/choice.js';
import { useChoicesWords } from './choices-words.js';

/** What may take the place of an article: offered by the platform, or scanned by the colleague. */
export interface Candidate extends Pick<SubstituteView, 'sku' | 'name' | 'label' | 'ownCents'> {
  readonly unitCents: number;
}

interface SubstituteChoiceProps {
  line: MissingLineView;
  /** Scanned in the shop, beside what is offered. */
  scanned: readonly Candidate[];
  value: string;
  nothing: string;
  onChoose: (sku: string) => void;
}

/** One article that is missing, and what may be taken in its place. */
export function SubstituteChoice({ line, scanned, value, nothing, onChoose }: SubstituteChoiceProps) {
  const { say, money } = useChoicesWords();
  const offered: Candidate[] = [
    ...line.substitutes,
    ...scanned.filter(({ sku }) => sku !== line.sku && !line.substitutes.some((one) => one.sku === sku)),
  ];
  return (
    <Choice
      legend={say('askFor', { article: articleName(line), count: line.missing })}
      name={`instead-${line.sku}`}
      value={value}
      onChoose={onChoose}
      options={[
        { value: '', label: nothing },
        ...offered.map((article) => {
          const amount = money(Math.min(article.unitCents, line.unitCents));
          const isDearer = article.ownCents > line.unitCents;
          return {
            value: article.sku,
            label: articleName(article),
            hint: isDearer
              ? say('priceOwn', { amount, own: money(article.ownCents) })
              : say('price', { amount }),
          };
        }),
      ]}
    />
  );
}
