/** The number behind a barcode: GTIN-13, GS1 General Specifications 7.9. */

/** The GTIN-13 of twelve digits: themselves and the GS1 check digit. Throws for anything but twelve digits. */
export function gtin13(twelveDigits: string): string {
  if (!/^[0-9]{12}$/.test(twelveDigits))
    throw new Error(`A GTIN-13 needs twelve digits, not ${twelveDigits}`);
  let sum = 0;
  for (let index = 0; index < 12; index += 1) {
    sum += Number(twelveDigits[index]) * (index % 2 === 0 ? 1 : 3);
  }
  return `${twelveDigits}${(10 - (sum % 10)) % 10}`;
}

/**
 * The label of a scale: GS1 leaves numbers that begin with 2 to each retailer, and ours carry the grams in digits 8 to
 * 12. Answers the number of the article (the same with no grams) and the grams; undefined for any other text.
 */
export function weightLabel(text: string): { readonly gtin: string; readonly grams: number } | undefined {
  if (!isGtin13(text) || !text.startsWith('2')) return undefined;
  const grams = Number(text.slice(7, 12));
  return grams === 0 ? undefined : { gtin: gtin13(`${text.slice(0, 7)}00000`), grams };
}

/** Thirteen digits of which the last one checks the others? */
export function isGtin13(text: string): boolean {
  return /^[0-9]{13}$/.test(text) && gtin13(text.slice(0, 12)) === text;
}
