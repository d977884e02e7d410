import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemSchema, withRefusals } from './answers.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What the types of DTOs and controllers say, as `npm run openapi` wrote it down. */
export type Shapes = () => Promise<Record<string, unknown>>;

/** The OpenAPI document of everything the application answers, made from its controllers and their DTOs. */
export async function describeApi(app: INestApplication, shapes: Shapes): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(shapes);
  return document(app);
}

/** Serves the document at `/api/openapi.json` and a readable page of it at `/api/docs`; made when first asked for. */
export async function serveApiDescription(app: INestApplication, shapes: Shapes): Promise<void> {
  await SwaggerModule.loadPluginMetadata(shapes);
  SwaggerModule.setup('api/docs', app, () => document(app), {
    jsonDocumentUrl: 'api/openapi.json',
    // Closed groups first: the page draws no more than what fits the window, and nobody scrolls through all of it.
    swaggerOptions: { docExpansion: 'none', tagsSorter: 'alpha', defaultModelsExpandDepth: 0 },
  });
}

function document(app: INestApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Passerelle')
    .setDescription(
      'One stock, one price, one customer for the web site and the shops. Refusals are application/problem+json (RFC 9457).',
    )
    .setVersion('1')
    .build();
  const { paths, components, ...made } = SwaggerModule.createDocument(app, frame);
  return {
    ...made,
    paths: Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, completed(item)])),
    components: { ...components, schemas: { ...components?.schemas, ...problemSchema } },
  };
}

/** Every operation with its refusals, and with the language as the wish that it is. */
function completed(item: OpenAPIObject['paths'][string]): OpenAPIObject['paths'][string] {
  const done = { ...item };
  for (const method of METHODS) {
    const operation = item[method];
    if (!operation) continue;
    const parameters = operation.parameters?.map((parameter) =>
      'name' in parameter && parameter.name === 'accept-language'
        ? { ...parameter, required: false }
        : parameter,
    );
    done[method] = withRefusals({ ...operation, parameters });
  }
  return done;
}
