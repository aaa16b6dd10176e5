import { showPhone } from '#app/features/identity/index.ts'
import { usePath } from '#app/i18n/locale-context.tsx'
import { Badge } from '#app/ui/Badge.tsx'
import type { MemberRow } from '../sharing.types.ts'
import { useSharingWords } from './sharing-words.ts'

/** Households, each with what it is still to get. */
export function MemberCards({ members }: { members: readonly MemberRow[] }) {
  const path = usePath()
  const words = useSharingWords()
  return (
    <ul className="card rows">
      {members.map(({ memberId, name, phone, place, balance }) => (
        <li key={memberId}>
          <a className="block py-2 no-underline" href={path(`/ban-hang/ho-thanh-vien/${memberId}`)}>
            <strong className="text-lg">{name}</strong>
            {place && <span className="small muted block">{place}</span>}
            {phone && <span className="small muted num block">{showPhone(phone)}</span>}
            <Badge tone={balance > 0n ? 'warn' : balance < 0n ? 'info' : 'plain'}>
              {words.balance(balance)}
            </Badge>
          </a>
        </li>
      ))}
    </ul>
  )
}
