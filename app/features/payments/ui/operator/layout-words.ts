import { useT } from '#app/i18n/locale-context.tsx'

const layouts = ['vietcombank', 'bidv', 'agribank', 'viettel-post', 'ghn', 'own'] as const

/** How a kind of file is called; a name that nobody knows any more stays as it was kept. */
export function useLayoutWords(): (layout: string) => string {
  const t = useT()
  return (layout) => {
    const known = layouts.find((one) => one === layout)
    return known ? t(`money:layout.${known}`) : layout
  }
}
