const paths = {
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4v-9z',
  coupon: 'M4 6h16v4a2 2 0 0 0 0 4v4H4v-4a2 2 0 0 0 0-4V6zm10 0v12',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  stack: 'M12 3l9 5-9 5-9-5 9-5zm-9 9l9 5 9-5M3 16l9 5 9-5',
  budget: 'M4 19V9m5.3 10V5m5.4 14v-7M20 19V8',
  wallet: 'M4 7h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H4V5a1 1 0 0 1 1-1h11v3m1 5.5h3v3h-3z',
  join: 'M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.3 2.7-6 6-6s6 2.7 6 6M18 8v6m-3-3h6',
  bill: 'M6 3h12v18l-3-2-3 2-3-2-3 2V3zm3 5h6m-6 4h6',
  ticket: 'M5 4h14v16H5zM9 8h6M9 12h6M9 16h3',
  task: 'M4 6l1.5 1.5L8 5M4 12l1.5 1.5L8 11M4 18l1.5 1.5L8 17M11 6h9M11 12h9M11 18h9',
  log: 'M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zm-6 9c0-3.3 2.7-6 6-6s6 2.7 6 6M16 4.5a3.5 3.5 0 0 1 0 6.5m5 9c0-2.8-1.9-5.2-4.5-5.8',
  say: 'M4 5h16v11h-9l-5 4v-4H4z',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5 12l4.5 4.5',
  bell: 'M6 16V11a6 6 0 1 1 12 0v5l1.5 2h-15L6 16zm4 4.5h4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0-5v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  rows: 'M4 6h16M4 10h16M4 14h16M4 18h16',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'm6 6 12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  warn: 'M12 4 2.8 20h18.4L12 4zm0 6v4.5m0 2.5v.5',
  star: 'M12 3.5l2.6 5.6 6 .7-4.5 4.1 1.2 6-5.3-3-5.3 3 1.2-6-4.5-4.1 6-.7L12 3.5z',
  stop: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8 12h8',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5m0-8.5v.5',
  fold: 'M15 5l-7 7 7 7',
  unfold: 'M9 5l7 7-7 7',
  copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3m-10-3h10v6H7z',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9c0-4.4 3.6-7 8-7s8 2.6 8 7',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7h6L5 7zm14 0l-3 7h6l-3-7z',
  shield: 'M12 3l8 3v6c0 5-3.4 8-8 9-4.6-1-8-4-8-9V6l8-3zm-3.5 9l2.5 2.5 4.5-5',
  key: 'M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm3 1.2L20 3m-4 4 3 3m-6 0 2 2',
  gear: 'M4 7h10m4 0h2M4 17h2m4 0h10M16 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8 14.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  refresh: 'M20 11a8 8 0 1 0-2.3 6.6M20 5v6h-6',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
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
      <path d={paths[name]} />
    </svg>
  )
}
