import type { SecondPersonReason } from '@passerelle/shared/api/promotions';

/** How much one person may give away alone. */
export interface AloneLimits {
  /** The deepest reduction. */
  readonly basisPoints: number;
  /** The most money a month. */
  readonly monthlyCents: number;
}

/** What a promotion may come to. */
export interface PromotionReach {
  /** The largest part of a price that it takes, in basis points. */
  readonly depthBasisPoints: number;
  readonly hasEnd: boolean;
  readonly budgetCents: number | undefined;
  /** What a pre-flight found, for 30 days; undefined while there is none. */
  readonly monthlyCents: number | undefined;
}

/**
 * Why a second person must approve a promotion; nothing when one may decide alone. A budget within the limit bounds
 * what it can cost, so that no pre-flight is needed to know.
 */
export function secondPersonReasons(reach: PromotionReach, limits: AloneLimits): SecondPersonReason[] {
  const { depthBasisPoints, hasEnd, budgetCents, monthlyCents } = reach;
  const isBounded = budgetCents !== undefined && budgetCents <= limits.monthlyCents;
  const reasons: SecondPersonReason[] = [];
  if (depthBasisPoints > limits.basisPoints) reasons.push('deep');
  if (!hasEnd && budgetCents === undefined) reasons.push('endless');
  if (!isBounded && monthlyCents === undefined) reasons.push('not-measured');
  if (!isBounded && monthlyCents !== undefined && monthlyCents > limits.monthlyCents) reasons.push('dear');
  return reasons;
}

/** May this person approve it? Whoever wrote something of it is not the second person. */
export function mayApprove(person: string, authors: readonly string[], isSecondNeeded: boolean): boolean {
  return !isSecondNeeded || !authors.includes(person);
}
