import type { Letter } from './letter.js';

/** The letter as plain text, for mail programs that show no other and for people who prefer it. */
export function letterText(letter: Letter): string {
  const { heading, paragraphs, pickup, price, buttons, footer, choices } = letter;
  const blocks = [
    heading,
    ...paragraphs,
    pickup && [
      `${pickup.codeLabel} : ${pickup.code}`,
      ...pickup.facts.map(({ label, value }) => `${label} : ${value}`),
    ],
    price && [
      price.title,
      ...price.lines.map(({ name, detail, amount }) => `- ${name} (${detail}) : ${amount}`),
      ...price.sums.map(({ name, detail, amount }) => `${name}${detail && ` ${detail}`} : ${amount}`),
      ...price.notes,
    ],
    buttons.map(({ label, url }) => `${label} : ${url}`),
    ['--', ...footer, ...(choices ? [`${choices.label} : ${choices.url}`] : [])],
  ];
  return blocks
    .filter((block) => block !== undefined)
    .map((block) => [block].flat().join('\n'))
    .join('\n\n');
}
