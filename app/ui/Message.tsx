import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'

export type MessageTone = 'success' | 'info' | 'warn' | 'error'

const icons: Record<MessageTone, IconName> = { success: 'check', info: 'info', warn: 'warn', error: 'warn' }

/** What happened, what is safe, what to do now. Errors interrupt a screen reader, the rest wait their turn. */
export function Message({
  tone,
  title,
  children,
}: {
  tone: MessageTone
  title?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={classes('message', tone !== 'info' && tone)} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div>
        {title && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  )
}
