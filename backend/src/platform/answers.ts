import { ApiExtension, type OpenAPIObject } from '@nestjs/swagger';
import { type ProblemCode, problems } from '@passerelle/shared/problems';

type OperationObject = NonNullable<OpenAPIObject['paths'][string]['get']>;

const text = { type: 'string' } as const;

/** The body of a refusal, as the OpenAPI document describes it. */
export const problemSchema = {
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'detail', 'code'],
    properties: {
      type: text,
      title: text,
      status: { type: 'integer' },
      detail: text,
      code: { ...text, enum: Object.keys(problems) },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['field', 'code', 'message'],
          properties: { field: text, code: text, message: text },
        },
      },
    },
  },
};

const REFUSALS = 'x-refusals';

/** Names the refusals of a route in the OpenAPI document, each under its status. */
export function Answers(...codes: readonly [ProblemCode, ...ProblemCode[]]): MethodDecorator {
  return ApiExtension(REFUSALS, codes);
}

/** Writes the named refusals of an operation out as its responses, beside the success that its type tells. */
export function withRefusals(operation: OperationObject): OperationObject {
  const { [REFUSALS]: codes = [], ...rest } = operation as OperationObject & Record<string, ProblemCode[]>;
  const responses = { ...rest.responses };
  for (const code of codes) {
    const { status, en } = problems[code];
    const known = responses[status];
    const former = known && 'description' in known ? `${known.description}\n\n` : '';
    responses[status] = {
      description: `${former}\`${code}\`: ${en}.`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return { ...rest, responses };
}
