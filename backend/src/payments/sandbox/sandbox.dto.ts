import { IsIn, IsOptional } from 'class-validator';
import { Text } from '../../platform/fields.js';
import type { Telling } from './sandbox.queries.js';
import type { SandboxChoice } from './sandbox-rules.js';

export class SandboxChoiceDto {
  @IsIn(['approve', 'decline', 'second-step'])
  choice: SandboxChoice;

  @IsOptional()
  @IsIn(['now', 'soon', 'after-deadline'])
  when?: Telling['when'];

  @IsOptional()
  @IsIn(['once', 'twice'])
  times?: Telling['times'];

  @IsOptional()
  @IsIn(['right', 'wrong'])
  amount?: Telling['amount'];
}

export class SandboxCodeDto {
  @Text(20)
  code: string;
}
