import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LocaleProvider } from '#app/i18n/locale-context.tsx'
import { VatRuleForm } from '../invoices/VatRules.tsx'
import { RuleForm } from './RuleForm.tsx'
import { TaxRuleForm } from './TaxRules.tsx'

const wrong = (field: string): SubmissionResult<string[]> => ({
  ...{ status: 'error', initialValue: { do: 'add', [field]: 'abc' } },
  error: { [field]: ['fees:failure.percent'] },
})
const drawn = (form: ReactNode) => renderToStaticMarkup(<LocaleProvider locale="vi">{form}</LocaleProvider>)

it('leads from the top of a form that came back to each field to mend', () => {
  const days = { today: '2026-11-22', firstRaise: '2026-12-12' }
  const targets = { sellers: [], categories: [] }
  const rule = drawn(<RuleForm {...days} targets={targets} lastResult={wrong('percent')} />)
  expect(rule).toContain('href="#rule-percent"')
  expect(drawn(<TaxRuleForm lastResult={wrong('vat')} />)).toContain('href="#tax-rule-vat"')
  const vat = drawn(<VatRuleForm categories={[]} lastResult={wrong('rate')} />)
  expect(vat).toContain('href="#vat-rule-rate"')
})
