import { unbrokenMeasures } from '@passerelle/shared/i18n/format';

/**
 * An article in one line: product and variant. The variant's label goes on in the sentence, so its capital goes,
 * unless it begins an abbreviation or a name ("HSS", "M8").
 */
export function articleName({ name, label }: { name: string; label: string }): string {
  if (label === '' || name.endsWith(label)) return unbrokenMeasures(name);
  const goesOn = /^\p{Lu}(?:\p{Ll}|[\s’'])/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
  return unbrokenMeasures(`${name}, ${goesOn}`);
}
