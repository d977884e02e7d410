import {
  type ArgumentMetadata,
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  type ValidationError,
  ValidationPipe,
} from '@nestjs/common';
import { type FieldFault, type Problem, type ProblemCode, problems } from '@passerelle/shared/problems';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { passingTrouble } from './database.js';
import { localeOf } from './locale.js';
import { Logger } from './logger.js';
import { readQuickly } from './quick-check.js';

/** The one exception that stands for a refusal; everything else that is thrown is our fault. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly members: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }

  get status(): number {
    return problems[this.code].status;
  }
}

/** Throws a refusal; `members` are the fields that the code documents. */
export function refuse(code: ProblemCode, members?: Readonly<Record<string, unknown>>): never {
  throw new ProblemError(code, members);
}

/** Refuses one field of the request by its path. */
export function refuseField(field: string, code: string, message: string): never {
  throw new ProblemError('invalid-field', { errors: [{ field, code, message }] satisfies FieldFault[] });
}

/** The body of a refusal in the caller's language. */
function problemBody(
  code: ProblemCode,
  locale: 'fr' | 'en',
  members: Readonly<Record<string, unknown>> = {},
): Problem {
  const { status, ...titles } = problems[code];
  const errors = members.errors as FieldFault[] | undefined;
  const detail = errors?.map((fault) => `${fault.field}: ${fault.message}`).join('; ') ?? titles[locale];
  return { type: `urn:passerelle:problem:${code}`, title: titles[locale], status, detail, code, ...members };
}

const statusCodes: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-request',
  401: 'not-signed-in',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

/** Turns whatever was thrown into application/problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (reply.sent) return;
    const { code, members, headers } = this.refusalIn(error, request);
    const body = problemBody(code, localeOf(request.headers['accept-language']), members);
    reply.headers({ ...headers, 'cache-control': 'no-store' });
    reply.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  }

  private refusalIn(error: unknown, request: FastifyRequest): ProblemError {
    if (error instanceof ProblemError) return error;
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    const code = status === undefined ? undefined : statusCodes[status];
    if (code !== undefined) return new ProblemError(code);
    const trouble = passingTrouble(error);
    if (trouble !== undefined) {
      this.logger.event('warn', 'database-trouble', { trouble, route: request.routeOptions?.url });
      return new ProblemError(trouble, {}, { 'retry-after': '2' });
    }
    this.logger.event('error', 'request-failed', {
      method: request.method,
      route: request.routeOptions?.url,
      message: error instanceof Error ? error.message : String(error),
      stack: error instanceof Error ? error.stack : undefined,
    });
    return new ProblemError('internal-error');
  }
}

/** Has what is surely valid by a short way; whatever may be refused goes the whole way. */
class RequestPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype, type } = metadata;
    const quick = metatype && type !== 'custom' ? readQuickly(metatype, value) : undefined;
    return quick ?? super.transform(value, metadata);
  }
}

/** Parses bodies into their classes, refuses unknown fields, and names each faulty field. */
export function validationPipe(): ValidationPipe {
  return new RequestPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    transformOptions: { exposeDefaultValues: true },
    exceptionFactory: (errors) => new ProblemError('invalid-field', { errors: faultsOf(errors, '') }),
  });
}

/**
 * Reads one entry of a batch by its class, as bodies are read: the entry, or everything that is wrong with it. For
 * batches in which one bad entry must not refuse its neighbours.
 */
export function readEntry<Entry extends object>(
  of: new () => Entry,
  plain: unknown,
):
  | { readonly entry: Entry; readonly errors?: undefined }
  | { readonly entry?: undefined; readonly errors: FieldFault[] } {
  const quick = readQuickly(of, plain);
  if (quick !== undefined) return { entry: quick as Entry };
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
    return { errors: [{ field: '', code: 'not-an-object', message: 'must be an object' }] };
  const entry = plainToInstance(of, plain, { exposeDefaultValues: true });
  const faults = faultsOf(validateSync(entry, { whitelist: true, forbidNonWhitelisted: true }), '');
  return faults.length > 0 ? { errors: faults } : { entry };
}

function faultsOf(errors: readonly ValidationError[], path: string): FieldFault[] {
  return errors.flatMap((error) => {
    const field = joined(path, error.property);
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      field,
      code: kebab(rule),
      message,
    }));
    return [...own, ...faultsOf(error.children ?? [], field)];
  });
}

function joined(path: string, property: string): string {
  if (/^\d+$/.test(property)) return `${path}[${property}]`;
  return path ? `${path}.${property}` : property;
}

function kebab(rule: string): string {
  return rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status < 500 ? status : undefined;
}
