/** Reading a condition with the reader of definitions. */

import type { Field } from '../fields.js';
import { DefinitionReader } from '../kinds/definition.js';
import type { ConditionKind, ConditionTest } from '../rule.js';
import type { Condition } from '../types.js';

/** A kind of condition: its fields, and what it makes of them. `self` is the condition as it was authored. */
export function conditionKind(
  kind: string,
  fields: readonly Field[],
  read: (reader: DefinitionReader, self: Condition) => ConditionTest,
): ConditionKind {
  return {
    kind,
    fields,
    parse: (parameters) => {
      const reader = new DefinitionReader(parameters, fields);
      const test = read(reader, { kind, ...parameters });
      return reader.found().length > 0 ? { faults: reader.found() } : { test };
    },
  };
}
