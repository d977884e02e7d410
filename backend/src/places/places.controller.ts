import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PlacePageDto, PlacesQueryDto } from './places.dto.js';
import { PlacesService } from './places.service.js';

const DEFAULT_LIMIT = 8;

@ApiTags('Everyone')
@Controller('api/v1/places')
export class PlacesController {
  constructor(private readonly places: PlacesService) {}

  /** Towns and postcodes for what somebody typed, best first. */
  @Get()
  @ApiOkResponse({ type: PlacePageDto })
  async search(@Query() { q, limit, lat, lon }: PlacesQueryDto): Promise<PlacePageDto> {
    const near = lat === undefined || lon === undefined ? undefined : { lat, lon };
    return { items: await this.places.search(q, { limit: limit ?? DEFAULT_LIMIT, near }), nextCursor: null };
  }
}
