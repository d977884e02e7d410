import type {
  AskShopperRequest,
  ChoiceRequest,
  MissingLineView,
  OrderChoicesView,
  ShopperChoice,
  SubstituteView,
} from '@passerelle/shared/api/choices';
import { IsIn, IsOptional } from 'class-validator';
import { StoreDto } from '../locator/locator.dto.js';
import { ListOf, Text } from '../platform/fields.js';

export class ReplacementDto {
  @Text(40)
  sku: string;

  /** What is taken in its place; absent: it is left out. */
  @IsOptional()
  @Text(40)
  substitute?: string;
}

export class ChoiceDto implements ChoiceRequest {
  @IsIn(['drop', 'other-store', 'wait', 'substitute'])
  choice: ShopperChoice;

  /** Of `other-store`: its code. */
  @IsOptional()
  @Text(60)
  store?: string;

  /** Of `substitute`: every article that is missing. */
  @IsOptional()
  @ListOf(() => ReplacementDto, 100)
  lines?: ReplacementDto[];
}

export class SuggestionDto {
  @Text(40)
  sku: string;

  @Text(40)
  substitute: string;
}

export class AskShopperDto implements AskShopperRequest {
  /** What the colleague has at hand and would propose. */
  @IsOptional()
  @ListOf(() => SuggestionDto, 20)
  suggestions?: SuggestionDto[];
}

export class SubstituteDto implements SubstituteView {
  sku: string;
  name: string;
  label: string;
  image: string;
  slug: string;
  ownCents: number;
  unitCents: number;
  isProposed: boolean;
}

export class MissingLineDto implements MissingLineView {
  sku: string;
  name: string;
  label: string;
  image: string;
  slug: string;
  missing: number;
  unitCents: number;
  substitutes: SubstituteDto[];
}

export class LeftOutDto {
  totalCents: number;
  backCents: number;
}

export class OrderChoicesDto implements OrderChoicesView {
  lines: MissingLineDto[];
  /** Then what is missing is left out. */
  chooseBy?: string;
  drop: LeftOutDto;
  otherStores: StoreDto[];
  waitFrom?: StoreDto;
}
