import type {
  ComparisonView,
  ContradictionCheckView,
  ContradictionsView,
  ContradictionView,
  Fact,
  OpenGapsView,
  ReadingView,
  RecentChecksView,
  RunningCheckView,
  Surface,
  SurfaceCountView,
  ToldView,
} from '@passerelle/shared/api/contradictions';
import type { Page } from '@passerelle/shared/api/page';
import { TextParam, WholeParam } from '../platform/fields.js';

export class ReadingDto implements ReadingView {
  surface: Surface;
  /** Cents, units, a word of availability, or a hash; empty when it shows none. */
  value: string;
}

export class ToldDto extends ReadingDto implements ToldView {
  isSame: boolean;
}

export class ComparisonDto implements ComparisonView {
  fact: Fact;
  sku?: string;
  name?: string;
  store?: string;
  storeName?: string;
  document?: string;
  expected: ReadingDto;
  told: ToldDto[];
}

export class ContradictionDto extends ComparisonDto implements ContradictionView {
  id: string;
  seenAt: string;
  lastSeenAt: string;
  changedAt?: string;
  closedAt?: string;
}

export class SurfaceCountDto implements SurfaceCountView {
  surface: Surface;
  same: number;
  different: number;
}

export class ContradictionCheckDto implements ContradictionCheckView {
  at: string;
  /** Readings compared with what they should be. */
  comparisons: number;
  /** Articles in a shop that were looked at. */
  places: number;
  shops: number;
  /** Questions that got no answer. */
  unanswered: number;
  surfaces: SurfaceCountDto[];
  compared: ComparisonDto[];
}

export class OpenGapsDto implements OpenGapsView {
  open: number;
}

export class RunningCheckDto implements RunningCheckView {
  startedAt: string;
  donePlaces: number;
  places: number;
}

export class RecentChecksDto implements RecentChecksView {
  checks: number;
  comparisons: number;
  unanswered: number;
}

export class ContradictionsDto implements ContradictionsView {
  open: number;
  items: ContradictionDto[];
  lastHour: RecentChecksDto;
  check?: ContradictionCheckDto;
  running?: RunningCheckDto;
  /** Somebody asked for a comparison that is not done. */
  isAsked: boolean;
}

export class ClosedContradictionsDto implements Page<ContradictionView> {
  items: ContradictionDto[];
  nextCursor: string | null;
}

export class ClosedContradictionsQuery {
  @TextParam(500)
  cursor?: string;

  @WholeParam(1, 50)
  limit = 20;
}
