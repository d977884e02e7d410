/** The text of a message set out for reading; a text that is no JSON stays as it is. */
export function setOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
