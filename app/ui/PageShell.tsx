import type { ReactNode } from 'react'
import { BottomNav, type BottomNavProps } from './BottomNav.tsx'
import { classes } from './classes.ts'
import { DemoBanner } from './DemoBanner.tsx'
import { Tabs, type TabsProps } from './Tabs.tsx'
import { TopBar, type TopBarProps } from './TopBar.tsx'
import { Weave } from './Weave.tsx'

interface PageShellProps {
  /**
   * shop: woven edge, wide · seller: one column for a phone, places under the thumb · department: woven edge, wide, with
   * sections · operator: plain and dense.
   */
  variant: 'shop' | 'seller' | 'department' | 'operator'
  /** "Skip to content" in the page's language. */
  skip: string
  top: TopBarProps
  tabs?: TabsProps
  bottom?: BottomNavProps
  /** The sentence of a demo market. */
  demo?: ReactNode
  /** A flash message. */
  message?: ReactNode
  footer?: ReactNode
  /** One column of reading width: forms, orders, trace. */
  narrow?: boolean
  children: ReactNode
}

/** The frame of every page: skip link, banner, bar, sections, content, footer, places. */
export function PageShell(props: PageShellProps) {
  const { variant, skip, top, tabs, bottom, demo, message, footer, children } = props
  const narrow = props.narrow ?? variant === 'seller'
  return (
    <div className="flex min-h-dvh flex-col">
      <a className="skip" href="#content">
        {skip}
      </a>
      {demo && <DemoBanner>{demo}</DemoBanner>}
      <TopBar {...top} />
      {tabs && <Tabs {...tabs} />}
      {(variant === 'shop' || variant === 'department') && <Weave />}
      <main
        id="content"
        tabIndex={-1}
        className={classes('wrap section stack flex-1 outline-none', narrow && 'narrow')}
      >
        {message}
        {children}
      </main>
      {footer && (
        <footer className="foot">
          <div className="wrap">{footer}</div>
        </footer>
      )}
      {bottom && <BottomNav {...bottom} />}
    </div>
  )
}
