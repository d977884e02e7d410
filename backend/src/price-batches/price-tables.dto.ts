import type {
  PriceHistoryEntryView,
  PriceHistoryView,
  PriceImportFault,
  PriceImportView,
  PriorPriceEvidenceView,
  PublicPriceView,
} from '@passerelle/shared/api/price-batches';
import { FlagParam, TextParam } from '../platform/fields.js';
import { NamedBatchDto, PersonDto, PriceBatchDto } from './price-batches.dto.js';

export class PriceImportQuery {
  @TextParam(120)
  name?: string;

  @TextParam(40)
  effectiveAt?: string;

  @FlagParam()
  isAnnounced?: boolean;

  /** Only say what is wrong. */
  @FlagParam()
  dryRun?: boolean;
}

export class EvidenceQuery {
  /** Now when it is missing. */
  @TextParam(40)
  at?: string;
}

export class PriceImportFaultDto implements PriceImportFault {
  line: number;
  field: 'file' | 'row' | 'sku' | 'price' | 'floor';
  code: string;
  value?: string;
}

export class PriceImportPreviewDto {
  up: number;
  down: number;
  unchanged: number;
  first: number;
}

export class PriceImportDto implements PriceImportView {
  rows: number;
  faultCount: number;
  faults: PriceImportFaultDto[];
  notices: string[];
  preview?: PriceImportPreviewDto;
  batch?: PriceBatchDto;
}

export class PriceHistoryEntryDto implements PriceHistoryEntryView {
  id: string;
  priceCents: number;
  formerCents?: number;
  floorCents?: number;
  effectiveAt: string;
  recordedAt: string;
  by?: PersonDto;
  batch?: NamedBatchDto;
  isAnnounced: boolean;
  isInForce: boolean;
}

export class PriceHistoryDto implements PriceHistoryView {
  sku: string;
  name: string;
  label: string;
  image: string;
  vatBasisPoints: number;
  publicCents?: number;
  entries: PriceHistoryEntryDto[];
}

export class PublicPriceDto implements PublicPriceView {
  from: string;
  to?: string;
  cents: number;
  regularCents: number;
  reducedBy?: { kind: 'price-cut' } | { kind: 'promotion'; id: string; name: string };
}

export class ReductionDto {
  beganAt: string;
  isReal: boolean;
}

export class WindowDto {
  from: string;
  to: string;
}

export class PriorDto {
  cents: number;
  askedFrom: string;
}

export class PriorPriceEvidenceDto implements PriorPriceEvidenceView {
  sku: string;
  name: string;
  label: string;
  image: string;
  at: string;
  publicCents?: number;
  reduction?: ReductionDto;
  window: WindowDto;
  prior?: PriorDto;
  prices: PublicPriceDto[];
  computedAt: string;
}
