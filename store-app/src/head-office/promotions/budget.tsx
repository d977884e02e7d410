import type { PromotionSummaryView } from '@passerelle/shared/api/promotions';
import classes from './budget.module.css';
import { usePromotionsWords } from './promotions-words.js';

const NEAR_END = 0.9;

/** What orders hold and purchases have taken, against the budget: in a bar and in words. */
export function Budget({ row: { limits, use } }: { row: Pick<PromotionSummaryView, 'limits' | 'use'> }) {
  const { say, money } = usePromotionsWords();
  const { budgetCents } = limits;
  const usedCents = use.reservedCents + use.consumedCents;
  if (budgetCents === undefined) return <>{usedCents === 0 ? say('limit.none') : money(usedCents)}</>;
  const part = Math.min(1, usedCents / budgetCents);
  const isNear = part >= NEAR_END;
  return (
    <span className={classes.budget}>
      <span className={`${classes.meter} ${isNear ? classes.near : ''}`} aria-hidden="true">
        <span style={{ width: `${part * 100}%` }} />
      </span>
      <small>
        {say('budget.used', { used: money(usedCents), budget: money(budgetCents) })}
        {isNear && (
          <>
            {', '}
            <b>{say('budget.left', { left: money(budgetCents - usedCents) })}</b>
          </>
        )}
      </small>
    </span>
  );
}
