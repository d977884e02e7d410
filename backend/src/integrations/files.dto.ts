import {
  type CustomerMatchView,
  type FileKind,
  type FileReportView,
  fileKinds,
  type MatchDecisionRequest,
  type MatchReason,
} from '@passerelle/shared/api/integrations';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { FlagParam, TextParam } from '../platform/fields.js';
import { EntryFaultDto, SOURCE } from './entries.dto.js';

export class SendFileQuery {
  /** Made by the sender: the same file sent again under it is read once. */
  @IsUUID()
  id: string;

  /** Which program tells it. */
  @Matches(SOURCE)
  source: string;

  /** What the file is called. */
  @TextParam(200)
  name?: string;

  /** Nothing is kept: the report says what would come of it. */
  @FlagParam()
  dryRun?: boolean;
}

export class SendOfficeFileQuery extends SendFileQuery {
  @IsIn(fileKinds)
  kind: FileKind;
}

export class FilesQuery {
  @TextParam(500)
  cursor?: string;
}

export class FileLineFaultDto {
  line: number;
  errors: EntryFaultDto[];
}

export class FileReadFaultDto {
  code: string;
  line: number;
}

export class FileReportDto implements FileReportView {
  id: string;
  kind: FileKind;
  source: string;
  fileName: string;
  isDryRun: boolean;
  sentAt: string;
  sentBy: string;
  state: 'reading' | 'done' | 'unreadable';
  rows: number;
  applied: number;
  already: number;
  review: number;
  refused: number;
  fault?: FileReadFaultDto;
  /** The first faults; only of one report. */
  faults: FileLineFaultDto[];
}

export class FilePageDto {
  items: FileReportDto[];
  nextCursor: string | null;
}

export class MatchPersonDto {
  firstName: string;
  lastName: string;
  email?: string;
  phone?: string;
  postcode?: string;
  city?: string;
}

export class MatchCandidateDto {
  id: string;
  name: string;
  emailMasked?: string;
  phoneMasked?: string;
  city?: string;
  isVerified: boolean;
}

export class CustomerMatchDto implements CustomerMatchView {
  id: string;
  source: string;
  externalId: string;
  reason: MatchReason;
  receivedAt: string;
  person: MatchPersonDto;
  candidates: MatchCandidateDto[];
}

export class CustomerMatchPageDto {
  items: CustomerMatchDto[];
  nextCursor: string | null;
  open: number;
}

export class MatchDecisionDto implements MatchDecisionRequest {
  @IsIn(['same', 'new', 'dropped'])
  decision: 'same' | 'new' | 'dropped';

  /** Whom it is, when it is somebody we know. */
  @IsOptional()
  @IsUUID()
  customerId?: string;
}

export class MatchDecidedDto {
  customerId?: string;
}
