import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The brand, in the words of the component library. Shade 6 is the one that buttons take. */

const rabot: MantineColorsTuple = [
  '#f1f8f3',
  '#e5f0e5',
  '#c4dfca',
  '#9fcbaa',
  '#6fae80',
  '#3f8c56',
  '#1b6e34',
  '#17612e',
  '#135226',
  '#0d3c1b',
];
const orange: MantineColorsTuple = [
  '#fff6ef',
  '#fcebe0',
  '#f8d3bb',
  '#f0b993',
  '#e4885a',
  '#d5612b',
  '#c2410c',
  '#ad3a0b',
  '#96310a',
  '#6f2407',
];

export const theme = createTheme({
  primaryColor: 'rabot',
  primaryShade: 6,
  colors: { rabot, orange },
  autoContrast: true,
  defaultRadius: 'md',
  radius: { sm: '8px', md: '12px', lg: '16px' },
  fontFamily: 'var(--text)',
  headings: { fontFamily: 'var(--head)', fontWeight: '700' },
  black: '#1f2421',
  focusRing: 'never',
  cursorType: 'pointer',
});
