import { Module } from '@nestjs/common';
import { AvailabilityService } from './availability.service.js';

/** Reading availability, apart from what changes stock, so that shops and catalogue can stand on it. */
@Module({ providers: [AvailabilityService], exports: [AvailabilityService] })
export class AvailabilityModule {}
