// @ts-check
/** Stops the database server of this test run; its folder goes with it. */
export default async function globalTeardown() {
  await globalThis.stopTestDatabase?.();
}
