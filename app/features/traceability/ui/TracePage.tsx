import { showPhone } from '#app/features/identity/index.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatLotCode } from '#app/kernel/codes.ts'
import type { ChainReport, Trace } from '../types.ts'
import { BuyMore } from './BuyMore.tsx'
import { ChainCheck } from './ChainCheck.tsx'
import { DiaryDays } from './DiaryDays.tsx'
import { Letter } from './Letter.tsx'
import { OnThePack } from './OnThePack.tsx'
import { Papers } from './Papers.tsx'
import { TraceVerdict } from './TraceVerdict.tsx'

/** A letter from the farm: the verdict, a face, a place, days, then papers. */
export function TracePage({ trace, chain }: { trace: Trace; chain: ChainReport | null }) {
  const t = useT()
  const path = usePath()
  const { lot, maker, diary } = trace
  const code = formatLotCode(lot.code)
  return (
    <article className="stack loose">
      <div className="stack">
        <TraceVerdict trace={trace} />
        <Letter trace={trace} />
      </div>
      {diary.length > 0 && (
        <section className="stack">
          <h2>{t('trace:days')}</h2>
          <DiaryDays diary={diary} />
          <p className="small muted">{t('trace:diary_note')}</p>
        </section>
      )}
      <section className="stack">
        <h2>{t('trace:papers')}</h2>
        <Papers certificate={trace.certificate} papers={trace.papers} />
      </section>
      <OnThePack trace={trace} />
      <BuyMore trace={trace} />
      {chain && <ChainCheck report={chain} />}
      <section className="stack tight">
        <h2 className="text-lg!">{t('trace:report.title')}</h2>
        <p>
          {maker.phone ? <CallMaker phone={maker.phone} code={code} /> : t('trace:report.no_phone', { code })}
        </p>
        <p className="small muted">
          {t('trace:scans', { count: trace.scans })}
          {!chain && diary.length > 0 && (
            <>
              {' '}
              <a className="inline-block py-2" href={path(`/t/${lot.code}?kiem-chung=1#kiem-chung`)}>
                {t('trace:chain.link')}
              </a>
            </>
          )}
        </p>
      </section>
    </article>
  )
}

/** The sentence with the number as a link that a phone can dial. */
function CallMaker({ phone, code }: { phone: string; code: string }) {
  const t = useT()
  const mark = '\u0000'
  const [before, after] = t('trace:report.call', { phone: mark, code }).split(mark)
  return (
    <>
      {before}
      <a href={`tel:${phone}`}>{showPhone(phone)}</a>
      {after}
    </>
  )
}
