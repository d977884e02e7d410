import type { FileReportView } from '@passerelle/shared/api/integrations';
import type { useIntegrationsWords } from './integrations-words.js';

const outcomes = ['applied', 'already', 'review', 'refused'] as const;

/** "3 rows: 2 imported, 1 refused": what came of the rows of a file; an outcome that none had is left out. */
export function reportSentence(
  report: Pick<FileReportView, 'rows' | (typeof outcomes)[number]>,
  say: ReturnType<typeof useIntegrationsWords>['say'],
): string {
  const rows = say('report.rows', { count: report.rows });
  const parts = outcomes
    .filter((outcome) => report[outcome] > 0)
    .map((outcome) => say(`report.${outcome}`, { count: report[outcome] }));
  return parts.length === 0 ? `${rows}.` : say('report.figures', { rows, parts: parts.join(', ') });
}
