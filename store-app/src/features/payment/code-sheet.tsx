import { type FormEvent, useState } from 'react';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Sheet } from '../../ui/sheet.js';

/** At most this many codes stand on one quote. */
const mostCodes = 3;

interface CodesProps {
  codes: readonly string[];
  onChange: (codes: readonly string[]) => void;
}

/** Promotion codes: one button, one question. */
export function Codes({ codes, onChange }: CodesProps) {
  const { t } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const add = (event?: FormEvent): void => {
    event?.preventDefault();
    const code = typed.trim().toUpperCase();
    if (code !== '' && !codes.includes(code)) onChange([...codes, code].slice(-mostCodes));
    setTyped('');
    setIsAsking(false);
  };
  return (
    <>
      {codes.map((code) => (
        <Button
          key={code}
          icon="cross"
          isWide
          onClick={() => onChange(codes.filter((other) => other !== code))}
        >
          <span className="vh">{t('code.remove')} </span>
          {code}
        </Button>
      ))}
      <Button
        icon="percent"
        isWide
        disabledReason={codes.length >= mostCodes ? t('code.enough') : undefined}
        onClick={() => setIsAsking(true)}
      >
        {t('code.add')}
      </Button>
      {isAsking && (
        <Sheet
          title={t('code.add')}
          closeLabel={t('action.closeUnchanged')}
          onClose={() => setIsAsking(false)}
          foot={
            <>
              <Button isBig onClick={() => setIsAsking(false)}>
                {t('action.cancel')}
              </Button>
              <Button tone="go" isBig onClick={() => add()}>
                {t('code.use')}
              </Button>
            </>
          }
        >
          <form onSubmit={add}>
            <Field label={t('code.label')} icon="percent" autoFocus value={typed} onChange={setTyped} />
          </form>
        </Sheet>
      )}
    </>
  );
}
