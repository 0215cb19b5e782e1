import type { ReactNode } from 'react'

const paths: Record<string, ReactNode> = {
  centre: <path d="M4 6h16v4a2 2 0 0 0 0 4v4H4v-4a2 2 0 0 0 0-4V6zm10 0v12" />,
  bargains: <path d="M4 4h8l8 8-8 8-8-8V4zm4 4h.01M10 14l4-4" />,
  browse: <path d="M5 8h14l-1 12H6L5 8zm4 0V7a3 3 0 0 1 6 0v1" />,
  wallet: <path d="M4 7h15a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7zm0 0 10-3v3m2 6h.01" />,
  cart: <path d="M3 4h2l2.4 11h10.2L20 8H6m3 11.5h.01M16 19.5h.01" />,
  orders: <path d="M6 3h12v18l-3-2-3 2-3-2-3 2V3zm3 5h6m-6 4h6" />,
  back: <path d="m15 5-7 7 7 7" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  sun: (
    <path d="M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0-5v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1" />
  ),
  moon: <path d="M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z" />,
  bell: <path d="M6 16V11a6 6 0 0 1 12 0v5l2 2H4l2-2zm4 4h4" />,
  person: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7 8a7 7 0 0 1 14 0" />,
  search: <path d="M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zm4.5 10.5L20 20" />,
  minus: <path d="M6 12h12" />,
  plus: <path d="M6 12h12M12 6v12" />,
  check: <path d="m5 13 4.5 4.5L19 7" />,
  warn: <path d="M12 8v5m0 3h.01M12 3 2.5 20h19L12 3z" />,
  trash: <path d="M5 7h14M10 7V5h4v2m-7 0 1 13h8l1-13" />,
  next: <path d="m9 5 7 7-7 7" />,
}

/** A line drawing in the current colour; never the only carrier of a meaning. */
export function Icon({ name, size = 22 }: { name: keyof typeof paths & string; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {paths[name]}
    </svg>
  )
}
