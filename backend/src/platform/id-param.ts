import { Injectable, type PipeTransform } from '@nestjs/common';
import { isId } from './ids.js';
import { refuse } from './problems.js';

/** For `:id` in a path: what is not written as an id is the id of nothing (`not-found`). */
@Injectable()
export class IdParam implements PipeTransform<string, string> {
  transform(value: string): string {
    return isId(value) ? value : refuse('not-found');
  }
}
