import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Page } from '@passerelle/shared/api/page';
import type { PlaceView } from '@passerelle/shared/api/places';
import { Type } from 'class-transformer';
import { IsInt, IsLatitude, IsLongitude, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export class PlacesQueryDto {
  @ApiProperty({ maxLength: 200, description: 'A town, a postcode, or the beginning of one.' })
  @IsString()
  @MaxLength(200)
  q: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 20, default: 8 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  limit?: number;

  @ApiPropertyOptional({ description: 'Where the asker is; with `lon`.' })
  @IsOptional()
  @Type(() => Number)
  @IsLatitude()
  lat?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsLongitude()
  lon?: number;
}

export class PlaceDto implements PlaceView {
  @ApiProperty({ example: 'Lyon 3e Arrondissement (69003)' })
  label: string;
  @ApiProperty({ example: '69003' })
  postcode: string;
  @ApiProperty({ example: 'Lyon' })
  city: string;
  @ApiProperty()
  lat: number;
  @ApiProperty()
  lon: number;
}

export class PlacePageDto implements Page<PlaceView> {
  @ApiProperty({ type: [PlaceDto] })
  items: PlaceDto[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
