import { Body, Controller, Header, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { TokenGuesses } from '../platform/token-guesses.js';
import { BasketShares } from './basket-shares.service.js';
import { SharedBasketDto, SharedBasketRequestDto } from './baskets.dto.js';

/** What somebody sees of a basket that they were shown. */
@ApiTags('Basket')
@UseInterceptors(TokenGuesses)
@Controller('api/v1/shared-baskets')
export class SharedBasketsController {
  constructor(private readonly shares: BasketShares) {}

  /** Reads the copy behind a link; `not-found` alike for one that is over and one that never was. */
  @Post('opening')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Answers('not-found', 'too-many-requests')
  open(@Body() { token }: SharedBasketRequestDto): Promise<SharedBasketDto> {
    return this.shares.open(token);
  }
}
