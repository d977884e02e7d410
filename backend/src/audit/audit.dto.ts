import type { AuditEntryView } from '@passerelle/shared/api/audit';
import { IsOptional, IsUUID } from 'class-validator';
import { TextParam } from '../platform/fields.js';

export class AuditQuery {
  /** Words of the subject's name or of who decided. */
  @TextParam(100)
  q?: string;

  /** `price-batch`, `promotion`, `store`... */
  @TextParam(60)
  kind?: string;

  /** The id of one subject of that kind. */
  @TextParam(120)
  subject?: string;

  @TextParam(60)
  act?: string;

  @IsOptional()
  @IsUUID()
  staffId?: string;

  @TextParam(500)
  cursor?: string;
}

export class AuditAuthorDto {
  staffId: string;
  name: string;
}

export class AuditSubjectDto {
  kind: string;
  id: string;
  label: string;
}

export class AuditChangeDto {
  field: string;
  before?: unknown;
  after?: unknown;
}

export class AuditEntryDto implements AuditEntryView {
  seq: number;
  at: string;
  by?: AuditAuthorDto;
  act: string;
  subject: AuditSubjectDto;
  changes: AuditChangeDto[];
}

export class AuditPageDto {
  items: AuditEntryDto[];
  nextCursor: string | null;
}
