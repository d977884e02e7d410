import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document of everything the application answers, made from its controllers and their DTOs. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Passerelle')
    .setDescription(
      'One stock, one price, one customer for the web site and the shops. Refusals are application/problem+json (RFC 9457).',
    )
    .setVersion('1')
    .build();
  return SwaggerModule.createDocument(app, frame);
}

/** Serves the document at `/api/openapi.json` and a readable page of it at `/api/docs`; made when first asked for. */
export function serveApiDescription(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), { jsonDocumentUrl: 'api/openapi.json' });
}
