import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DemoView } from '@passerelle/shared/api/demo';

export class DemoAccountDto {
  @ApiProperty({ enum: ['colleague', 'manager', 'head-office'] })
  role: string;
  @ApiProperty()
  name: string;
  @ApiProperty()
  login: string;
  @ApiProperty()
  secret: string;
  @ApiPropertyOptional()
  store?: string;
}

export class DemoExamplesDto {
  @ApiProperty({ example: 'lyon-part-dieu' })
  store: string;
  @ApiProperty({ example: 'PV18' })
  sku: string;
  @ApiProperty({ example: '69003' })
  place: string;
  @ApiProperty({ example: 'BIENVENUE10' })
  code: string;
  /** A gift card to pay with, online and at the counter. */
  @ApiPropertyOptional()
  giftCard?: string;
}

export class DemoDto implements DemoView {
  @ApiProperty({ type: [DemoAccountDto] })
  accounts: DemoAccountDto[];
  @ApiProperty({ type: DemoExamplesDto })
  examples: DemoExamplesDto;
}
