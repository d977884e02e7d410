import type { ComponentProps, MouseEvent, SubmitEvent } from 'react';
import { usePlace } from './place.js';

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { to: string };

/** A link within the site: a plain anchor to everyone, without a new document for a plain click. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const { go } = usePlace();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlainClick(event) || rest.target || rest.download) return;
    event.preventDefault();
    void go(to);
  };
  return <a {...rest} href={to} onClick={follow} />;
}

/** A link that says when it leads to where one is. */
export function NavLink(props: LinkProps) {
  const { pathname } = usePlace();
  return <Link {...props} aria-current={pathname === props.to ? 'page' : undefined} />;
}

type FormProps = Omit<ComponentProps<'form'>, 'action' | 'method'> & { action: string };

/** A form whose fields become the query of an address. */
export function QueryForm({ action, onSubmit, ...rest }: FormProps) {
  const { go } = usePlace();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    onSubmit?.(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') query.append(name, value.trim());
    }
    void go(`${action}?${query}`);
  };
  return <form {...rest} action={action} method="get" onSubmit={submit} />;
}

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
