import type { MovementView, StockView } from '@passerelle/shared/api/stock';
import { IsInt, IsISO8601, Max, MaxLength, Min } from 'class-validator';
import { Text, TextParam } from '../platform/fields.js';

export class CountDto {
  @Text(40)
  sku: string;

  /** Units (packs, for a pack) in the sales area, promised but not yet set aside among them. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  counted: number;

  /** When it was counted; what moved since stays. */
  @IsISO8601({ strict: true })
  @MaxLength(40)
  at: string;
}

export class MovementsQuery {
  @TextParam(500)
  cursor?: string;
}

export class AccountsDto {
  shelf: number;
  held: number;
  setAside: number;
  quarantine: number;
  outbound: number;
}

export class MovementDto implements MovementView {
  id: string;
  from: string;
  to: string;
  quantity: number;
  causeType: string;
  causeId: string;
  who: string;
  at: string;
}

export class MovementPageDto {
  items: MovementDto[];
  nextCursor: string | null;
}

export class StockDto implements StockView {
  sku: string;
  store: string;
  name: string;
  label: string;
  gtin: string;
  image: string;
  aisle?: string;
  accounts: AccountsDto;
  safetyStock: number;
  availableToPromise: number;
  movements: MovementPageDto;
}
