import { Injectable } from '@nestjs/common';
import type { OfficeCategoryView } from '@passerelle/shared/api/catalogue';
import type { LocalText } from '@passerelle/shared/pricing/types';
import { freeSlug, slugOf } from '@passerelle/shared/slugs';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Database, type Tx } from '../platform/database.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import {
  type CategoryRecord,
  categoryRecords,
  insertCategory,
  lockCategories,
  orderLevel,
  updateCategory,
} from './categories.queries.js';
import { makesCircle, placedAt } from './domain/category-tree.js';
import { Pictures } from './pictures.service.js';

export interface CategoryWish {
  readonly revision: number;
  readonly name?: LocalText;
  readonly parent?: string | null;
  readonly image?: string;
  readonly place?: number;
}

const DEEPEST = 5;

/** The tree of categories as head office arranges it. */
@Injectable()
export class Categories {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrail,
    private readonly pictures: Pictures,
  ) {}

  /** The whole tree, each level in its order. */
  async tree(from: Pick<Tx, 'rows'> = this.database): Promise<OfficeCategoryView[]> {
    const all = await from.rows<CategoryRecord>(categoryRecords);
    const below = (parent: string | null): OfficeCategoryView[] =>
      all
        .filter((category) => category.parent === parent)
        .map(({ position: _, ...category }) => ({ ...category, children: below(category.slug) }));
    return below(null);
  }

  /** Adds a category at the end of its level. */
  async create(
    tx: Tx,
    by: Colleague,
    { name, parent, image }: Pick<CategoryRecord, 'name' | 'parent' | 'image'>,
  ): Promise<OfficeCategoryView[]> {
    const all = await this.allLocked(tx);
    const wanted = slugOf(name.fr);
    if (wanted === undefined) refuseField('name.fr', 'no-letters', 'name.fr must have letters or digits');
    const slug = freeSlug(wanted, new Set(all.map((category) => category.slug)));
    await this.check(tx, slug, parent, image, all);
    const position = all.filter((category) => category.parent === parent).length;
    await tx.run(insertCategory({ slug, parent, position, name, image }));
    const answer = await this.tree(tx);
    const subject = { kind: 'category', id: slug, label: name.fr };
    await this.trail.record(tx, { by, act: 'category-created', subject, after: { name, parent, image } });
    return answer;
  }

  /** Renames, moves or places a category; refuses `changed-meanwhile`, and a move below itself. */
  async change(tx: Tx, by: Colleague, slug: string, wish: CategoryWish): Promise<OfficeCategoryView[]> {
    const all = await this.allLocked(tx);
    const before = all.find((category) => category.slug === slug) ?? refuse('not-found');
    if (before.revision !== wish.revision)
      refuse('changed-meanwhile', { current: { items: await this.tree(tx) } });
    const parent = wish.parent === undefined ? before.parent : wish.parent;
    const { name = before.name, image = before.image } = wish;
    await this.check(tx, slug, parent, image, all);
    await tx.run(updateCategory({ slug, parent, name, image }));
    const level = all.filter((category) => category.parent === parent).map((category) => category.slug);
    const formerPlace = level.includes(slug) ? level.indexOf(slug) : level.length;
    const place = Math.min(wish.place ?? formerPlace, level.length);
    await tx.run(orderLevel(placedAt(slug, place, level)));
    const answer = await this.tree(tx);
    await this.trail.record(tx, {
      ...{ by, act: 'category-changed', subject: { kind: 'category', id: slug, label: name.fr } },
      before: { name: before.name, parent: before.parent, image: before.image, place: formerPlace },
      after: { name, parent, image, place },
    });
    return answer;
  }

  private async allLocked(tx: Tx): Promise<CategoryRecord[]> {
    await tx.run(lockCategories);
    return tx.rows<CategoryRecord>(categoryRecords);
  }

  private async check(
    tx: Tx,
    slug: string,
    parent: string | null,
    image: string,
    all: readonly CategoryRecord[],
  ): Promise<void> {
    if (parent !== null && !all.some((category) => category.slug === parent))
      refuseField('parent', 'unknown-category', 'there is no such category');
    if (makesCircle(slug, parent, all))
      refuseField('parent', 'circle', 'a category cannot stand below itself');
    if (depthOf(parent, all) + heightOf(slug, all) > DEEPEST)
      refuseField('parent', 'too-deep', `the tree has at most ${DEEPEST} levels`);
    if (!(await this.pictures.exists(tx, image)))
      refuseField('image', 'unknown-picture', 'there is no such picture');
  }
}

function depthOf(slug: string | null, all: readonly CategoryRecord[]): number {
  const parent = all.find((category) => category.slug === slug)?.parent;
  return slug === null ? 0 : 1 + depthOf(parent ?? null, all);
}

function heightOf(slug: string, all: readonly CategoryRecord[]): number {
  const below = all.filter((category) => category.parent === slug);
  return 1 + Math.max(0, ...below.map((category) => heightOf(category.slug, all)));
}
