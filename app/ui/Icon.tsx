import { classes } from './classes.ts'

/** Drawn on a 24-unit square with a stroke of 2; an icon never stands alone for a word. */
const paths = {
  home: 'M3 11 12 4l9 7v9h-6v-6H9v6H3Z',
  bag: 'M4 7h16l-1.5 13h-13ZM9 7a3 3 0 0 1 6 0',
  grid: 'M4 4h7v7H4Zm9 0h7v7h-7ZM4 13h7v7H4Zm9 0h7v7h-7Z',
  book: 'M6 3h12v18H6Zm3 5h6m-6 4h6m-6 4h4',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 5 5',
  basket: 'M3 10h18l-2.5 10h-13ZM8 10l3-6m5 6-3-6M9 14v3m6-3v3',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 21c0-8 16-8 16 0',
  people:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2 20c0-7 14-7 14 0M15 5.500a3.5 3.5 0 0 1 0 6.500m3 3c2.5.8 4 2.5 4 5',
  check: 'm4 13 5 5L20 6',
  cross: 'M5 5l14 14M19 5 5 19',
  warn: 'M12 3 2 20h20Zm0 7v5m0 2.200v.1',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v6m0-9.200v-.1',
  question:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.2 9.500c.3-3.5 5.8-3.2 5.6.2-.1 2-2.8 2.2-2.8 4.300m0 3v.1',
  phone: 'M6 3h4l2 5-2.5 2a11 11 0 0 0 5 5l2-2.5 5 2v4c0 1-1 2-2 2C10 20.5 3.5 13 4 5c0-1 1-2 2-2Z',
  pin: 'M12 22c-5-5.5-7-9-7-12a7 7 0 0 1 14 0c0 3-2 6.5-7 12Zm0-14.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  truck: 'M2 6h12v10H2Zm12 4h4l4 4v2h-8ZM6 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm11 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l4 2',
  calendar: 'M4 6h16v15H4Zm0 5h16M8 3v5m8-5v5',
  camera: 'M3 8h4l2-3h6l2 3h4v12H3Zm9 2.500a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  qr: 'M4 4h6v6H4Zm10 0h6v6h-6ZM4 14h6v6H4Zm10 0h2v2m4-2v2m-6 2v2h2m4-2v2h-1',
  copy: 'M8 8h12v12H8ZM16 8V4H4v12h4',
  download: 'M12 3v12m-5-5 5 5 5-5M4 20h16',
  upload: 'M12 16V4M7 9l5-5 5 5M4 20h16',
  print: 'M7 8V3h10v5M4 8h16v9h-3m-10 0H4V8m3 6h10v7H7Z',
  edit: 'M4 20v-4L16 4l4 4L8 20ZM13 7l4 4',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14m-8 4v6m4-6v6',
  plus: 'M12 4v16M4 12h16',
  minus: 'M4 12h16',
  back: 'M15 4l-8 8 8 8',
  forward: 'm9 4 8 8-8 8',
  bell: 'M6 17V10a6 6 0 0 1 12 0v7l2 1H4Zm4 4h4',
  chart: 'M4 20h16M7 20v-6m5 6V6m5 14V10',
  shield: 'M12 3 4 6v6c0 5 3.5 8 8 9 4.5-1 8-4 8-9V6Zm-3.5 9 2.5 2.5 4.5-5',
  chat: 'M4 5h16v12h-9l-5 4v-4H4Zm4 4h8m-8 4h5',
  box: 'm12 3 8 4v10l-8 4-8-4V7Zm0 9v9m0-9 8-5m-8 5L4 7',
  money: 'M3 6h18v12H3Zm9 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM6 9v.1M18 15v.1',
  tag: 'M4 4h8l9 9-8 8-9-9Zm4.5 4.500v.1',
  leaf: 'M5 19C3 9 10 4 21 4c0 11-5 18-15 15m-3 3c3-6 6-9 10-11',
  lock: 'M5 11h14v10H5Zm3 0V8a4 4 0 0 1 8 0v3m-4 4v2',
  leave: 'M10 4H4v16h6m-2-8h13m-5-5 5 5-5 5',
  external: 'M14 4h6v6m0-6L11 13M18 14v6H4V6h6',
  list: 'M4 6h.1M8 6h12M4 12h.1M8 12h12M4 18h.1M8 18h12',
  settings:
    'M4 7h10m4 0h2M4 17h4m4 0h8M16 4.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Zm-6 10a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
} as const

export type IconName = keyof typeof paths

interface IconProps {
  name: IconName
  small?: boolean
  /** Within a line of words, as tall as its letters. */
  inline?: boolean
}

export function Icon({ name, small = false, inline = false }: IconProps) {
  return (
    <svg
      className={classes('icon', small && 'small', inline && 'inline')}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
