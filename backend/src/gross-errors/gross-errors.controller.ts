import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localeOf } from '../platform/locale.js';
import { StaffOnly } from '../platform/staff-only.js';
import { GrossErrorList } from './gross-error-list.service.js';
import { GrossErrorsDto, GrossErrorsQuery } from './gross-errors.dto.js';

@ApiTags('Head office')
@Controller('api/v1/head-office/gross-errors')
@StaffOnly('head-office')
export class GrossErrorsController {
  constructor(private readonly list: GrossErrorList) {}

  /** Promises and sales at prices that are probably a mistake, the newest first, with what managers decided. */
  @Get()
  page(
    @Query() { state, cursor }: GrossErrorsQuery,
    @Headers('accept-language') accepted?: string,
  ): Promise<GrossErrorsDto> {
    return this.list.page(state, cursor, localeOf(accepted));
  }
}
