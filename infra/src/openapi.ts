import { writeTypes } from './checks/openapi.js';

/** `npm run openapi`: the types of the API, made from what the backend describes. */
export async function main(root: string): Promise<number> {
  await writeTypes(root);
  return 0;
}
