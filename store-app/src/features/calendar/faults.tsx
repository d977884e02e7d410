import { faultsOf } from '../../head-office/form/save.js';
import { Notice } from '../../ui/notice.js';
import { useCalendarWords } from './calendar-words.js';

/** What was refused: at a field of a sheet, and as a whole where no field is to blame. */
export function useFaults(error: unknown) {
  const { t, say, has } = useCalendarWords();
  const faults = faultsOf(error, (code) => {
    const key = `fault.${code}`;
    return has(key) ? say(key) : undefined;
  });
  const { problem } = faults;
  const isAtField = problem?.errors !== undefined;
  const sentence =
    problem?.code === 'changed-meanwhile'
      ? say('changedMeanwhile')
      : (problem?.title ?? t('state.unreachable'));
  return {
    /** The fault of the first of these fields that has one, for a `Field`. */
    at: (...fields: readonly string[]) => {
      const fault = fields.map((field) => faults.of(field)).find((found) => found !== undefined);
      return fault === undefined ? {} : { fault };
    },
    whole: error === null || error === undefined || isAtField ? undefined : sentence,
  };
}

export function Fault({ problem }: { problem: string | undefined }) {
  return problem === undefined ? null : <Notice tone="stop" icon="warning" title={problem} isUrgent />;
}
