import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { type ClassConstructor, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  ValidateNested,
} from 'class-validator';

// What PostgreSQL cannot store or nobody can type: control characters and halves of characters.
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** A string that people can type, at most so many UTF-16 units long. */
export function Text(mostCharacters: number): PropertyDecorator {
  return applyDecorators(IsString(), MaxLength(mostCharacters), Printable());
}

/** The same, of a query string, where it may be missing. */
export function TextParam(mostCharacters: number): PropertyDecorator {
  return applyDecorators(IsOptional(), Text(mostCharacters));
}

/** A list of such strings in a body. */
export function TextList(mostCharacters: number, mostItems: number): PropertyDecorator {
  return applyDecorators(
    IsArray(),
    ArrayMaxSize(mostItems),
    IsString({ each: true }),
    MaxLength(mostCharacters, { each: true }),
    Printable(true),
  );
}

/** An object in a body, read and validated as its class says. */
export function PartOf(shape: () => ClassConstructor<object>): PropertyDecorator {
  return applyDecorators(Type(shape), ValidateNested(), IsObject());
}

/** A list of such objects, limits included. */
export function ListOf(
  shape: () => ClassConstructor<object>,
  mostItems: number,
  leastItems = 0,
): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: () => shape(),
      isArray: true,
      minItems: leastItems || undefined,
      maxItems: mostItems,
    }),
    Type(shape),
    ValidateNested({ each: true }),
    ArrayMaxSize(mostItems),
    ArrayMinSize(leastItems),
    IsArray(),
  );
}

/** A query parameter that may be repeated: one value is a list of one. */
export function Repeatable(): PropertyDecorator {
  return Transform(({ value }) => asList(value));
}

/** A query parameter that may be repeated; always read as a list. */
export function TextListParam(mostCharacters: number, mostItems: number): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    Transform(({ value }) => asList(value)),
    ArrayMaxSize(mostItems),
    IsString({ each: true }),
    MaxLength(mostCharacters, { each: true }),
    Printable(true),
  );
}

/** A decimal query parameter, limits included. */
export function DecimalParam(least: number, most: number): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    Transform(({ value }) => asNumber(value)),
    IsNumber({ allowInfinity: false, allowNaN: false }),
    Min(least),
    Max(most),
  );
}

/** A whole query parameter, limits included. */
export function WholeParam(least: number, most: number): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    Transform(({ value }) => asNumber(value)),
    IsInt(),
    Min(least),
    Max(most),
  );
}

/** A whole query parameter that may be repeated. */
export function WholeListParam(least: number, most: number, mostItems: number): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    Transform(({ value }) => asList(value)?.map(asNumber)),
    ArrayMaxSize(mostItems),
    IsInt({ each: true }),
    Min(least, { each: true }),
    Max(most, { each: true }),
  );
}

/** `true` or `false` in a query string. */
export function FlagParam(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(),
  );
}

function Printable(each = false): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isPrintable',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) =>
          each ? Array.isArray(value) && value.every(isPrintable) : isPrintable(value),
        defaultMessage: () => `${String(property)} must not contain control characters`,
      },
    });
}

/** The fields of a body that somebody sent; those that are missing are no wish to have none. */
export function sentFields<Body extends object>(body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Body;
}

/** Is this a string without control characters and halves of characters? */
export function isPrintable(value: unknown): boolean {
  return typeof value === 'string' && !UNPRINTABLE.test(value);
}

function asList(value: unknown): unknown[] | undefined {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value : [value];
}

function asNumber(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
