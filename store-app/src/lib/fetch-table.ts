import { ApiProblem, ApiUnreachable } from '@passerelle/shared/api/client';

/** Takes a table out and keeps it as a file; throws what the server refuses. */
export async function fetchTable(path: string, name: string): Promise<void> {
  const response = await fetch(`/api/v1${path}`, { credentials: 'same-origin' }).catch((fault: unknown) => {
    throw new ApiUnreachable(fault);
  });
  if (!response.ok) {
    throw new ApiProblem((await response.json()) as ConstructorParameters<typeof ApiProblem>[0]);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
