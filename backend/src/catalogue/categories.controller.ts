import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { Idempotency, Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { CategoryChangeDto, CategoryTreeDto, NewCategoryDto } from './categories.dto.js';
import { Categories } from './categories.service.js';

@ApiTags('Head office')
@Controller('api/v1/head-office/categories')
@StaffOnly('head-office')
export class CategoriesController {
  constructor(
    private readonly categories: Categories,
    private readonly idempotency: Idempotency,
  ) {}

  /** The whole tree, empty categories too. */
  @Get()
  async tree(): Promise<CategoryTreeDto> {
    return { items: await this.categories.tree() };
  }

  /** Adds a category; answers the tree. */
  @Post()
  @Answers('invalid-field')
  create(
    @Keyed() keyed: KeyedRequest,
    @SignedIn() by: Colleague,
    @Body() category: NewCategoryDto,
  ): Promise<CategoryTreeDto> {
    const story = async (tx: Parameters<Categories['create']>[0]) => ({
      items: await this.categories.create(tx, by, category),
    });
    return this.idempotency.once(keyed, story, 201);
  }

  /** Renames, moves or places a category; answers the tree. */
  @Patch(':slug')
  @Answers('invalid-field', 'not-found', 'changed-meanwhile')
  change(
    @Keyed() keyed: KeyedRequest,
    @SignedIn() by: Colleague,
    @Param('slug') slug: string,
    @Body() change: CategoryChangeDto,
  ): Promise<CategoryTreeDto> {
    return this.idempotency.once(keyed, async (tx) => ({
      items: await this.categories.change(tx, by, slug, change),
    }));
  }
}
