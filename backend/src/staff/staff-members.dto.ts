import { ApiProperty } from '@nestjs/swagger';
import type {
  GivenPasswordView,
  NewStaffMemberRequest,
  StaffMemberChange,
  StaffMemberView,
} from '@passerelle/shared/api/staff';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, Matches, MinLength } from 'class-validator';
import { FlagParam, Text, TextParam } from '../platform/fields.js';

const ROLES = ['colleague', 'manager', 'head-office'] as const;
type Role = (typeof ROLES)[number];

/** Without the space around it that nobody sees. */
function Trimmed(): PropertyDecorator {
  return Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));
}

export class StaffMembersQuery {
  /** Letters of a name, a login or a shop. */
  @TextParam(100)
  q?: string;

  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @TextParam(60)
  store?: string;

  /** Only those who may not sign in any more, or only those who may. */
  @FlagParam()
  disabled?: boolean;

  @TextParam(500)
  cursor?: string;
}

export class NewStaffMemberDto implements NewStaffMemberRequest {
  /** Small letters, figures, dots and dashes. */
  @ApiProperty({ example: 'claire.martin' })
  @Transform(({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : value))
  @Matches(/^[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]$/)
  login: string;

  @Trimmed()
  @Text(80)
  @MinLength(2)
  name: string;

  @IsIn(ROLES)
  role: Role;

  /** The shop's code; head office has none. */
  @IsOptional()
  @Text(60)
  store?: string;
}

export class StaffMemberChangeDto implements StaffMemberChange {
  @IsOptional()
  @Trimmed()
  @Text(80)
  @MinLength(2)
  name?: string;

  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @IsOptional()
  @Text(60)
  store?: string;

  /** May not sign in any more. */
  @IsOptional()
  @IsBoolean()
  disabled?: boolean;
}

export class StaffMemberDto implements StaffMemberView {
  staffId: string;
  login: string;
  name: string;
  role: Role;
  store?: string;
  storeName?: string;
  createdAt: string;
  lastSignInAt?: string;
  disabledAt?: string;
  hasTotp: boolean;
  mustChangePassword: boolean;
}

export class StaffMembersPageDto {
  items: StaffMemberDto[];
  nextCursor: string | null;
}

export class GivenPasswordDto implements GivenPasswordView {
  member: StaffMemberDto;
  firstPassword: string;
}
