import { TransformationType } from 'class-transformer';
import { defaultMetadataStorage as transformations } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage, type ValidationArguments, ValidationTypes } from 'class-validator';

type Plain = Readonly<Record<string, unknown>>;
type Members = Record<string, unknown>;
type RequestClass = new () => object;
/** The instance of a request's class that a body surely stands for; undefined: the full validation has to look. */
type Reader = (plain: Plain) => object | undefined;

interface Rule {
  readonly isForEach: boolean;
  readonly constraints: unknown[];
  validate(value: unknown, args: ValidationArguments): unknown;
}

interface Field {
  readonly name: string;
  /** Entries of a batch, which whoever takes the batch reads one by one. */
  readonly isReadLater: boolean;
  /** Class of an object, or of the objects of a list, that stands here. */
  readonly nested: RequestClass | undefined;
  readonly transforms: readonly ((value: unknown, plain: Plain) => unknown)[];
  readonly conditions: readonly ((object: object, value: unknown) => unknown)[];
  readonly rules: readonly Rule[];
}

const readLater = new WeakMap<object, Set<string>>();

/** A list whose entries are not looked at here: `readEntry` reads each by itself. */
export function ReadLater(): PropertyDecorator {
  return (target, property) => {
    readLater.set(target, (readLater.get(target) ?? new Set()).add(String(property)));
  };
}

const readers = new WeakMap<RequestClass, Reader>();
const leaveIt: Reader = () => undefined;
const { CUSTOM_VALIDATION, NESTED_VALIDATION, CONDITIONAL_VALIDATION, WHITELIST } = ValidationTypes;
const understood = new Set([CUSTOM_VALIDATION, NESTED_VALIDATION, CONDITIONAL_VALIDATION, WHITELIST]);

/**
 * Reads a body by the same decorators as class-validator and class-transformer, looked up once for each class instead
 * of once for each request. It only ever says "surely valid": whatever it finds wrong, or does not understand, answers
 * undefined and is left to them, untouched, so that every refusal is theirs.
 */
export function readQuickly(of: RequestClass, body: unknown): object | undefined {
  return isPlain(body) ? readerOf(of)(body) : undefined;
}

function readerOf(of: RequestClass): Reader {
  let reader = readers.get(of);
  if (reader === undefined) {
    reader = compile(of);
    readers.set(of, reader);
  }
  return reader;
}

function compile(of: RequestClass): Reader {
  const metadatas = getMetadataStorage().getTargetValidationMetadatas(of, '', false, false);
  const names = [...new Set(metadatas.map(({ propertyName }) => propertyName))];
  const hasOddity =
    metadatas.length === 0 ||
    metadatas.some(({ type, validateIf }) => !understood.has(type) || validateIf !== undefined) ||
    Object.keys(new of()).some((name) => !names.includes(name)) ||
    transformations.getExposedMetadatas(of).length > 0 ||
    transformations.getExcludedMetadatas(of).length > 0;
  if (hasOddity) return leaveIt;
  const fields = names.map((name) => fieldOf(of, name));
  const byName = new Map(fields.flatMap((field) => (field ? [[field.name, field]] : [])));
  return byName.size === names.length ? (plain) => read(of, byName, plain) : leaveIt;
}

/** What stands in the decorators of one member; undefined when there is more than is understood here. */
function fieldOf(of: RequestClass, name: string): Field | undefined {
  const metadatas = getMetadataStorage()
    .getTargetValidationMetadatas(of, '', false, false)
    .filter(({ propertyName }) => propertyName === name);
  const isNested = metadatas.some(({ type }) => type === NESTED_VALIDATION);
  const shape = transformations.findTypeMetadata(of, name);
  if (isNested !== (shape !== undefined) || shape?.options?.discriminator) return undefined;
  const custom = metadatas.filter(({ type }) => type === CUSTOM_VALIDATION);
  const constraints = custom.map(({ constraintCls }) =>
    getMetadataStorage().getTargetValidatorConstraints(constraintCls),
  );
  if (constraints.flat().some((constraint) => constraint.async)) return undefined;
  return {
    name,
    isReadLater: readLater.get(of.prototype)?.has(name) ?? false,
    nested: shape?.typeFunction() as RequestClass | undefined,
    transforms: transformations
      .findTransformMetadatas(of, name, TransformationType.PLAIN_TO_CLASS)
      .map(({ transformFn }) => {
        const type = TransformationType.PLAIN_TO_CLASS;
        return (value, obj) => transformFn({ value, key: name, obj, type, options: {} });
      }),
    conditions: metadatas
      .filter(({ type }) => type === CONDITIONAL_VALIDATION)
      .map((metadata) => metadata.constraints[0] as Field['conditions'][number]),
    rules: custom.flatMap((metadata, place) =>
      (constraints[place] ?? []).map(({ instance }) => ({
        isForEach: metadata.each,
        constraints: metadata.constraints,
        validate: (value: unknown, args: ValidationArguments) => instance.validate(value, args),
      })),
    ),
  };
}

function read(of: RequestClass, fields: ReadonlyMap<string, Field>, plain: Plain): object | undefined {
  const made = new of() as Members;
  for (const name of Object.keys(plain)) {
    const field = fields.get(name);
    if (field === undefined) return undefined;
    let value = copyOf(field, plain[name]);
    if (value === undefined) return undefined;
    for (const transform of field.transforms) value = transform(value, plain);
    made[name] = value;
  }
  // Conditions may look at any member, so the rules are asked when all of them stand.
  for (const field of fields.values()) if (!isRight(field, of, made)) return undefined;
  return made;
}

/** A copy of what stands in a member; undefined when it is not surely what should stand there. */
function copyOf({ nested, isReadLater }: Field, value: unknown): unknown {
  if (isReadLater || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => (nested ? readQuickly(nested, item) : simple(item)));
    return items.includes(undefined) ? undefined : items;
  }
  return nested && readQuickly(nested, value);
}

function simple(value: unknown): unknown {
  return typeof value === 'object' ? undefined : value;
}

function isRight({ name, conditions, rules }: Field, of: RequestClass, object: Members): boolean {
  const value = object[name];
  for (const applies of conditions) if (!applies(object, value)) return true;
  for (const rule of rules) {
    const args = { targetName: of.name, property: name, object, value, constraints: rule.constraints };
    const isFine =
      rule.isForEach && Array.isArray(value)
        ? value.every((item) => rule.validate(item, args) === true)
        : rule.validate(value, args) === true;
    if (!isFine) return false;
  }
  return true;
}

function isPlain(value: unknown): value is Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // JSON makes objects; query strings are parsed into objects whose prototype is empty.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
