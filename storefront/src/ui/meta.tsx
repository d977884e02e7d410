/** Title, description, address, languages and preview of a page; React hoists them into the head. */

import { useSite } from '../lib/site.js';
import { useWords } from '../lib/words.js';

interface MetaProps {
  title: string;
  description?: string;
  /** Path of this page in each language; absent on pages that are nobody else's business. */
  alternates?: { fr: string; en: string };
  image?: string;
  isPrivate?: boolean;
}

export function Meta({ title, description, alternates, image, isPrivate = false }: MetaProps) {
  const { locale, t } = useWords();
  const { origin } = useSite();
  const full = `${title} – ${t('brand')}`;
  const canonical = alternates ? `${origin}${alternates[locale]}` : undefined;
  return (
    <>
      <title>{full}</title>
      {description ? <meta name="description" content={description} /> : null}
      {isPrivate ? <meta name="robots" content="noindex, nofollow" /> : null}
      {isPrivate ? <meta name="referrer" content="no-referrer" /> : null}
      {canonical ? <link rel="canonical" href={canonical} /> : null}
      {alternates ? <link rel="alternate" hrefLang="fr" href={`${origin}${alternates.fr}`} /> : null}
      {alternates ? <link rel="alternate" hrefLang="en" href={`${origin}${alternates.en}`} /> : null}
      {alternates ? <link rel="alternate" hrefLang="x-default" href={`${origin}${alternates.fr}`} /> : null}
      <meta property="og:site_name" content={t('brand')} />
      <meta property="og:title" content={title} />
      <meta property="og:type" content={image ? 'product' : 'website'} />
      <meta property="og:locale" content={locale === 'fr' ? 'fr_FR' : 'en_GB'} />
      {description ? <meta property="og:description" content={description} /> : null}
      {canonical ? <meta property="og:url" content={canonical} /> : null}
      {image ? <meta property="og:image" content={`${origin}/pictures/${image}`} /> : null}
    </>
  );
}
