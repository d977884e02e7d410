import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.js';
import { Sheet } from '../../ui/sheet.js';
import { useTakenWords } from './taken-words.js';

export interface Person {
  readonly id: string;
  readonly name: string;
}

interface PersonChoiceProps {
  person: Person | undefined;
  /** Finds somebody known. */
  search: (onChoose: (person: Person) => void) => ReactNode;
  /** Writes somebody down. */
  write: (onDone: (id: string) => void, onClose: () => void) => ReactNode;
  onChoose: (person: Person) => void;
  nameOf: (id: string) => Promise<string>;
}

/** For whom it is: somebody known, or somebody who is written down now with their answer about advertising. */
export function PersonChoice({ person, search, write, onChoose, nameOf }: PersonChoiceProps) {
  const { t, say } = useTakenWords();
  const [open, setOpen] = useState<'search' | 'new'>();
  const choose = (chosen: Person) => {
    onChoose(chosen);
    setOpen(undefined);
  };
  return (
    <>
      <Button icon="person" isWide onClick={() => setOpen('search')}>
        {person?.name ?? say('customer')}
      </Button>
      {open === 'search' && (
        <Sheet
          title={say('customerTitle')}
          closeLabel={t('action.closeUnchanged')}
          onClose={() => setOpen(undefined)}
          foot={
            <Button icon="plus" isBig onClick={() => setOpen('new')}>
              {say('newCustomer')}
            </Button>
          }
        >
          {search(choose)}
        </Sheet>
      )}
      {open === 'new' &&
        write(
          (id) => void nameOf(id).then((name) => choose({ id, name })),
          () => setOpen(undefined),
        )}
    </>
  );
}
