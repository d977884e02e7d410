import type { OpenGapsView } from '@passerelle/shared/api/contradictions';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../lib/api.js';
import { useWords } from '../lib/words.js';
import { Icon } from '../ui/icon.js';
import classes from './office-layout.module.css';

const EVERY_MS = 20_000;

/** In the bar of every room, while surfaces contradict each other: how many facts, and the way there. */
export function GapsLink() {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: ['open-contradictions'],
    queryFn: ({ signal }) => get<OpenGapsView>('/head-office/contradictions/open', undefined, signal),
    refetchInterval: EVERY_MS,
  });
  if (data === undefined || data.open === 0) return null;
  return (
    <Link to="/head-office/monitor" className={classes.gaps}>
      <Icon name="not-equal" size={20} />
      <b aria-hidden="true">{data.open}</b>
      <span>{t('office.gaps', { count: data.open })}</span>
    </Link>
  );
}
