/**
 * A text as its UTF-8 bytes, one character for each. Answers are put together from such pieces as strings are, and become
 * bytes by a plain copy, where one letter beyond Latin-1 would have all of an answer encoded letter by letter. A piece
 * that is ASCII anyway (figures, instants, our own keys) is its own byte text.
 */
export function byteText(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** The bytes that a byte text stands for. */
export function bytesIn(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
