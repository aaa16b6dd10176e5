import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Message } from '#app/ui/Message.tsx'

/** The way to the orders that have to be paid or to come first. */
export function OpenOrders({ codes }: { codes: readonly string[] }) {
  const t = useT()
  const path = usePath()
  return (
    <Message tone="info" title={t(codes.length > 0 ? 'order:open.title' : 'order:open.elsewhere')}>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <a className="inline-block py-3" href={path(`/don-hang/${code}`)}>
              {t('order:title', { code })}
            </a>
          </li>
        ))}
        <li>
          <a className="inline-block py-3" href={path('/tra-cuu')}>
            {t('order:open.find')}
          </a>
        </li>
      </ul>
    </Message>
  )
}
