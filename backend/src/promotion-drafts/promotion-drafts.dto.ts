import type {
  PromotionCalendarView,
  PromotionChoicesView,
  PromotionContent,
  PromotionDraftView,
  PromotionOfferChoiceView,
  PromotionOverlapView,
  PromotionPageView,
  PromotionState,
  PromotionSummaryView,
  PromotionUseView,
  PromotionVersionView,
  PromotionView,
  SecondPersonReason,
} from '@passerelle/shared/api/promotions';
import { IsIn, IsOptional, MinLength } from 'class-validator';
import { Text, TextParam } from '../platform/fields.js';
import { PreFlightDto } from './pre-flights.dto.js';
import { NameTextDto, PromotionCapsDto, PromotionContentDto } from './promotion-content.dto.js';

const STATES = [
  ...(['draft', 'proposed', 'refused', 'withdrawn'] as const),
  ...(['scheduled', 'running', 'ended', 'stopped'] as const),
];

export class NoPromotionWordsDto {}

export class PromotionCommentDto {
  @IsOptional()
  @Text(500)
  comment?: string;
}

export class PromotionReasonDto {
  @Text(500)
  @MinLength(1)
  comment: string;
}

export class PromotionsQuery {
  @IsOptional()
  @IsIn(STATES)
  state?: PromotionState;

  /** A name, a code or an article. */
  @TextParam(100)
  q?: string;

  @TextParam(500)
  cursor?: string;
}

export class CalendarQuery {
  /** An instant, or a civil time of head office. */
  @Text(40)
  from: string;

  @Text(40)
  to: string;
}

export class ColleagueNameDto {
  staffId: string;
  name: string;
}

export class PromotionUseDto implements PromotionUseView {
  reservedUses: number;
  consumedUses: number;
  reservedCents: number;
  consumedCents: number;
}

export class PromotionSummaryDto implements PromotionSummaryView {
  offer: string;
  name: NameTextDto;
  kind: string;
  level: PromotionContent['level'];
  state: PromotionState;
  pendingState?: 'draft' | 'proposed';
  startsAt: string;
  endsAt?: string;
  stoppedAt?: string;
  codes: string[];
  needsCode: boolean;
  limits: PromotionCapsDto;
  use: PromotionUseDto;
  articles: number;
}

export class PromotionCountDto {
  state: PromotionState;
  count: number;
}

export class PromotionPageDto implements PromotionPageView {
  items: PromotionSummaryDto[];
  nextCursor: string | null;
  counts: PromotionCountDto[];
}

export class PromotionDraftDto implements PromotionDraftView {
  id: string;
  state: 'draft' | 'proposed' | 'approved' | 'refused' | 'withdrawn';
  revision: number;
  createdAt: string;
  createdBy: ColleagueNameDto;
  proposedAt?: string;
  proposedBy?: ColleagueNameDto;
  decidedAt?: string;
  decidedBy?: ColleagueNameDto;
  comment?: string;
  secondPersonReasons: SecondPersonReason[];
  mayApprove: boolean;
  preFlight?: PreFlightDto;
}

export class PromotionVersionDto implements PromotionVersionView {
  version: number;
  startsAt: string;
  endsAt?: string;
  authoredEndsAt?: string;
  publishedAt: string;
  publishedBy?: ColleagueNameDto;
  comment?: string;
  sentence: NameTextDto;
  limits: PromotionCapsDto;
  changed: string[];
}

export class PromotionDto extends PromotionSummaryDto implements PromotionView {
  sentence: NameTextDto;
  exampleSkus: string[];
  content: PromotionContentDto;
  version: number;
  draft?: PromotionDraftDto;
  published?: PromotionContentDto;
  versions: PromotionVersionDto[];
}

export class PromotionOverlapDto implements PromotionOverlapView {
  one: string;
  other: string;
  from: string;
  to?: string;
  articles: number;
  combine: boolean;
}

export class PromotionCalendarDto implements PromotionCalendarView {
  from: string;
  to: string;
  items: PromotionSummaryDto[];
  overlaps: PromotionOverlapDto[];
}

export class BrandChoiceDto {
  slug: string;
  name: string;
}

export class CategoryChoiceDto {
  slug: string;
  name: NameTextDto;
  parent?: string;
}

export class PromotionOfferChoiceDto implements PromotionOfferChoiceView {
  offer: string;
  name: NameTextDto;
  exclusivityGroup?: string;
}

export class PromotionChoicesDto implements PromotionChoicesView {
  brands: BrandChoiceDto[];
  categories: CategoryChoiceDto[];
  offers: PromotionOfferChoiceDto[];
}
