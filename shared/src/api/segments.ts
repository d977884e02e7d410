/** Groups of customers that promotions may speak of. */

/** A group's name: small letters, digits and dashes, as promotions write it. */
export const SEGMENT = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Most groups of one customer. */
export const MOST_SEGMENTS = 12;

export interface SegmentsView {
  segments: string[];
}

/** A group in use, and how many customers are in it. */
export interface SegmentCountView {
  segment: string;
  customers: number;
}

export interface SegmentCountsView {
  items: SegmentCountView[];
}
