import { refusalOf } from '../lib/api.js';
import { useWords } from '../lib/words.js';
import { Failed, Loading } from './states.js';

interface FailedReadProps {
  error: unknown;
  /** Said where the refusal has no words of its own; that nobody answers, when it is left out. */
  otherwise?: string;
  onRetry: () => unknown;
}

/** What was asked for could not be read: why, and the way to try again. */
export function FailedRead({ error, otherwise, onRetry }: FailedReadProps) {
  const { t } = useWords();
  return (
    <Failed
      title={refusalOf(error)?.problem.detail ?? otherwise ?? t('state.unreachable')}
      retryLabel={t('action.retry')}
      onRetry={() => void onRetry()}
    />
  );
}

interface NotYetReadProps extends FailedReadProps {
  /** Of the shape that will stand here. */
  rows?: number;
  /** Of one row, px. */
  height?: number;
}

/** In the place of what is not there yet: its shape while it is read, or why it could not be. */
export function NotYetRead({ rows, height, ...failure }: NotYetReadProps) {
  const { t } = useWords();
  if (failure.error !== null) return <FailedRead {...failure} />;
  return <Loading label={t('state.loading')} rows={rows} height={height} />;
}
