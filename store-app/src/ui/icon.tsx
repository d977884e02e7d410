import type { ReactNode } from 'react';

/** Drawn on a 24 x 24 grid with a 2 px round stroke, in the colour of the text beside them. */
const drawings = {
  alarm: (
    <>
      <circle cx="12" cy="13" r="8" />
      <path d="M12 8.5v5M12 16.6v.1M4 3.5 1.8 6M20 3.5 22.2 6" />
    </>
  ),
  'arrow-left': <path d="M20 12H4.5M11 5.5 4.5 12l6.5 6.5" />,
  'arrow-right': <path d="M4 12h15.5M13 5.5l6.5 6.5-6.5 6.5" />,
  'arrow-down': <path d="M12 4v15.5M5.5 13l6.5 6.5 6.5-6.5" />,
  'arrow-up': <path d="M12 20V4.5M5.5 11 12 4.5l6.5 6.5" />,
  basket: <path d="M3 9.5h18l-2 10.5H5zM8 9.5 11 3.5M16 9.5 13 3.5M9.5 13v3.5M14.5 13v3.5" />,
  bell: <path d="M5 17.5h14l-1.6-2.6V10a5.4 5.4 0 0 0-10.8 0v4.9zM10 20.5h4" />,
  'bell-ringing': (
    <path d="M5 17.5h14l-1.6-2.6V10a5.4 5.4 0 0 0-10.8 0v4.9zM10 20.5h4M3.2 7.5A7 7 0 0 1 6 3.5M20.8 7.5A7 7 0 0 0 18 3.5" />
  ),
  'broken-box': (
    <path d="M12 2.8 20.5 7v10L12 21.2 3.5 17V7zM3.5 7l5 2.5M20.5 7 15 9.7M12 6l-1.5 3.5 3 2L11 15l1.5 3" />
  ),
  calendar: (
    <>
      <rect x="3.5" y="5" width="17" height="16" rx="2" />
      <path d="M3.5 10h17M8 2.5V7M16 2.5V7" />
    </>
  ),
  camera: (
    <>
      <path d="M4 8h3.5L9 5.5h6L16.5 8H20a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z" />
      <circle cx="12" cy="13.3" r="3.5" />
    </>
  ),
  card: (
    <>
      <rect x="2.5" y="5" width="19" height="14" rx="2" />
      <path d="M2.5 10h19M6 15h4" />
    </>
  ),
  cash: (
    <>
      <rect x="2.5" y="6" width="19" height="12" rx="1.5" />
      <circle cx="12" cy="12" r="2.7" />
      <path d="M6 9.5v.1M18 14.5v.1" />
    </>
  ),
  check: <path d="m4.5 12.5 5 5 10-11" />,
  'check-circle': (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.3 2.8 2.8L16 9.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  copy: (
    <>
      <rect x="8.5" y="8.5" width="12" height="12" rx="2" />
      <path d="M15.5 5.5v-1a1 1 0 0 0-1-1h-10a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h1" />
    </>
  ),
  count: (
    <>
      <rect x="3" y="4" width="18" height="16" rx="1.5" />
      <path d="M3 9.5h18M3 14.7h18M9.5 9.5V20" />
    </>
  ),
  crate: <path d="M3.5 7h17v13h-17zM3.5 11.3h17M3.5 15.6h17M7.5 7v13M16.5 7v13" />,
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  download: <path d="M12 3.5v12M6.5 10.5l5.5 5.5 5.5-5.5M4 20.5h16" />,
  down: <path d="M12 4v15.5M5.5 13l6.5 6.5 6.5-6.5" />,
  eye: (
    <>
      <path d="M2 12c2.5-4.5 6-6.7 10-6.7S19.5 7.5 22 12c-2.5 4.5-6 6.7-10 6.7S4.5 16.5 2 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  gift: (
    <path d="M3.5 8h17v4h-17zM5 12v8.5h14V12M12 8v12.5M12 8C9 8 7 6.8 7 5.2S9.5 2.8 12 8c2.5-5.2 5-4.4 5-2.8S15 8 12 8z" />
  ),
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c3 3 3.8 6 3.8 9S15 18 12 21c-3-3-3.8-6-3.8-9S9 6 12 3z" />
    </>
  ),
  'hand-over': (
    <>
      <path d="M3 12.5 7 10l4 1.2h4a1.6 1.6 0 0 1 0 3.3h-4M15.5 12.5l3.7-2.2a1.6 1.6 0 0 1 1.8 2.6L15.5 18H9l-2-1.2H3" />
      <path d="M9 7.5V3.5h6.5v5" />
    </>
  ),
  hash: <path d="M9.5 3.5 7.5 20.5M16.5 3.5l-2 17M4 8.5h16.5M3.5 15.5H20" />,
  hourglass: <path d="M6 3h12M6 21h12M7 3c0 5 5 6 5 9s-5 4-5 9M17 3c0 5-5 6-5 9s5 4 5 9" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.6v.1" />
    </>
  ),
  label: (
    <>
      <path d="M3 12.2V4h8.2l9.5 9.5-8.2 8.2z" />
      <circle cx="7.6" cy="8.6" r="1.3" />
    </>
  ),
  language: (
    <path d="M3.5 6h9M8 3.5V6M11 6c-.8 4-3.4 7-7 8.5M5.5 9c1 2.5 3 4.5 5.5 5.5M12.5 20.5 16.5 10.5l4 10M14 17.5h5" />
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9.5" rx="2" />
      <path d="M8 11V7.5a4 4 0 0 1 8 0V11" />
    </>
  ),
  mail: (
    <>
      <rect x="2.5" y="5" width="19" height="14" rx="2" />
      <path d="m3 7 9 6.5L21 7" />
    </>
  ),
  minus: <path d="M4.5 12h15" />,
  'not-equal': <path d="M5 9h14M5 15h14M16 4 8 20" />,
  pause: <path d="M8.5 5v14M15.5 5v14" />,
  pencil: <path d="M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5 17.5 10" />,
  percent: (
    <>
      <path d="M5 19 19 5" />
      <circle cx="7" cy="7" r="2.5" />
      <circle cx="17" cy="17" r="2.5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6" />
    </>
  ),
  phone: (
    <>
      <rect x="6.5" y="2.5" width="11" height="19" rx="2.5" />
      <path d="M10.5 18.3h3" />
    </>
  ),
  place: (
    <>
      <path d="M12 21.5c4.7-5 7-8.5 7-11.7a7 7 0 0 0-14 0c0 3.2 2.3 6.7 7 11.7z" />
      <circle cx="12" cy="9.7" r="2.5" />
    </>
  ),
  plus: <path d="M12 4.5v15M4.5 12h15" />,
  printer: <path d="M7 8V3h10v5M7 17H3.5V8h17v9H17M7 13.5h10V21H7z" />,
  qr: (
    <>
      <rect x="3.5" y="3.5" width="6.5" height="6.5" rx="1" />
      <rect x="14" y="3.5" width="6.5" height="6.5" rx="1" />
      <rect x="3.5" y="14" width="6.5" height="6.5" rx="1" />
      <path d="M14 14h2.5v2.5M20.5 14v3M14 20.5h2.5M20.5 20.5h-1" />
    </>
  ),
  queue: (
    <>
      <path d="M9 6h11.5M9 12h11.5M9 18h11.5" />
      <path d="m3 6 1.2 1.2L6.5 5M3 12l1.2 1.2L6.5 11M3 18l1.2 1.2 2.3-2.2" />
    </>
  ),
  'raised-hand': (
    <path d="M7.5 12.5V6a1.5 1.5 0 0 1 3 0v-1.5a1.5 1.5 0 0 1 3 0V6a1.5 1.5 0 0 1 3 0v2.5a1.5 1.5 0 0 1 3 0V15a6.5 6.5 0 0 1-6.5 6.5c-3 0-4.6-1.3-6-3.8L3.7 13a1.6 1.6 0 0 1 2.7-1.6l1.1 1.6M10.5 6v5M13.5 6v5M16.5 8.5V11" />
  ),
  receipt: (
    <path d="M5 2.8v18.4l2.3-1.5 2.4 1.5 2.3-1.5 2.3 1.5 2.4-1.5 2.3 1.5V2.8zM8.5 8h7M8.5 12h7M8.5 16h4" />
  ),
  scan: (
    <path d="M3 8V5a2 2 0 0 1 2-2h3M16 3h3a2 2 0 0 1 2 2v3M21 16v3a2 2 0 0 1-2 2h-3M8 21H5a2 2 0 0 1-2-2v-3M7.5 8v8M11 8v8M13.5 8v8M16.8 8v8" />
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="7" />
      <path d="m15.8 15.8 5.2 5.2" />
    </>
  ),
  shelf: <path d="M4 3v18M20 3v18M4 10h16M4 18.5h16M7.5 10V5.5h4V10M14 18.5v-5h3.5v5M7 18.5v-3h4v3" />,
  shield: <path d="M12 2.8 20 5.5v6c0 5-3.2 8.3-8 9.7-4.8-1.4-8-4.7-8-9.7v-6zM12 8v4.5M12 15.7v.1" />,
  'sign-out': <path d="M10 4H5v16h5M10 12h10.5M16.5 7.5 21 12l-4.5 4.5" />,
  sound: <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 0 1 0 6M18.2 6.3a8 8 0 0 1 0 11.4" />,
  'sound-off': <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5" />,
  speech: (
    <>
      <path d="M4 4.5h16v11h-9L6.5 20v-4.5H4z" />
      <path d="M8 10h8" />
    </>
  ),
  stop: (
    <>
      <path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z" />
      <path d="m8.8 8.8 6.4 6.4M15.2 8.8l-6.4 6.4" />
    </>
  ),
  store: (
    <path d="M4 10.5V20.5h16V10.5M2.8 9.2 5 3.5h14l2.2 5.7a2.9 2.9 0 0 1-4.6 1 3.3 3.3 0 0 1-4.6 0 3.3 3.3 0 0 1-4.6 0 2.9 2.9 0 0 1-4.6-1zM9.5 20.5V15h5v5.5" />
  ),
  swap: <path d="M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4" />,
  sync: (
    <path d="M4 12a8 8 0 0 1 13.7-5.6L20 8.7M20 4v4.7h-4.7M20 12a8 8 0 0 1-13.7 5.6L4 15.3M4 20v-4.7h4.7" />
  ),
  'to-send': <path d="M12 19V8M7.5 12 12 7.5 16.5 12M4 4h16" />,
  trash: <path d="M4.5 6.5h15M9.5 6.5V4h5v2.5M6.5 6.5 7.5 20.5h9l1-14M10.5 10.5v6M13.5 10.5v6" />,
  upload: <path d="M12 16V4M6.5 9.5 12 4l5.5 5.5M4 20.5h16" />,
  truck: (
    <>
      <path d="M2.5 6h12v11h-12zM14.5 10h4l3 3.5V17h-7" />
      <circle cx="7" cy="18" r="2" />
      <circle cx="17.5" cy="18" r="2" />
    </>
  ),
  undo: <path d="M4 9h10a6 6 0 0 1 0 12H8M8 4.5 3.5 9 8 13.5" />,
  up: <path d="M12 20V4.5M5.5 11 12 4.5l6.5 6.5" />,
  warning: (
    <>
      <path d="M12 3 2 20.5h20z" />
      <path d="M12 9.5v5M12 17.4v.1" />
    </>
  ),
  wifi: (
    <path d="M2.5 9.5a14 14 0 0 1 19 0M5.7 13a9.3 9.3 0 0 1 12.6 0M8.9 16.4a4.6 4.6 0 0 1 6.2 0M12 19.9v.1" />
  ),
  'wifi-off': (
    <path d="M3 3l18 18M2.5 9.5A14 14 0 0 1 7 6.7M11 5.9a14 14 0 0 1 10.5 3.6M5.7 13a9.3 9.3 0 0 1 4-2.2M15 11.2a9 9 0 0 1 3.3 1.8M8.9 16.4a4.6 4.6 0 0 1 6.2 0M12 19.9v.1" />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

interface IconProps {
  name: IconName;
  /** Side in px. */
  size?: number;
}

/** A drawing beside words; it says nothing by itself to a screen reader. */
export function Icon({ name, size = 24 }: IconProps) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  );
}
