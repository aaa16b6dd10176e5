import { wordsFor } from '#app/i18n/i18n.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import { slugify } from '#app/kernel/vietnamese-text.ts'
import type { Call } from '#app/platform/call.ts'
import { definitionNames } from './definitions.ts'
import type { TableRequest } from './export-table.server.ts'
import { spanName } from './row-names.ts'
import { territoryName } from './sale.access.server.ts'

/** What stands on the sheet "Cách tính": what the table is of, then how its figures are counted. */
export async function exportNotes(
  call: Call,
  { table, period, place }: TableRequest,
  checked: { readonly rows: number; readonly hash: string; readonly demo: boolean },
): Promise<(readonly [string, string])[]> {
  const t = wordsFor(call.locale)
  const territory = (await territoryName(call)) ?? ''
  const dated = table !== 'chung-nhan' && table !== 'moi-nhat'
  return [
    [t('department:sheet.table'), t(`department:table.${table}`)],
    [t('department:sheet.territory'), territory],
    ...(dated ? [[t('department:sheet.period'), spanName(period.now)] as const] : []),
    ...(dated ? [[t('department:sheet.compared'), spanName(period.before)] as const] : []),
    ...(table === 'chung-nhan'
      ? []
      : [[t('department:sheet.place'), t(`department:place.${place}`)] as const]),
    [t('department:sheet.made'), formatMoment(call.clock.now())],
    [t('department:sheet.rows'), String(checked.rows)],
    [t('department:sheet.hash'), checked.hash],
    ...(checked.demo ? [[t('department:sheet.note'), t('department:sheet.demo')] as const] : []),
    ...definitionNames.map(
      (name) =>
        [
          t(`department:definitions.list.${name}.name`),
          t(`department:definitions.list.${name}.words`),
        ] as const,
    ),
  ]
}

/** `ban-ra-theo-xa-2026-11-01-2026-11-22`: without accents, so that every system keeps it. */
export function fileNameOf(call: Call, { table, period }: TableRequest): string {
  const t = wordsFor(call.locale)
  const days =
    table === 'chung-nhan' || table === 'moi-nhat' ? [period.now.to] : [period.now.from, period.now.to]
  return slugify(['cho-lang', t(`department:file.${table}`), ...days].join(' '))
}
