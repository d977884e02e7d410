import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Check } from './check.js';

/** Where the shapes of DTOs stand for the running backend, relative to the root. */
export const METADATA = ['backend', 'src', 'api-metadata.ts'];
const OPTIONS = {
  introspectComments: true,
  classValidatorShim: true,
  esmCompatible: true,
  dtoFileNameSuffix: ['.dto.ts'],
  controllerFileNameSuffix: ['.controller.ts'],
  dtoKeyOfComment: 'description',
  controllerKeyOfComment: 'summary',
};

/** A node of the compiler, or nodes by name: so the reader of Nest's Swagger answers. */
type Metadata = ts.Node | { readonly [name: string]: Metadata };

interface Visitor {
  readonly typeImports: Readonly<Record<string, string>>;
  visit(program: ts.Program, file: ts.SourceFile): void;
  collect(): Readonly<Record<string, readonly (readonly [ts.Expression, Metadata])[]>>;
}

/** What the backend says of its DTOs at run time is what their types say. */
export function metadataCheck(root: string): Check {
  return {
    name: 'shapes of DTOs',
    faults: async () => {
      const file = join(root, ...METADATA);
      const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return committed === (await metadataOf(root))
        ? []
        : [`${METADATA.join('/')} is not what the DTOs say: npm run openapi`];
    },
  };
}

/**
 * Reads the types of all DTOs and controllers of the backend: plain swc compiles without types, and so the OpenAPI
 * document would not know what a field is.
 */
export async function metadataOf(root: string): Promise<string> {
  const source = join(root, 'backend', 'src');
  const program = programOf(join(root, 'backend', 'tsconfig.json'));
  const visitor = await visitorOf(root, source);
  for (const file of program.getSourceFiles()) {
    if (!file.isDeclarationFile && file.fileName.startsWith(source)) visitor.visit(program, file);
  }
  const collected = visitor.collect();
  const imports = Object.entries(visitor.typeImports)
    .map(([name, call]) => `    ${JSON.stringify(name)}: ${call},\n`)
    .join('');
  const groups = Object.entries(collected).map(([name, entries]) => {
    const printed = entries.map(([file, shapes]) => `      [${print(file)}, ${print(shapes)}],\n`);
    return `    ${name}: [\n${printed.join('')}    ],\n`;
  });
  return `/* Made from the types of the DTOs by "npm run openapi"; not to be edited. */
export async function apiMetadata() {
  const t = {
${imports}  };
  return { '@nestjs/swagger': {
${groups.join('')}  } };
}
`;
}

function programOf(configFile: string): ts.Program {
  const parsed = ts.getParsedCommandLineOfConfigFile(configFile, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (!parsed) throw new Error(`${configFile} cannot be read`);
  return ts.createProgram(parsed.fileNames, parsed.options);
}

async function visitorOf(root: string, pathToSource: string): Promise<Visitor> {
  // It belongs to the backend, so it is looked up from there.
  const require = createRequire(join(root, 'backend', 'package.json'));
  const plugin = pathToFileURL(require.resolve('@nestjs/swagger/plugin')).href;
  const { ReadonlyVisitor } = (await import(plugin)) as {
    ReadonlyVisitor: new (options: object) => Visitor;
  };
  return new ReadonlyVisitor({ ...OPTIONS, pathToSource });
}

const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
const blank = ts.createSourceFile('blank.ts', '', ts.ScriptTarget.ES2022);

function print(metadata: Metadata): string {
  if (isNode(metadata)) return printer.printNode(ts.EmitHint.Unspecified, metadata, blank);
  const members = Object.entries(metadata).map(([name, value]) => `${JSON.stringify(name)}: ${print(value)}`);
  return `{ ${members.join(', ')} }`;
}

function isNode(metadata: Metadata): metadata is ts.Node {
  return typeof metadata.kind === 'number';
}
