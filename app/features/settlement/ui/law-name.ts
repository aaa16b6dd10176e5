import type { Locale } from '#app/kernel/locale.ts'

/**
 * What the sources that come with the market say, phrase by phrase, and how Vietnamese texts abbreviate laws. The longer
 * phrase stands first.
 */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/NĐ (?=\d)/g, 'Decree '],
  [/TT (?=\d)/g, 'Circular '],
  [/(?<=\d) Đ(?=\d)/g, ' Article '],
  [/ và (?=Decree|Circular)/g, ' and '],
  [/báo biểu phí mới trước (\d+) ngày/g, 'announce a new tariff $1 days ahead'],
  [/hộ kinh doanh nộp GTGT (\d+) % trên doanh thu hàng hóa/g, 'household businesses pay $1 % VAT on goods'],
  [
    /hộ kinh doanh nộp GTGT (\d+) % trên doanh thu vận tải/g,
    'household businesses pay $1 % VAT on transport',
  ],
  [/hàng hoá: GTGT (\d+) %, TNCN 0,5 %/g, 'goods: $1 % VAT, 0.5 % income tax'],
  [/(?<=\()xem |(?<=; )xem /g, 'see '],
  [/, nay (?=Decree)/g, ', now '],
  [/dẫn về các luật thuế/g, 'points to the tax laws'],
  [/ngưỡng hộ kinh doanh 1 tỷ đồng một năm theo/g, 'threshold for households one billion đồng a year by'],
  [/nguồn thứ cấp, hãy hỏi luật sư/g, 'a secondary source, ask a lawyer'],
  [
    /Nguồn thứ cấp: hỏi kế toán trước khi bật/g,
    'A secondary source: ask an accountant before switching it on',
  ],
  [/Nguồn thứ cấp: hỏi kế toán/g, 'A secondary source: ask an accountant'],
]

/** A source of a rule, with its laws named for readers of English; what an operator wrote besides stays theirs. */
export const lawName = (source: string, locale: Locale): string =>
  locale === 'vi' ? source : phrases.reduce((text, [from, to]) => text.replace(from, to), source)
