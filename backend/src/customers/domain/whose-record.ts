/** A record that holds one of somebody's addresses. */
export interface Holder {
  readonly customerId: string;
  readonly lastName: string;
  readonly isVerified: boolean;
}

export type Belonging =
  | { readonly kind: 'same'; readonly customerId: string }
  | { readonly kind: 'new'; readonly customerId?: string }
  | {
      readonly kind: 'doubt';
      readonly reason: 'other-name' | 'two-people' | 'unverified-address' | 'same-name';
      readonly candidates: readonly string[];
    };

/**
 * Whose record somebody of a file is. Only a verified address of one person under the same last name says it for sure:
 * an address that somebody merely typed, two people, another name or a namesake next door are for a person to decide.
 */
export function whoseRecord(
  lastName: string,
  holders: readonly Holder[],
  namesakes: readonly string[],
): Belonging {
  const verified = holders.filter(({ isVerified }) => isVerified);
  const sure = new Set(verified.map(({ customerId }) => customerId));
  const [first] = verified;
  if (sure.size > 1) return { kind: 'doubt', reason: 'two-people', candidates: [...sure] };
  if (first && plain(first.lastName) === plain(lastName))
    return { kind: 'same', customerId: first.customerId };
  if (first) return { kind: 'doubt', reason: 'other-name', candidates: [...sure] };
  if (holders.length > 0) {
    const candidates = [...new Set(holders.map(({ customerId }) => customerId))];
    return { kind: 'doubt', reason: 'unverified-address', candidates };
  }
  return namesakes.length > 0
    ? { kind: 'doubt', reason: 'same-name', candidates: [...new Set(namesakes)] }
    : { kind: 'new' };
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
