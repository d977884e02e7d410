import { ApiProperty } from '@nestjs/swagger';
import type {
  AccountSessionView,
  AccountTotpView,
  RecoveryCodesView,
  StaffAccountView,
  TotpEnrolmentView,
} from '@passerelle/shared/api/staff';
import { IsString, MaxLength, MinLength } from 'class-validator';

export class AccountSessionDto implements AccountSessionView {
  sessionId: string;
  device: string;
  startedAt: string;
  seenAt: string;
  isThis: boolean;
}

export class AccountTotpDto implements AccountTotpView {
  isRequired: boolean;
  onSince?: string;
  recoveryCodesLeft: number;
}

export class StaffAccountDto implements StaffAccountView {
  staffId: string;
  login: string;
  name: string;
  role: 'colleague' | 'manager' | 'head-office';
  storeName?: string;
  passwordChangedAt?: string;
  totp?: AccountTotpDto;
  sessions: AccountSessionDto[];
}

export class TotpEnrolmentDto implements TotpEnrolmentView {
  secret: string;
  uri: string;
}

export class RecoveryCodesDto implements RecoveryCodesView {
  recoveryCodes: string[];
}

export class PasswordChangeDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  current: string;

  /** At least 12 characters, and none that everybody would think of. */
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  next: string;
}

export class TotpConfirmationDto {
  @ApiProperty({ maxLength: 20 })
  @IsString()
  @MinLength(1)
  @MaxLength(20)
  otp: string;
}
