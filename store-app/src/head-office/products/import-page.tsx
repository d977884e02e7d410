import type { ProductImportView } from '@passerelle/shared/api/catalogue';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, useRef, useState } from 'react';
import { callPatiently, get, refusalOf, sendFile } from '../../lib/api.js';
import { newKey } from '../../lib/keys.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import { Columns, OfficeScreen, Panel, Table } from '../../ui/office.js';
import forms from '../form/form.module.css';
import { useProductsWords } from './products-words.js';

const COLUMNS =
  'sku gtin product name_fr name_en description_fr description_en brand category state image label_fr label_en vat stock_sku units_per_pack aisle bay sold properties_fr properties_en own_properties_fr own_properties_en'.split(
    ' ',
  );
const ASK_EVERY_MS = 500;

const unread: Omit<ProductImportView, 'id' | 'fileName'> = {
  ...{ state: 'reading', rowsRead: 0, rowsApplied: 0, faultyRows: 0 },
  ...{ creates: 0, changes: 0, same: 0, faults: [] },
};

const MARKS: Readonly<Record<string, string>> = { ';': 'semicolon', ',': 'comma' };

/** Products out into a file and in from one: read first, judged row by row, taken over whole or not at all. */
export function ImportPage() {
  const { t, say, has, number } = useProductsWords();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [id, setId] = useState<string>();
  const read = useMutation({
    mutationFn: async ({ file, under }: { file: File; under: string }) => {
      const type = file.name.endsWith('.tsv') ? 'text/tab-separated-values' : 'text/csv';
      const query = { id: under, name: file.name.slice(0, 200) };
      return sendFile<ProductImportView>('/head-office/product-imports', file, type, query);
    },
    onSuccess: (report) => client.setQueryData(['office-import', report.id], report),
  });
  const apply = useMutation({
    mutationFn: (under: string) =>
      callPatiently<ProductImportView>('POST', `/head-office/product-imports/${under}/application`, {
        body: {},
        idempotencyKey: under,
      }),
    onSuccess: (report) => {
      client.setQueryData(['office-import', report.id], report);
      void client.invalidateQueries({ queryKey: ['office-products'] });
    },
  });
  const isWorking = read.isPending || apply.isPending;
  const { data: report } = useQuery({
    queryKey: ['office-import', id],
    queryFn: ({ signal }) => get<ProductImportView>(`/head-office/product-imports/${id}`, {}, signal),
    enabled: id !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: isWorking ? ASK_EVERY_MS : false,
  });
  const choose = (file: File | undefined) => {
    if (file === undefined) return;
    const under = newKey();
    // The server knows the id with the first byte; until then this is how far it is.
    client.setQueryData(['office-import', under], { ...unread, id: under, fileName: file.name });
    setId(under);
    apply.reset();
    read.mutate({ file, under });
  };
  const worded = (code: string, message: string) => {
    const key = `fault.${code}`;
    return has(key) ? say(key) : message;
  };
  const refusal = read.error ?? apply.error;
  return (
    <OfficeScreen
      title={say('files')}
      subtitle={say('filesLead')}
      crumbs={[{ to: '/head-office/products', label: say('title') }]}
      crumbsLabel={say('crumbs')}
    >
      <Columns
        aside={
          <>
            <Panel title={say('fileForm')}>
              <p>{say('fileFormLead')}</p>
              <p>
                {COLUMNS.map((column) => (
                  <Fragment key={column}>
                    <code className={forms.whole}>{column} ;</code>{' '}
                  </Fragment>
                ))}
              </p>
              <p className="mute">{say('fileNeeded')}</p>
              <p className="mute">{say('fileProperties')}</p>
            </Panel>
            <Panel title={say('export')}>
              <p>{say('exportLead')}</p>
              <a href="/api/v1/head-office/products/export.csv" download="products.csv" className="row">
                <Icon name="receipt" size={18} /> {say('exportLink')}
              </a>
            </Panel>
          </>
        }
      >
        <Panel title={say('import')} isStrong>
          <p>{say('importLead')}</p>
          <input
            ref={input}
            type="file"
            className="vh"
            tabIndex={-1}
            aria-label={say('chooseFile')}
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
            onChange={({ currentTarget }) => {
              choose(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
          <div className={forms.acts}>
            <Button
              icon="to-send"
              tone={report === undefined ? 'go' : 'plain'}
              isBusy={read.isPending}
              onClick={() => input.current?.click()}
            >
              {say(report === undefined ? 'chooseFile' : 'chooseOther')}
            </Button>
            {report?.state === 'read' && (
              <Button
                icon="check"
                tone="go"
                isBusy={apply.isPending}
                disabledReason={
                  report.faultyRows > 0
                    ? say('applyFaulty')
                    : report.creates + report.changes === 0
                      ? say('applyNothing')
                      : undefined
                }
                onClick={() => apply.mutate(report.id)}
              >
                {say('apply', { count: report.creates + report.changes })}
              </Button>
            )}
          </div>
          {refusal !== null && (
            <p className={forms.fault} role="alert">
              {refusalOf(refusal)?.problem.title ?? t('state.unreachable')}
            </p>
          )}
          {id !== undefined && (
            <div role="status">
              {isWorking && (
                <p>
                  {apply.isPending
                    ? say('applying', {
                        done: number(report?.rowsApplied ?? 0),
                        rows: number(report?.rowsRead ?? 0),
                      })
                    : say('reading', { rows: number(report?.rowsRead ?? 0) })}
                </p>
              )}
              {report?.state === 'applied' && (
                <Status tone="ok" icon="check">
                  {say('applied', { count: report.rowsApplied })}
                </Status>
              )}
              {report?.state === 'unreadable' && (
                <Status tone="stop" icon="warning" canWrap>
                  {say('unreadable', {
                    reason: worded(report.fault?.code ?? '', report.fault?.code ?? ''),
                    line: report.fault?.line ?? 1,
                  })}
                </Status>
              )}
            </div>
          )}
        </Panel>
        {report !== undefined && report.state !== 'reading' && report.state !== 'unreadable' && (
          <Panel title={report.fileName || say('file')}>
            <dl className={forms.facts}>
              <dt>{say('rowsRead')}</dt>
              <dd>{number(report.rowsRead)}</dd>
              <dt>{say('creates')}</dt>
              <dd>{number(report.creates)}</dd>
              <dt>{say('changes')}</dt>
              <dd>{number(report.changes)}</dd>
              <dt>{say('same')}</dt>
              <dd>{number(report.same)}</dd>
              <dt>{say('faultyRows')}</dt>
              <dd>{number(report.faultyRows)}</dd>
              <dt>{say('encoding')}</dt>
              <dd>
                {report.encoding?.toUpperCase()},{' '}
                {say('separator', { mark: MARKS[report.separator ?? ''] ?? 'tab' })}
              </dd>
            </dl>
          </Panel>
        )}
        {report !== undefined && report.faults.length > 0 && (
          <Panel title={say('faultsTitle', { count: report.faultyRows })} isFlush>
            <Table
              label={say('faultsTitle', { count: report.faultyRows })}
              head={
                <>
                  <th scope="col">{say('line')}</th>
                  <th scope="col">{say('column')}</th>
                  <th scope="col">{say('reason')}</th>
                </>
              }
            >
              {report.faults.flatMap(({ line, faults }) =>
                faults.map(({ field, code, message }) => (
                  <tr key={`${line} ${field} ${code}`}>
                    <th scope="row">{number(line)}</th>
                    <td>
                      <code>{field}</code>
                    </td>
                    <td>
                      {worded(code, message)}
                      <Owner message={message} />
                    </td>
                  </tr>
                )),
              )}
            </Table>
          </Panel>
        )}
      </Columns>
    </OfficeScreen>
  );
}

/** Whose the code is that two articles want: the only part of the server's words that is a name. */
function Owner({ message }: { message: string }) {
  const { say } = useProductsWords();
  const owner = /^\S+ belongs to (\S+)$/.exec(message)?.[1];
  return owner === undefined ? null : <small>{say('fault.owner', { owner })}</small>;
}
