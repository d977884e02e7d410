import type { FileReportView } from '@passerelle/shared/api/integrations';
import { Notice } from '../../ui/notice.js';
import { numberCell, Table } from '../../ui/office.js';
import { Loading } from '../../ui/states.js';
import { useReport } from './integrations-calls.js';
import { useIntegrationsWords } from './integrations-words.js';
import { reportSentence } from './report-sentence.js';

/** What came of a file: in one sentence, then row by row what was refused. */
export function FileReport({
  report,
  id,
}: { report: FileReportView; id?: never } | { report?: never; id: string }) {
  return report === undefined ? <KeptReport id={id} /> : <Report report={report} />;
}

function KeptReport({ id }: { id: string }) {
  const { t } = useIntegrationsWords();
  const { data } = useReport(id);
  return data === undefined ? (
    <Loading label={t('state.loading')} rows={1} height={44} />
  ) : (
    <Report report={data} />
  );
}

function Report({ report }: { report: FileReportView }) {
  const { say, has, number } = useIntegrationsWords();
  const { isDryRun, refused, fault, faults } = report;
  const worded = (code: string, field = '', otherwise = code): string => {
    const key = [`fault.${code}.${field}`, `fault.${code}`].find(has);
    return key === undefined ? otherwise : say(key);
  };
  return (
    <div className="stack">
      {fault === undefined ? (
        <Notice
          tone={refused > 0 ? 'hot' : 'ok'}
          icon={refused > 0 ? 'warning' : 'check-circle'}
          title={say(isDryRun ? 'report.tried' : 'report.done')}
        >
          {reportSentence(report, say)}
        </Notice>
      ) : (
        <Notice tone="stop" icon="warning" title={say('file.unreadable')} isUrgent>
          {say('report.fault', { line: number(fault.line), reason: worded(fault.code) })}
        </Notice>
      )}
      {faults.length > 0 && (
        <Table
          label={say('report.faults')}
          head={
            <>
              <th scope="col" className={numberCell}>
                {say('col.line')}
              </th>
              <th scope="col">{say('col.column')}</th>
              <th scope="col">{say('col.fault')}</th>
            </>
          }
        >
          {faults.flatMap(({ line, errors }) =>
            errors.map(({ field, code, message }) => (
              <tr key={`${line} ${field} ${code}`}>
                <td className={numberCell}>{number(line)}</td>
                <th scope="row">{field}</th>
                <td>{worded(code, field, message)}</td>
              </tr>
            )),
          )}
        </Table>
      )}
    </div>
  );
}
