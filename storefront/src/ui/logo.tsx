/** The plane and its shaving, as on the shops' fronts. */
export function Logo() {
  return (
    <svg viewBox="8 60 184 118" aria-hidden="true" focusable="false">
      <g fill="none" stroke="#1f2421" strokeWidth="5" strokeLinejoin="round" strokeLinecap="round">
        <path d="M70 128C58 104 66 74 92 70C114 67 126 86 114 99C104 109 88 100 95 89" strokeWidth="14" />
        <path
          d="M70 128C58 104 66 74 92 70C114 67 126 86 114 99C104 109 88 100 95 89"
          stroke="#f3d9ae"
          strokeWidth="6"
        />
        <path d="M96 146L128 84l14 8-26 54z" fill="#c2410c" />
        <path
          d="M138 146C134 132 143 122 141 108C139 97 146 90 156 92C150 102 160 112 164 124C167 134 170 140 170 146Z"
          fill="#e2b577"
        />
        <path
          d="M32 146c0-8 5-9 6-14c-7-4-9-17 1-23c8-5 19-1 21 8c2 7-2 12-5 15c1 5 5 6 5 14z"
          fill="#e2b577"
        />
        <path
          d="M18 146H64C76 146 78 128 92 128H116C132 128 134 146 148 146H182q8 0 8 8v12q0 6-6 6H16q-6 0-6-6V154q0-8 8-8z"
          fill="#1b6e34"
        />
      </g>
    </svg>
  );
}
