import type {
  CustomerOpinionView,
  OpinionQuestionView,
  OpinionRequest,
  OpinionView,
  SaidWordsView,
  ShopOpinionView,
} from '@passerelle/shared/api/opinions';
import { IsInt, Max, Min } from 'class-validator';
import { TextParam, WholeParam } from '../platform/fields.js';

export class OpinionRequestDto implements OpinionRequest {
  /** 1 is bad, 5 is very good. */
  @IsInt()
  @Min(1)
  @Max(5)
  score: number;

  /** A word beside the mark. */
  @TextParam(500)
  words?: string;
}

export class ShopOpinionsQuery {
  /** Answers of so many days. */
  @WholeParam(1, 730)
  days?: number;

  @TextParam(500)
  cursor?: string;
}

export class SaidWordsQuery {
  /** Code of a shop; every shop where it is missing. */
  @TextParam(40)
  store?: string;

  /** Answers of so many days; of all times where it is missing. */
  @WholeParam(1, 730)
  days?: number;

  @TextParam(500)
  cursor?: string;
}

export class OpinionDto implements OpinionView {
  score: number;
  words: string;
  at: string;
}

export class OpinionQuestionDto implements OpinionQuestionView {
  number: string;
  store: string;
  storeName: string;
  collectedAt: string;
  timezone: string;
  answer?: OpinionDto;
  until: string;
  isOpen: boolean;
}

export class OrderOpinionDto {
  /** Missing: nobody answered. */
  opinion?: OpinionDto;
}

export class CustomerOpinionDto extends OpinionDto implements CustomerOpinionView {
  order: string;
  store: string;
  storeName: string;
}

export class CustomerOpinionsDto {
  items: CustomerOpinionDto[];
  nextCursor: string | null;
}

export class ShopOpinionDto implements ShopOpinionView {
  store: string;
  storeName: string;
  count: number;
  average: number;
  low: number;
}

export class ShopOpinionPageDto {
  items: ShopOpinionDto[];
  nextCursor: string | null;
}

export class SaidWordsDto extends OpinionDto implements SaidWordsView {
  id: string;
  store: string;
  storeName: string;
  order?: string;
}

export class SaidWordsPageDto {
  items: SaidWordsDto[];
  nextCursor: string | null;
}
