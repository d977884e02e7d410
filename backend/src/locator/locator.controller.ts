import { Controller, Get, Header, Headers, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PlacesService } from '../places/places.service.js';
import { Answers } from '../platform/answers.js';
import { localeOf } from '../platform/locale.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Wanted } from '../stock/availability.service.js';
import { type Point, StoresService } from '../stores/stores.service.js';
import { StoreDetailDto, StoreListQuery, StorePageDto, WantedQuery } from './locator.dto.js';
import { LocatorService } from './locator.service.js';

const PAGE = 20;

@ApiTags('Everyone')
@Controller('api/v1/stores')
export class LocatorController {
  constructor(
    private readonly locator: LocatorService,
    private readonly stores: StoresService,
    private readonly places: PlacesService,
  ) {}

  /** Shops, nearest first from a position or a place, by name without one. */
  @Get()
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: StorePageDto })
  @Answers('invalid-field', 'unknown-place', 'unknown-sku')
  async list(@Query() query: StoreListQuery, @Headers('accept-language') language?: string): Promise<Buffer> {
    const { service, openNow, inStock, cursor, limit = PAGE } = query;
    const from = pointIn(query) ?? (await this.placeIn(query));
    const search = { from, services: service, openNow, inStock, cursor, limit, wanted: wantedIn(query) };
    return this.locator.searchBytes(search, localeOf(language));
  }

  /** One shop with its hours. */
  @Get(':code')
  @Answers('invalid-field', 'not-found', 'unknown-sku')
  async one(
    @Param('code') code: string,
    @Query() query: WantedQuery,
    @Headers('accept-language') language?: string,
  ): Promise<StoreDetailDto> {
    if (!this.stores.find(code)?.isActive) refuse('not-found');
    return this.locator.detail(code, localeOf(language), wantedIn(query));
  }

  private async placeIn({ place }: StoreListQuery): Promise<Point | undefined> {
    if (place === undefined || place.trim() === '') return undefined;
    const found = await this.places.locate(place);
    if (found) return found;
    const message = 'place must be a town, an address or a postcode that can be found';
    return refuse('unknown-place', { errors: [{ field: 'place', code: 'unknown-place', message }] });
  }
}

function wantedIn({ sku = [], quantity = [] }: WantedQuery): Wanted[] {
  if (quantity.length > sku.length) {
    refuseField('quantity', 'without-sku', 'quantity must stand beside a sku');
  }
  return sku.map((one, place) => ({ sku: one, quantity: quantity[place] ?? 1 }));
}

function pointIn({ lat, lon }: StoreListQuery): Point | undefined {
  if (lat === undefined && lon === undefined) return undefined;
  if (lat === undefined) refuseField('lat', 'missing', 'lat must stand beside lon');
  if (lon === undefined) refuseField('lon', 'missing', 'lon must stand beside lat');
  return { lat, lon };
}
