import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { PictureView } from '@passerelle/shared/api/catalogue';
import type { Page } from '@passerelle/shared/api/page';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { get, refusalOf, sendFile } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Picture } from '../../ui/marks.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import { Loading } from '../../ui/states.js';
import forms from '../form/form.module.css';
import classes from './pictures.module.css';
import { useProductsWords } from './products-words.js';

const TYPES = ['image/svg+xml', 'image/png', 'image/jpeg', 'image/webp'];

/** Chooses one of the drawings or of the pictures that were sent, or sends another one. */
export function PictureSheet({
  onChoose,
  onClose,
}: {
  onChoose: (name: string) => void;
  onClose: () => void;
}) {
  const { t, say, has, locale } = useProductsWords();
  const [q, setQ] = useState('');
  const [words] = useDebouncedValue(q, 250);
  const input = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const pictures = useInfiniteQuery({
    queryKey: ['office-pictures', words, locale],
    queryFn: ({ pageParam, signal }) =>
      get<Page<PictureView>>('/head-office/pictures', { q: words || undefined, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const send = useMutation({
    mutationFn: (file: File) =>
      sendFile<PictureView>('/head-office/pictures', file, typeOf(file), { title: file.name.slice(0, 120) }),
    onSuccess: ({ name }) => {
      void client.invalidateQueries({ queryKey: ['office-pictures'] });
      onChoose(name);
    },
  });
  const problem = refusalOf(send.error)?.problem;
  const reason = `pictureFault.${problem?.reason ?? problem?.code}`;
  const shown = pictures.data?.pages.flatMap((page) => page.items);
  return (
    <OfficeDialog
      isWide
      title={say('choosePicture')}
      lead={say('pictureLead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        pictures.hasNextPage && (
          <Button isBusy={pictures.isFetchingNextPage} onClick={() => void pictures.fetchNextPage()}>
            {say('more')}
          </Button>
        )
      }
    >
      <div className={forms.filters}>
        <TextInput
          label={say('searchPicture')}
          leftSection={<Icon name="search" size={18} />}
          value={q}
          data-autofocus
          onChange={({ currentTarget: { value } }) => setQ(value)}
        />
        <input
          ref={input}
          type="file"
          className="vh"
          tabIndex={-1}
          aria-label={say('sendPicture')}
          accept={TYPES.join(',')}
          onChange={({ currentTarget: { files } }) => {
            const [file] = files ?? [];
            if (file) send.mutate(file);
          }}
        />
        <Button icon="to-send" isBusy={send.isPending} onClick={() => input.current?.click()}>
          {say('sendPicture')}
        </Button>
      </div>
      {send.error !== null && (
        <p className={forms.fault} role="alert">
          {has(reason) ? say(reason) : (problem?.detail ?? t('state.unreachable'))}
          {typeof problem?.found === 'string' && ` (${problem.found})`}
        </p>
      )}
      {shown === undefined ? (
        <Loading label={t('state.loading')} rows={2} />
      ) : (
        <ul className={classes.grid}>
          {shown.map(({ name, title }) => (
            <li key={name}>
              <button type="button" onClick={() => onChoose(name)}>
                <Picture image={name} side={72} />
                {title || name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {shown?.length === 0 && <p className="mute">{say('nothingFound')}</p>}
    </OfficeDialog>
  );
}

/** Systems that do not know a kind of file give it no name; the server looks at the bytes anyway. */
function typeOf(file: File): string {
  return TYPES.includes(file.type) ? file.type : 'image/png';
}
