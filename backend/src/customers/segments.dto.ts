import {
  MOST_SEGMENTS,
  SEGMENT,
  type SegmentCountsView,
  type SegmentCountView,
  type SegmentsView,
} from '@passerelle/shared/api/segments';
import { Matches } from 'class-validator';
import { TextList } from '../platform/fields.js';

export class SegmentsDto implements SegmentsView {
  /** At most twelve; small letters, digits and dashes. */
  @TextList(40, MOST_SEGMENTS)
  @Matches(SEGMENT, { each: true })
  segments: string[];
}

export class SegmentCountDto implements SegmentCountView {
  segment: string;
  customers: number;
}

export class SegmentCountsDto implements SegmentCountsView {
  items: SegmentCountDto[];
}
