import type { AuditEntryView } from '@passerelle/shared/api/audit';
import type { OfficeProductView } from '@passerelle/shared/api/catalogue';
import type { Page } from '@passerelle/shared/api/page';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Panel, Table } from '../../ui/office.js';
import { Loading } from '../../ui/states.js';
import forms from '../form/form.module.css';
import { useSave } from '../form/save.js';
import { useProductsWords } from './products-words.js';

const WORDS = /^(name|description|highlights|brand|category|image|attributes|related)(\.|$)/;
const MOST_SHOWN = 8;

interface HistoryPanelProps {
  product: OfficeProductView;
  /** What is typed and not saved would be lost. */
  isDirty: boolean;
  onPutBack: (product: OfficeProductView) => void;
}

/** Who changed the product, and the way back to its former words. */
export function HistoryPanel({ product, isDirty, onPutBack }: HistoryPanelProps) {
  const { t, say, has, when } = useProductsWords();
  const { slug, revision } = product;
  const history = useQuery({
    queryKey: ['office-history', slug, revision],
    queryFn: ({ signal }) =>
      get<Page<AuditEntryView>>('/head-office/audit', { kind: 'product', subject: slug }, signal),
  });
  const putBack = useSave<OfficeProductView>('POST', `/head-office/products/${slug}/put-back`, onPutBack);
  const entries = history.data?.items.slice(0, MOST_SHOWN);
  const fieldOf = (field: string): string => {
    const [part = ''] = field.split('.');
    const key = `field.${part}`;
    return has(key) ? say(key) : field;
  };
  return (
    <Panel title={say('history')} isFlush>
      {entries === undefined && <Loading label={t('state.loading')} rows={2} height={44} />}
      {entries !== undefined && entries.length > 0 && (
        <Table
          label={say('history')}
          head={
            <>
              <th scope="col">{say('when')}</th>
              <th scope="col">{say('who')}</th>
              <th scope="col">{say('what')}</th>
              <th scope="col">
                <span className="vh">{say('putBack')}</span>
              </th>
            </>
          }
        >
          {entries.map(({ seq, at, by, act, changes }) => {
            const key = `act.${act}`;
            const fields = [...new Set(changes.map(({ field }) => fieldOf(field)))];
            const canReturn = changes.some(({ field, before }) => before !== undefined && WORDS.test(field));
            return (
              <tr key={seq}>
                <td>
                  <time dateTime={at}>{when(at)}</time>
                </td>
                <td>{by?.name}</td>
                <th scope="row">
                  {has(key) ? say(key) : act}
                  {act !== 'product-created' && <small>{fields.join(', ')}</small>}
                </th>
                <td>
                  {canReturn && (
                    <Button
                      icon="undo"
                      isBusy={putBack.isPending}
                      disabledReason={isDirty ? say('saveFirst') : undefined}
                      onClick={() => putBack.mutate({ seq, revision })}
                    >
                      {say('putBack')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </Table>
      )}
      {entries?.length === 0 && <p className={forms.padded}>{say('noHistory')}</p>}
      {putBack.error !== null && (
        <p role="alert" className={forms.padded}>
          {say('putBackRefused')}
        </p>
      )}
    </Panel>
  );
}
