/** An address of a record, as a merge looks at it. */
export interface MergedAddress {
  readonly kind: 'email' | 'phone';
  readonly value: string;
  readonly verifiedAt: string | null;
}

/** What a merge asks of each side. */
export interface MergeFacts {
  readonly isVerified: boolean;
  readonly isErasureAsked: boolean;
}

/**
 * What becomes of an address when its record is joined to one that has these: it moves, or the other has it already
 * (`doubled`), perhaps unverified until now (`lifted`).
 */
export function fateOf(
  address: MergedAddress,
  others: readonly MergedAddress[],
): 'moved' | 'doubled' | 'lifted' {
  const double = others.find(({ kind, value }) => kind === address.kind && value === address.value);
  if (double === undefined) return 'moved';
  return double.verifiedAt === null && address.verifiedAt !== null ? 'lifted' : 'doubled';
}

/**
 * Why this colleague may not join the two. Two people who each proved an address may be two people with an account
 * each, and a merge would show one the other's purchases: a manager decides. Nobody who asked to be forgotten is joined.
 */
export function mergeRefusal(
  one: MergeFacts,
  other: MergeFacts,
  role: 'colleague' | 'manager' | 'head-office',
): 'needs-manager' | 'erasure-asked' | undefined {
  if (one.isErasureAsked || other.isErasureAsked) return 'erasure-asked';
  return one.isVerified && other.isVerified && role === 'colleague' ? 'needs-manager' : undefined;
}
