import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { SegmentCountsDto, SegmentsDto } from './segments.dto.js';
import { SegmentsService } from './segments.service.js';

@ApiTags('Head office')
@Controller('api/v1/head-office')
@StaffOnly('head-office')
export class SegmentsController {
  constructor(private readonly segments: SegmentsService) {}

  /** The groups of customers that there are, and how many people are in each. */
  @Get('customer-segments')
  counts(): Promise<SegmentCountsDto> {
    return this.segments.counts();
  }

  /** The groups that one customer is in from now on. */
  @Put('customers/:id/segments')
  @Answers('invalid-field', 'not-found')
  set(@Param('id') id: string, @Body() wanted: SegmentsDto, @SignedIn() by: Colleague): Promise<SegmentsDto> {
    return this.segments.set(id, wanted, by);
  }
}
