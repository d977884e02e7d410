/** The hand plane of the brand. */
export function Plane({ side = 42 }: { side?: number }) {
  return (
    <svg
      width={side}
      height={side}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth={2.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M4 31h40v7H4z" />
      <path d="M8 31c-1-8 1-13 6-14 2.5-.5 4 .8 3.4 3.2L15 31M34 31v-6" />
      <circle cx="34" cy="21.5" r="3.6" />
      <path d="m19 31 7-13M27 31c1-6-1.5-8 1-13 2.3-4.4 9-5 10-.8.8 3.3-4 4-4.2 1" />
    </svg>
  );
}
