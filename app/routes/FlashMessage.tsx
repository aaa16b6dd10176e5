import { useKeyWords } from '#app/i18n/locale-context.tsx'
import { Message } from '#app/ui/Message.tsx'
import { useSite } from './site-frame.ts'

/** The message that the page before left, said once. */
export function FlashMessage() {
  const { flash } = useSite()
  const words = useKeyWords()
  return flash ? <Message tone={flash.tone}>{words(flash.key)}</Message> : null
}
