import { Select, TextInput } from '@mantine/core';
import type { OfficeCategoryView } from '@passerelle/shared/api/catalogue';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button, IconButton } from '../../ui/button.js';
import { Picture } from '../../ui/marks.js';
import { numberCell, OfficeScreen, Panel, Table } from '../../ui/office.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import forms from '../form/form.module.css';
import { faultsOf, useSave } from '../form/save.js';
import { pathsOf, productsWithin, useCategories } from './category-names.js';
import { PictureSheet } from './picture-sheet.js';
import { useProductsWords } from './products-words.js';

type Tree = { items: OfficeCategoryView[] };
interface Placed {
  readonly category: OfficeCategoryView;
  readonly depth: number;
  readonly place: number;
  readonly isLast: boolean;
}

/** The tree of categories as shoppers walk it. */
export function CategoriesPage() {
  const { say, locale, number } = useProductsWords();
  const categories = useCategories();
  const client = useQueryClient();
  const [open, setOpen] = useState<OfficeCategoryView | 'new'>();
  const take = (tree: Tree) => {
    client.setQueryData(['office-categories'], tree);
    setOpen(undefined);
  };
  const rows = placed(categories.data?.items ?? [], 0);
  return (
    <OfficeScreen
      title={say('categories')}
      subtitle={say('categoriesLead')}
      crumbs={[{ to: '/head-office/products', label: say('title') }]}
      crumbsLabel={say('crumbs')}
      actions={
        <Button icon="plus" tone="go" onClick={() => setOpen('new')}>
          {say('newCategory')}
        </Button>
      }
    >
      <Panel title={say('categories')} isTitleHidden isFlush>
        {categories.data === undefined && (
          <NotYetRead error={categories.error} onRetry={categories.refetch} height={44} />
        )}
        {categories.data !== undefined && rows.length === 0 && (
          <Empty icon="shelf" title={say('noCategories')} />
        )}
        {rows.length > 0 && (
          <Table
            label={say('categories')}
            head={
              <>
                <th scope="col">{say('category')}</th>
                <th scope="col">{say('otherName')}</th>
                <th scope="col" className={numberCell}>
                  {say('title')}
                </th>
                <th scope="col">
                  <span className="vh">{say('arrange')}</span>
                </th>
              </>
            }
          >
            {rows.map(({ category, depth, place, isLast }) => (
              <tr key={category.slug}>
                <th scope="row">
                  <span className={forms.named} style={{ paddingInlineStart: depth * 28 }}>
                    <Picture image={category.image} side={36} />
                    <b>{category.name[locale]}</b>
                  </span>
                </th>
                <td lang={locale === 'fr' ? 'en' : 'fr'}>{category.name[locale === 'fr' ? 'en' : 'fr']}</td>
                <td className={numberCell}>
                  <Link to={`/head-office/products?category=${category.slug}`}>
                    {number(productsWithin(category))}
                    <span className="vh"> {category.name[locale]}</span>
                  </Link>
                </td>
                <td>
                  <div className={forms.actions}>
                    <Moves category={category} place={place} isLast={isLast} onMoved={take} />
                    <Button onClick={() => setOpen(category)}>
                      {say('edit')}
                      <span className="vh"> {category.name[locale]}</span>
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Panel>
      {open !== undefined && (
        <CategorySheet
          category={open === 'new' ? undefined : open}
          all={categories.data?.items ?? []}
          onSaved={take}
          onClose={() => {
            setOpen(undefined);
            void categories.refetch();
          }}
        />
      )}
    </OfficeScreen>
  );
}

function Moves(props: {
  category: OfficeCategoryView;
  place: number;
  isLast: boolean;
  onMoved: (tree: Tree) => void;
}) {
  const { category, place, isLast, onMoved } = props;
  const { say, locale } = useProductsWords();
  const move = useSave<Tree>('PATCH', `/head-office/categories/${category.slug}`, onMoved);
  const name = category.name[locale];
  const go = (to: number) => move.mutate({ revision: category.revision, place: to });
  return (
    <>
      {place > 0 ? (
        <IconButton icon="up" label={say('moveUp', { name })} onClick={() => go(place - 1)} />
      ) : (
        <NoMove />
      )}
      {isLast ? (
        <NoMove />
      ) : (
        <IconButton icon="down" label={say('moveDown', { name })} onClick={() => go(place + 1)} />
      )}
    </>
  );
}

/** Keeps the place of an arrow, so that its neighbour stands below those of the other rows. */
function NoMove() {
  return <span className={forms.noMove} />;
}

interface CategorySheetProps {
  category: OfficeCategoryView | undefined;
  all: readonly OfficeCategoryView[];
  onSaved: (tree: Tree) => void;
  onClose: () => void;
}

/** Name, picture and place of a category. */
function CategorySheet({ category, all, onSaved, onClose }: CategorySheetProps) {
  const { t, say, has, locale } = useProductsWords();
  const [name, setName] = useState(category?.name ?? { fr: '', en: '' });
  const [parent, setParent] = useState(category?.parent ?? null);
  const [image, setImage] = useState(category?.image ?? '');
  const [isChoosing, setIsChoosing] = useState(false);
  const path =
    category === undefined ? '/head-office/categories' : `/head-office/categories/${category.slug}`;
  const save = useSave<Tree>(category === undefined ? 'POST' : 'PATCH', path, onSaved);
  const faults = faultsOf(save.error, (code) =>
    has(`fault.${code}`) ? say(`fault.${code}` as 'fault.circle') : undefined,
  );
  const shown = ['name.fr', 'name.en', 'parent', 'image'];
  const rest = faults.rest((field) => shown.includes(field));
  if (isChoosing) {
    return (
      <PictureSheet
        onClose={() => setIsChoosing(false)}
        onChoose={(chosen) => {
          setImage(chosen);
          setIsChoosing(false);
        }}
      />
    );
  }
  return (
    <OfficeDialog
      isWide
      title={category === undefined ? say('newCategory') : category.name[locale]}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            tone="go"
            icon="check"
            isBusy={save.isPending}
            onClick={() =>
              save.mutate({ name, parent, image, ...(category && { revision: category.revision }) })
            }
          >
            {category === undefined ? say('create') : say('save')}
          </Button>
        </>
      }
    >
      <div className={forms.form}>
        <div className={forms.pair}>
          <TextInput
            label={say('name.fr')}
            lang="fr"
            required
            data-autofocus
            value={name.fr}
            error={faults.of('name.fr')}
            onChange={({ currentTarget: { value } }) => setName({ ...name, fr: value })}
          />
          <TextInput
            label={say('name.en')}
            lang="en"
            required
            value={name.en}
            error={faults.of('name.en')}
            onChange={({ currentTarget: { value } }) => setName({ ...name, en: value })}
          />
        </div>
        <Select
          label={say('below')}
          placeholder={say('atTheTop')}
          data={pathsOf(all, locale)}
          value={parent}
          error={faults.of('parent')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': say('atTheTop') }}
          comboboxProps={{ zIndex: 400 }}
          nothingFoundMessage={say('nothingFound')}
          onChange={setParent}
        />
        <div className={forms.named}>
          {image !== '' && <Picture image={image} side={72} />}
          <Button icon="camera" onClick={() => setIsChoosing(true)}>
            {image === '' ? say('choosePicture') : say('changePicture')}
          </Button>
          {faults.of('image') !== undefined && (
            <span className={forms.fault} role="alert">
              {faults.of('image')}
            </span>
          )}
        </div>
        {save.error !== null && (
          <p className={forms.fault} role="alert">
            {rest[0] ?? faults.problem?.title ?? t('state.unreachable')}
          </p>
        )}
      </div>
    </OfficeDialog>
  );
}

function placed(items: readonly OfficeCategoryView[], depth: number): Placed[] {
  return items.flatMap((category, place) => [
    { category, depth, place, isLast: place === items.length - 1 },
    ...placed(category.children, depth + 1),
  ]);
}
