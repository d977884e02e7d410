/** The one place that writes raw text into the page: JSON in a data block, which no browser executes. */
interface DataScriptProps {
  value: unknown;
  type: 'application/ld+json' | 'application/json';
  id?: string;
}

/** `<` is escaped, so that no text of ours or of a shop's can end the block; so are the two line separators JSON allows. */
function dataScriptText(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

export function DataScript({ value, type, id }: DataScriptProps) {
  return <script id={id} type={type} dangerouslySetInnerHTML={{ __html: dataScriptText(value) }} />;
}
