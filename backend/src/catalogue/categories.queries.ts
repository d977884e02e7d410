import type { LocalText } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

export interface CategoryRecord {
  readonly slug: string;
  readonly parent: string | null;
  readonly position: number;
  readonly name: LocalText;
  readonly image: string;
  readonly revision: number;
  readonly productCount: number;
}

/** Every category in the order of its level. */
export const categoryRecords: Sql = {
  text: `select c.slug, c.parent, c.position, c.name, c.image, c.revision,
           (select count(*)::integer from product p where p.category = c.slug) as "productCount"
         from category c order by c.position, c.slug`,
};

/** Nobody else moves a category meanwhile: whether a move makes a circle depends on all of them. */
export const lockCategories: Sql = { text: 'lock table category in share row exclusive mode' };

export function insertCategory({
  slug,
  parent,
  position,
  name,
  image,
}: Omit<CategoryRecord, 'revision' | 'productCount'>): Sql {
  return {
    text: 'insert into category (slug, parent, position, name, image) values ($1, $2, $3, $4, $5)',
    values: [slug, parent, position, JSON.stringify(name), image],
  };
}

export function updateCategory({
  slug,
  parent,
  name,
  image,
}: Pick<CategoryRecord, 'slug' | 'parent' | 'name' | 'image'>): Sql {
  return {
    text: 'update category set parent = $2, name = $3, image = $4, revision = revision + 1 where slug = $1',
    values: [slug, parent, JSON.stringify(name), image],
  };
}

/** Numbers a level from 0 on, in the order given. */
export function orderLevel(slugs: readonly string[]): Sql {
  return {
    text: `update category c set position = o.place - 1
             from unnest($1::text[]) with ordinality as o(slug, place)
            where c.slug = o.slug and c.position <> o.place - 1`,
    values: [slugs],
  };
}
