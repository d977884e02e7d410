import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Check } from './check.js';

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
}

interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
}

/** What can be told of docker-compose.yml and the Dockerfile without a Docker engine. */
export function compositionCheck(root: string): Check {
  return {
    name: 'Docker composition',
    faults: async () => {
      const exists = (path: string) => existsSync(join(root, path));
      const composition = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true });
      const dockerfile = readFileSync(join(root, 'infra', 'docker', 'Dockerfile'), 'utf8');
      return [...compositionFaults(composition, exists), ...dockerfileFaults(dockerfile, exists)];
    },
  };
}

/** Images without a version, names that lead nowhere, programs and mounted files that there are not. */
export function compositionFaults(
  { services, volumes = {} }: Composition,
  exists: (path: string) => boolean,
): string[] {
  return Object.entries(services).flatMap(([name, service]) => {
    const missing = [
      ...(service.build ? [join(service.build.context, service.build.dockerfile)] : []),
      ...(service.volumes ?? []).flatMap((volume) => (volume.startsWith('./') ? [sourceOf(volume)] : [])),
      ...(service.command ?? []).filter((word) => word.startsWith('backend/dist/')).map(sourceOfProgram),
    ].filter((path) => !exists(path));
    const strangers = Object.keys(service.depends_on ?? {}).filter((other) => !(other in services));
    const homeless = (service.volumes ?? [])
      .map(sourceOf)
      .filter((volume) => !/^[./]/.test(volume) && !(volume in volumes));
    const isUnpinned = !service.build && !/:[^:]*\d/.test(service.image ?? '');
    return [
      ...missing.map((path) => `${name} needs ${path}, which is not there`),
      ...strangers.map((other) => `${name} depends on ${other}, which is no service`),
      ...homeless.map((volume) => `${name} mounts ${volume}, which is no volume`),
      ...(isUnpinned ? [`${name} has no image of a fixed version`] : []),
    ];
  });
}

function sourceOf(volume: string): string {
  return volume.split(':')[0] ?? '';
}

function sourceOfProgram(program: string): string {
  return program.replace('/dist/', '/src/').replace(/\.js$/, '.ts');
}

/** Stages that are not named, files to copy that there are not, a base image without a version, running as root. */
export function dockerfileFaults(dockerfile: string, exists: (path: string) => boolean): string[] {
  const lines = dockerfile.replaceAll('\\\n', ' ').split('\n');
  const stages = lines.flatMap((line) => line.match(/^FROM \S+ AS (\w+)/)?.[1] ?? []);
  const faults = lines.flatMap((line) => {
    const stage = line.match(/^COPY --from=(\w+)/)?.[1];
    if (stage) return stages.includes(stage) ? [] : [`COPY from ${stage}, which is no stage`];
    const sources =
      line
        .match(/^COPY (?!--)(.+)$/)?.[1]
        ?.split(' ')
        .slice(0, -1) ?? [];
    return sources.filter((path) => !exists(path)).map((path) => `COPY of ${path}, which is not there`);
  });
  const base = lines.find((line) => /^(ARG NODE=|FROM node)/.test(line)) ?? '';
  return [
    ...faults,
    ...(/:\d+\.\d+\.\d+/.test(base) ? [] : ['the base image has no fixed version']),
    ...(lines.some((line) => /^USER (?!root)/.test(line)) ? [] : ['the image runs as root']),
  ];
}
