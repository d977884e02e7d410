/** The GTIN-13 of twelve digits: itself and the GS1 check digit. */
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
 * A number of the restricted circulation range 20 to 29, which GS1 leaves to each retailer: it names no real product.
 * Numbers far apart for neighbours, so that the last four digits tell two boxes of one shelf apart.
 */
export function inHouseGtin(rank: number): string {
  // 7,368,787 is coprime with 10^9, so that no two ranks meet.
  const spread = (rank * 7_368_787 + 104_729) % 1_000_000_000;
  return gtin13(`210${String(spread).padStart(9, '0')}`);
}
