/** Renders a component with its words, as the page does, in French unless told otherwise. */
import { compileCatalogue } from '@passerelle/shared/i18n/compile';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import english from '../src/i18n/en.json' with { type: 'json' };
import french from '../src/i18n/fr.json' with { type: 'json' };
import { StillPlace } from '../src/lib/router/router.js';
import { WordsProvider } from '../src/lib/words.js';

const catalogues = { fr: compileCatalogue('fr', french), en: compileCatalogue('en', english) };

export const testNow = Date.parse('2026-06-11T14:50:00+02:00');

export function renderInWords(children: ReactNode, locale: Locale = 'fr'): RenderResult {
  return render(
    <WordsProvider locale={locale} catalogue={catalogues[locale]} renderedAt={testNow}>
      <StillPlace first={nowhere}>{children}</StillPlace>
    </WordsProvider>,
  );
}

const nowhere = {
  pathname: '/',
  search: '',
  shown: { page: undefined, slug: '', Component: undefined, data: undefined, fault: undefined },
  layout: undefined,
};

/** Text as people read it: no-break spaces count as spaces. */
export function spaced(text: string | null): string {
  return (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
}
