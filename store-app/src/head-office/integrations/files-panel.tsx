import { Checkbox, FileInput, NativeSelect, TextInput } from '@mantine/core';
import {
  type FileKind,
  type FileReportView,
  fileKinds,
  tableKinds,
} from '@passerelle/shared/api/integrations';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { numberCell, Panel, Table } from '../../ui/office.js';
import { FileReport } from './file-report.js';
import classes from './integrations.module.css';
import { useFiles, useSendFile, useTable } from './integrations-calls.js';
import { useIntegrationsWords } from './integrations-words.js';
import { Listing } from './listing.js';
import { Refusal } from './refusal.js';

/** Files in, with a trial before; tables out; and what came of every file. */
export function FilesPanel() {
  return (
    <>
      <SendPanel />
      <TablesPanel />
      <ReportsPanel />
    </>
  );
}

function SendPanel() {
  const { say } = useIntegrationsWords();
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<FileKind>('stock-counts');
  const [source, setSource] = useState('');
  const [isDryRun, setIsDryRun] = useState(true);
  const send = useSendFile();
  const missing = file === null ? say('file.missing') : source === '' ? say('file.sourceMissing') : undefined;
  return (
    <Panel title={say('file.send')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (file !== null && source !== '' && !send.isPending)
            send.mutate({ file, kind, source, isDryRun });
        }}
      >
        <div className={classes.form}>
          <NativeSelect
            label={say('file.kind')}
            value={kind}
            data={fileKinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
            onChange={(event) =>
              setKind(fileKinds.find((each) => each === event.currentTarget.value) ?? kind)
            }
          />
          <TextInput
            label={say('source')}
            description={say('file.sourceHint')}
            maxLength={40}
            autoComplete="off"
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <FileInput
            label={say('file.file')}
            description={say('file.hint')}
            accept=".csv,text/csv"
            value={file}
            placeholder={say('file.choose')}
            classNames={{ placeholder: classes.placeholder }}
            onChange={setFile}
          />
        </div>
        <p className={`mute ${classes.columns}`}>
          {say('file.columns', { columns: say(`columns.${kind}`) })}
        </p>
        <Checkbox
          label={say('file.dryRun')}
          checked={isDryRun}
          onChange={(event) => setIsDryRun(event.currentTarget.checked)}
        />
        <div className={classes.acts}>
          <Button type="submit" tone="go" icon="upload" isBusy={send.isPending} disabledReason={missing}>
            {say(isDryRun ? 'file.try' : 'file.take')}
          </Button>
        </div>
      </form>
      <Refusal fault={send.error} />
      <p className="mute">{say('file.pricesElsewhere')}</p>
      {send.data !== undefined && <FileReport report={send.data} />}
    </Panel>
  );
}

function TablesPanel() {
  const { say } = useIntegrationsWords();
  const table = useTable();
  return (
    <Panel title={say('tables')}>
      <Refusal fault={table.error} />
      <p className="mute">{say('tables.hint')}</p>
      <div className={classes.acts}>
        {tableKinds.map((kind) => (
          <Button
            key={kind}
            icon="download"
            isBusy={table.isPending && table.variables === kind}
            onClick={() => table.mutate(kind)}
          >
            {say(`table.${kind}`)}
          </Button>
        ))}
      </div>
    </Panel>
  );
}

function ReportsPanel() {
  const { say } = useIntegrationsWords();
  const files = useFiles();
  const [shown, setShown] = useState<string>();
  return (
    <Panel
      title={say('files')}
      isFlush
      foot={
        files.hasNextPage && (
          <Button isBusy={files.isFetchingNextPage} onClick={() => void files.fetchNextPage()}>
            {say('more')}
          </Button>
        )
      }
    >
      <Listing
        query={files}
        items={files.data?.pages.flatMap((page) => page.items)}
        icon="upload"
        empty={say('files.empty')}
        emptyHint={say('files.emptyHint')}
      >
        {(items) => (
          <Table
            label={say('files')}
            head={
              <>
                <th scope="col">{say('file.file')}</th>
                <th scope="col">{say('col.when')}</th>
                <th scope="col">{say('col.state')}</th>
                <th scope="col" className={numberCell}>
                  {say('col.rows')}
                </th>
                <th scope="col" className={numberCell}>
                  {say('outcome.applied')}
                </th>
                <th scope="col" className={numberCell}>
                  {say('outcome.refused')}
                </th>
                <th scope="col">
                  <span className="vh">{say('col.acts')}</span>
                </th>
              </>
            }
          >
            {items.map((report) => (
              <ReportRow
                key={report.id}
                report={report}
                isShown={shown === report.id}
                onShow={() => setShown(shown === report.id ? undefined : report.id)}
              />
            ))}
          </Table>
        )}
      </Listing>
    </Panel>
  );
}

interface ReportRowProps {
  report: FileReportView;
  isShown: boolean;
  onShow: () => void;
}

function ReportRow({ report, isShown, onShow }: ReportRowProps) {
  const { say, when, number } = useIntegrationsWords();
  return (
    <>
      <tr>
        <th scope="row">
          <b>{report.fileName || say(`kind.${report.kind}`)}</b>
          <small>
            {say(`kind.${report.kind}`)} · {report.source}
          </small>
        </th>
        <td>
          <time dateTime={report.sentAt}>{when(report.sentAt)}</time>
          <small>{report.sentBy}</small>
        </td>
        <td>
          <FileState report={report} />
        </td>
        <td className={numberCell}>{number(report.rows)}</td>
        <td className={numberCell}>{number(report.applied)}</td>
        <td className={numberCell}>{number(report.refused)}</td>
        <td>
          <Button icon="eye" onClick={onShow}>
            {say(isShown ? 'file.hide' : 'file.show')}
            <span className="vh"> {report.fileName}</span>
          </Button>
        </td>
      </tr>
      {isShown && (
        <tr>
          <td colSpan={7}>
            <FileReport id={report.id} />
          </td>
        </tr>
      )}
    </>
  );
}

function FileState({ report: { state, isDryRun, refused } }: { report: FileReportView }) {
  const { say } = useIntegrationsWords();
  if (state === 'unreadable')
    return (
      <Status tone="stop" icon="cross">
        {say('file.unreadable')}
      </Status>
    );
  if (state === 'reading')
    return (
      <Status tone="plain" icon="hourglass">
        {say('file.reading')}
      </Status>
    );
  if (isDryRun)
    return (
      <Status tone="outline" icon="eye">
        {say('file.tried')}
      </Status>
    );
  return (
    <Status tone={refused > 0 ? 'hot' : 'ok'} icon={refused > 0 ? 'warning' : 'check'}>
      {say(refused > 0 ? 'file.partly' : 'file.taken')}
    </Status>
  );
}
