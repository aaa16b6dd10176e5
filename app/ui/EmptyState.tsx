import type { ReactNode } from 'react'
import { Picture } from './Picture.tsx'
import type { IllustrationKind } from './illustration.ts'

interface EmptyStateProps {
  picture: IllustrationKind
  title: ReactNode
  children?: ReactNode
  /** The way on: never leave a reader at a dead end. */
  action?: ReactNode
}

export function EmptyState({ picture, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Picture kind={picture} alt="" />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}
