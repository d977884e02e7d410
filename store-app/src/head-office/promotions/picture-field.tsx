import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { drawingName } from '@passerelle/shared/drawings';
import { useId, useState } from 'react';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Picture } from '../../ui/marks.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import { Loading } from '../../ui/states.js';
import pictureClasses from './picture-field.module.css';
import classes from './promotions.module.css';
import { usePictures } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';

interface PictureFieldProps {
  /** Empty: none of its own. */
  picture: string;
  error: string | undefined;
  onChange: (picture: string) => void;
}

/** The picture that site, tablet and flyer show; without one they take that of an article. */
export function PictureField({ picture, error, onChange }: PictureFieldProps) {
  const { say, locale } = usePromotionsWords();
  const name = drawingName(picture)?.[locale] ?? say('picture.sent');
  const [isOpen, setIsOpen] = useState(false);
  const labelId = useId();
  return (
    <div className={pictureClasses.picture}>
      {picture !== '' && <Picture image={picture} side={72} />}
      <div className={classes.list}>
        <b id={labelId}>{say('form.picture')}</b>
        <p className="mute">{picture === '' ? say('picture.none') : name}</p>
        <div className={classes.buttons}>
          <Button icon="camera" aria-describedby={labelId} onClick={() => setIsOpen(true)}>
            {say('picture.choose')}
          </Button>
          {picture !== '' && <Button onClick={() => onChange('')}>{say('picture.remove')}</Button>}
        </div>
        {error !== undefined && <p className={classes.fault}>{error}</p>}
      </div>
      {isOpen && (
        <PictureDialog
          onClose={() => setIsOpen(false)}
          onChoose={(name) => {
            setIsOpen(false);
            onChange(name);
          }}
        />
      )}
    </div>
  );
}

function PictureDialog({ onChoose, onClose }: { onChoose: (name: string) => void; onClose: () => void }) {
  const { t, say } = usePromotionsWords();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 250);
  const pictures = usePictures(words);
  const shown = pictures.data?.pages.flatMap((page) => page.items);
  return (
    <OfficeDialog
      title={say('picture.title')}
      lead={say('picture.lead')}
      closeLabel={t('action.closeUnchanged')}
      isWide
      onClose={onClose}
      foot={
        pictures.hasNextPage && (
          <Button isBusy={pictures.isFetchingNextPage} onClick={() => void pictures.fetchNextPage()}>
            {say('list.more')}
          </Button>
        )
      }
    >
      <TextInput
        label={say('picture.search')}
        leftSection={<Icon name="search" size={18} />}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {shown === undefined ? (
        <Loading label={t('state.loading')} />
      ) : (
        <ul className={pictureClasses.pictures} aria-label={say('picture.title')}>
          {shown.map(({ name, title }) => (
            <li key={name}>
              <button type="button" onClick={() => onChoose(name)}>
                <Picture image={name} side={64} />
                {title || name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown?.length === 0 && <p className="mute">{say('picture.nothing')}</p>}
    </OfficeDialog>
  );
}
