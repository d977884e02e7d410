import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { Clock } from '../platform/clock.js';
import { StoresService } from '../stores/stores.service.js';
import { AvailabilityListDto, AvailabilityQuery } from './availability.dto.js';
import { AvailabilityService } from './availability.service.js';

@ApiTags('Everyone')
@Controller('api/v1/availability')
export class AvailabilityController {
  constructor(
    private readonly availability: AvailabilityService,
    private readonly stores: StoresService,
    private readonly clock: Clock,
  ) {}

  /** What each of these shops can promise of each of these articles at this moment. */
  @Get()
  @Answers('invalid-field', 'unknown-store', 'unknown-sku')
  async of(@Query() { sku, store }: AvailabilityQuery): Promise<AvailabilityListDto> {
    for (const [place, code] of store.entries()) this.stores.known(code, `store[${place}]`);
    const asOf = this.clock.now().toISOString();
    const found = await this.availability.of(sku, store);
    return { items: found.map((one) => ({ ...one, asOf })) };
  }
}
