import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from '../theme.js';
import { officeTheme } from './office-theme.js';

const deskTheme = mergeThemeOverrides(theme, officeTheme);

/** What the controls of the head office need around them; the tablets in the shops never fetch it. */
export function Controls({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={deskTheme} forceColorScheme="light" getStyleNonce={styleNonce}>
      {children}
    </MantineProvider>
  );
}

/** The document's nonce, without which the page's policy lets no style element in. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
