import { type StorefrontPage, storefrontPath } from '@passerelle/shared/storefront-paths';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../lib/words.js';
import { Meta } from '../ui/meta.js';
import { longTexts, type TextKey } from './texts/long-texts.js';

interface ProseProps {
  page: StorefrontPage;
  title: string;
  lead: TextKey;
  /** Pairs of a heading and its text. */
  sections: readonly (readonly [TextKey, TextKey])[];
  children?: ReactNode;
}

/** A page to be read: one column, headings, short paragraphs. */
export function Prose({ page, title, lead, sections, children }: ProseProps) {
  const { locale } = useWords();
  const text = useMemo(() => longTexts(locale), [locale]);
  return (
    <article className="wrap narrow prose">
      <Meta
        title={title}
        description={text(lead)}
        alternates={{ fr: storefrontPath('fr', page), en: storefrontPath('en', page) }}
      />
      <h1>{title}</h1>
      <p className="lead">{text(lead)}</p>
      {sections.map(([heading, body]) => (
        <section key={heading}>
          <h2>{text(heading)}</h2>
          <p>{text(body)}</p>
        </section>
      ))}
      {children}
    </article>
  );
}
