import type { ProductImportView } from '@passerelle/shared/api/catalogue';
import { IsUUID } from 'class-validator';
import { TextParam } from '../platform/fields.js';

export class SendImportQuery {
  /** Made by the sender: the same file sent again under it is read once. */
  @IsUUID()
  id: string;

  /** What the file is called. */
  @TextParam(200)
  name?: string;
}

export class ApplyImportDto {}

export class RowFaultDto {
  field: string;
  code: string;
  message: string;
}

export class ImportFaultDto {
  line: number;
  faults: RowFaultDto[];
}

export class FileFaultDto {
  code: string;
  line: number;
}

export class ProductImportDto implements ProductImportView {
  id: string;
  fileName: string;
  state: 'reading' | 'read' | 'applied' | 'unreadable';
  encoding?: string;
  separator?: string;
  rowsRead: number;
  rowsApplied: number;
  faultyRows: number;
  creates: number;
  changes: number;
  same: number;
  faults: ImportFaultDto[];
  fault?: FileFaultDto;
}
