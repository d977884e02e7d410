import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { localeOf } from '../platform/locale.js';
import { InShop, type ShopColleague } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { FindQuery, ScanDto, ScanPageDto, StockPageDto } from './scan.dto.js';
import { ScanService } from './scan.service.js';

const language = 'accept-language';

@ApiTags('Staff stock')
@Controller('api/v1/staff')
@StaffOnly('colleague', 'manager')
export class ScanController {
  constructor(private readonly scans: ScanService) {}

  /** What was scanned: a barcode (GTIN) or a SKU. */
  @Get('scan/:code')
  scan(
    @Param('code') code: string,
    @InShop() { store }: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<ScanDto> {
    return this.scans.scan(code, store, localeOf(accepted));
  }

  /** Articles by name, SKU or barcode, with price and stock of the shop. */
  @Get('products')
  products(
    @Query() { q }: FindQuery,
    @InShop() { store }: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<ScanPageDto> {
    return this.scans.products(q, store, localeOf(accepted));
  }

  /** Where the units of such articles stand. */
  @Get('stock')
  stock(
    @Query() { q }: FindQuery,
    @InShop() { store }: ShopColleague,
    @Headers(language) accepted?: string,
  ): Promise<StockPageDto> {
    return this.scans.stockOf(q, store, localeOf(accepted));
  }
}
