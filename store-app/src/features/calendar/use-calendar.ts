import type { CalendarEffectView, ExceptionalDayView, ShopCalendarView } from '@passerelle/shared/api/stores';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSave } from '../../head-office/form/save.js';
import { call, get } from '../../lib/api.js';

const KEY = ['shop-calendar'];
const DOOR = '/staff/calendar';

/** What is thought of, before anybody does it. */
export interface CalendarThought {
  readonly closesAt?: string;
  readonly exceptions?: readonly ExceptionalDayView[];
}

/** The calendar of one's own shop. */
export function useCalendar() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<ShopCalendarView>(DOOR, {}, signal),
    staleTime: 0,
  });
}

/** What a thought would do to the promises of the shop; asks while it can be one. */
export function useEffectOf(thought: CalendarThought | undefined) {
  return useQuery({
    queryKey: [...KEY, 'effect', thought],
    queryFn: ({ signal }) =>
      call<CalendarEffectView>('POST', `${DOOR}/preview`, { body: { ...thought }, signal }),
    enabled: thought !== undefined,
    retry: false,
    placeholderData: (former) => former,
  });
}

/** Writes the days that differ, or closes early; the page shows what came of it. */
export function useCalendarAct(act: 'days' | 'early-closing', onDone: (calendar: ShopCalendarView) => void) {
  const client = useQueryClient();
  const save = useSave<ShopCalendarView>(
    act === 'days' ? 'PATCH' : 'POST',
    act === 'days' ? DOOR : `${DOOR}/early-closing`,
    (calendar) => {
      client.setQueryData(KEY, calendar);
      onDone(calendar);
    },
  );
  // Somebody else may have been faster: what stands there now is asked for again.
  useEffect(() => {
    if (save.error !== null) void client.invalidateQueries({ queryKey: KEY, exact: true });
  }, [save.error, client]);
  return save;
}
