/** What people say after they collected: a mark from 1 to 5 and a word. */
import type { Page } from './page.js';

export interface OpinionView {
  score: number;
  /** What was said beside the mark; may be empty. */
  words: string;
  at: string;
}

/** The question, for whoever holds its link. */
export interface OpinionQuestionView {
  /** Of the order. */
  number: string;
  store: string;
  storeName: string;
  collectedAt: string;
  /** IANA zone in which instants are written. */
  timezone: string;
  answer?: OpinionView;
  /** Until when it may be answered, or the answer be changed; in the past: no more. */
  until: string;
  isOpen: boolean;
}

export interface OpinionRequest {
  score: number;
  words?: string;
}

/** An answer as the colleague sees it. */
export interface CustomerOpinionView extends OpinionView {
  order: string;
  store: string;
  storeName: string;
}

/** What the people of one shop say. */
export interface ShopOpinionView {
  store: string;
  storeName: string;
  count: number;
  /** Mean mark, one place after the point. */
  average: number;
  /** How many gave 1 or 2. */
  low: number;
}

export interface SaidWordsView extends OpinionView {
  id: string;
  store: string;
  storeName: string;
  order?: string;
}

export type ShopOpinionPage = Page<ShopOpinionView>;
export type SaidWordsPage = Page<SaidWordsView>;
