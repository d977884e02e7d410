import { type StorefrontPage, storefrontPath } from '@passerelle/shared/storefront-paths';
import type { ReactNode } from 'react';
import { type MessageKey, useWords } from '../lib/words.js';
import { Meta } from '../ui/meta.js';

interface ProseProps {
  page: StorefrontPage;
  title: MessageKey;
  lead: MessageKey;
  /** Pairs of a heading and its text. */
  sections: readonly (readonly [MessageKey, MessageKey])[];
  children?: ReactNode;
}

/** A page to be read: one column, headings, short paragraphs. */
export function Prose({ page, title, lead, sections, children }: ProseProps) {
  const { t } = useWords();
  return (
    <article className="wrap narrow prose">
      <Meta
        title={t(title)}
        description={t(lead)}
        alternates={{ fr: storefrontPath('fr', page), en: storefrontPath('en', page) }}
      />
      <h1>{t(title)}</h1>
      <p className="lead">{t(lead)}</p>
      {sections.map(([heading, text]) => (
        <section key={heading}>
          <h2>{t(heading)}</h2>
          {t(text)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </section>
      ))}
      {children}
    </article>
  );
}
