import { type NavigateOptions, useNavigate } from 'react-router';

/**
 * Where an act leads once the server has taken it: kept with the act, for the news of it may come first and take the
 * button off the screen. Whoever has gone to another screen meanwhile stays there.
 */
export function useGoOn(): (to: string, options?: NavigateOptions) => () => void {
  const navigate = useNavigate();
  return (to, options) => {
    const from = window.location.pathname;
    return () => {
      if (window.location.pathname === from) void navigate(to, options);
    };
  };
}
