import { useEffect, useRef } from 'react';
import { Button } from '../ui/button.js';
import classes from './account.module.css';
import { useAccountWords } from './account-words.js';

/** The only time that these are shown; the focus comes here, so that nobody misses them. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { say } = useAccountWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.setup}>
      <h3 ref={heading} className={classes.arrival} tabIndex={-1}>
        {say('codes.title')}
      </h3>
      <p>{say('codes.lead')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="row wrap-row no-print">
        <Button icon="printer" onClick={() => window.print()}>
          {say('codes.print')}
        </Button>
        <Button tone="go" onClick={onDone}>
          {say('codes.done')}
        </Button>
      </div>
    </div>
  );
}
