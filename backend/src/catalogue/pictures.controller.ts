import { Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { localeOf } from '../platform/locale.js';
import { refuse } from '../platform/problems.js';
import { fileOf, TakesFiles } from '../platform/raw-bodies.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { PictureDto, PicturePageDto, PicturesQuery, SendPictureQuery } from './pictures.dto.js';
import { Pictures } from './pictures.service.js';

const MOST_BYTES = 2_000_000;

@ApiTags('Head office')
@Controller('api/v1')
export class PicturesController {
  constructor(private readonly pictures: Pictures) {}

  /** Pictures that a product can have; drawings are called and sorted as the language of the request does. */
  @Get('head-office/pictures')
  @StaffOnly('head-office')
  list(
    @Headers('accept-language') language: string | undefined,
    @Query() { q = '', cursor }: PicturesQuery,
  ): Promise<PicturePageDto> {
    return this.pictures.page(q, cursor, localeOf(language));
  }

  /** Keeps a picture (SVG, PNG, JPEG or WebP, at most 2 MB and 16 million pixels); the same one twice is one. */
  @Post('head-office/pictures')
  @StaffOnly('head-office')
  @TakesFiles('image/svg+xml', 'image/png', 'image/jpeg', 'image/webp')
  @ApiConsumes('image/svg+xml', 'image/png', 'image/jpeg', 'image/webp')
  @Answers('picture-refused', 'payload-too-large')
  async send(
    @SignedIn() by: Colleague,
    @Query() { title = '' }: SendPictureQuery,
    @Req() request: FastifyRequest,
  ): Promise<PictureDto> {
    const file = await fileOf(request, MOST_BYTES);
    return this.pictures.keep(by, file, title);
  }

  /** A picture that was sent; its name is made of its bytes, so that it never changes. */
  @Get('pictures/:name')
  @Answers('not-found')
  async show(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const picture = (await this.pictures.bytes(name)) ?? refuse('not-found');
    await reply
      .headers({
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'content-type': picture.type,
      })
      .send(picture.bytes);
  }
}
