/** Line icons, 24 x 24, in the stroke of the drawings. Decorative: the words stand beside them. */
const shapes = {
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5L21 21" />
    </>
  ),
  basket: <path d="M3 9h18l-2 11H5zM8 9l3-6M16 9l-3-6M9 13v3.5M12 13v3.5M15 13v3.5" />,
  ticket: <path d="M3 8h18v3a2 2 0 0 0 0 4v3H3v-3a2 2 0 0 0 0-4zM14 8v2.500M14 12.500v1.500M14 16v2" />,
  person: (
    <>
      <circle cx="12" cy="7.5" r="4" />
      <path d="M4 21c.5-5 4-7 8-7s7.500 2 8 7" />
    </>
  ),
  store: (
    <path d="M4 10v10h16V10M3 10l2-6h14l2 6M3 10a3 3 0 0 0 6 0 3 3 0 0 0 6 0 3 3 0 0 0 6 0M10 20v-5h4v5" />
  ),
  globe: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18" />
    </>
  ),
  menu: <path d="M4 6h16M4 12h16M4 18h10" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  shelf: <path d="M4 3v18M20 3v18M4 8h16M4 14h16M4 20h16" />,
  filter: (
    <>
      <path d="M4 7h16M4 12h10M4 17h6" />
      <circle cx="17" cy="17" r="2.5" />
    </>
  ),
  position: (
    <>
      <circle cx="12" cy="12" r="6" />
      <circle cx="12" cy="12" r="1.500" />
      <path d="M12 2v4M12 18v4M2 12h4M18 12h4" />
    </>
  ),
  directions: <path d="M12 3l9 9-9 9-9-9zM9.5 14v-3h5M12.5 8.5L15 11l-2.5 2.5" />,
  calendar: <path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" />,
  card: <path d="M3 6h18v12H3zM3 10h18M6.500 14.500h4" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  swap: <path d="M4 8h14l-3.5-3.5M20 16H6l3.5 3.5" />,
  bell: <path d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4" />,
  mail: <path d="M3 5h18v14H3zM3 6l9 7 9-7" />,
  phone: (
    <path d="M6 3h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L16 12.5l5 1.5v4c0 2-2 3-4 3C10 20.5 3.5 14 3 7c0-2 1-4 3-4z" />
  ),
  bin: <path d="M5 7h14M10 4h4M7 7l1 13h8l1-13M10.500 11v5.500M13.500 11v5.500" />,
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ic" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}
