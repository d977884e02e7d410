import type { BasketSkuView } from '@passerelle/shared/api/client';
import type { SimulatedRuleView, SimulationView } from '@passerelle/shared/api/simulator';
import { articleName } from '../../lib/article-name.js';
import { Hash } from '../../ui/marks.js';
import { numberCell, Panel, Table } from '../../ui/office.js';
import { Empty } from '../../ui/states.js';
import { RuleList } from './rule-list.js';
import classes from './simulator.module.css';
import { useSimulatorWords } from './simulator-words.js';

const MOST_COLUMNS = 3;

interface ResultPanelProps {
  result: SimulationView | undefined;
  articles: ReadonlyMap<string, BasketSkuView> | undefined;
  isAsking: boolean;
}

/** The price: total, VAT and hash, line by line, rule by rule. */
export function ResultPanel({ result, articles, isAsking }: ResultPanelProps) {
  const { say, money, percent } = useSimulatorWords();
  if (result === undefined)
    return (
      <Panel title={say('result')} isTitleHidden>
        <Empty icon="basket" title={say('basket.empty')} />
      </Panel>
    );
  const { document, hash } = result;
  const { totalCents, grossCents, discountCents, vat } = document;
  return (
    <Panel title={say('result')} isTitleHidden isFlush>
      <div className={classes.sum} aria-busy={isAsking}>
        <p className={classes.total}>
          <span>{say('total')}</span>
          <strong aria-live="polite">{money(totalCents)}</strong>
        </p>
        <p className={classes.parts}>
          {discountCents > 0 && (
            <span>{say('less', { gross: money(grossCents), discount: money(discountCents) })}</span>
          )}
          {vat.map(({ basisPoints, vatCents }) => (
            <span key={basisPoints}>
              {say('vat', { rate: percent(basisPoints), amount: money(vatCents) })}
            </span>
          ))}
        </p>
        <p className={classes.sign}>
          <b>{say('hash')}</b>
          <Hash hash={hash} spoken={say('hash')} isBig />
        </p>
      </div>
      <Lines result={result} articles={articles} />
      <RuleList result={result} />
    </Panel>
  );
}

function Lines({ result, articles }: Pick<ResultPanelProps, 'articles'> & { result: SimulationView }) {
  const { say, money, locale } = useSimulatorWords();
  const reductions = result.rules.filter(({ outcome, phase }) => outcome === 'applied' && phase > 1);
  const columns = reductions.slice(0, MOST_COLUMNS);
  return (
    <Table
      label={say('lines')}
      head={
        <>
          <th scope="col">{say('line')}</th>
          <th scope="col" className={numberCell}>
            {say('line.shown')}
          </th>
          {columns.map(({ promotion, name }) => (
            <th scope="col" key={promotion} className={numberCell}>
              {name[locale]}
            </th>
          ))}
          <th scope="col" className={numberCell}>
            {say('line.toPay')}
          </th>
        </>
      }
    >
      {result.document.lines.map((line) => {
        const article = articles?.get(line.sku);
        const isMarkedDown = line.unitCents < line.regularCents;
        const unit = isMarkedDown
          ? say('line.instead', { price: money(line.unitCents), regular: money(line.regularCents) })
          : money(line.unitCents);
        return (
          <tr key={line.sku}>
            <th scope="row">
              {article === undefined ? line.sku : articleName(article)}
              <small>{say('line.each', { count: line.quantity, price: unit })}</small>
            </th>
            <td className={numberCell}>{money(line.grossCents)}</td>
            {columns.map((rule) => (
              <td key={rule.promotion} className={numberCell}>
                {money(0 - takenFrom(rule, line.sku))}
              </td>
            ))}
            <td className={numberCell}>
              <b>{money(line.netCents)}</b>
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

function takenFrom({ lines }: SimulatedRuleView, sku: string): number {
  return lines.find((line) => line.sku === sku)?.discountCents ?? 0;
}
