import { decodeVietQr } from '#integrations/payments/vietqr/payload.ts'
import { expect, test } from './journey.ts'
import { buyNow, openGoodsOf } from './shopping.ts'
import { scan } from './scan.ts'

test.use({ javaScriptEnabled: false })

/** The account and the purpose that a code carries. */
function readCode(payload: string) {
  const decoded = decodeVietQr(payload)
  if (!decoded.ok) throw new Error(`the page's code cannot be read: ${decoded.defect}`)
  return { account: decoded.value.account, purpose: decoded.value.purpose ?? '' }
}

test('a bank’s statement pays an order of which no feed has told, once', async ({
  page,
  open,
  checkPage,
}) => {
  await openGoodsOf(page, 'HTX Ong Mây Ngàn', 9)
  const { code, total } = await buyNow(page, {})
  const { account, purpose } = readCode((await scan(page.getByRole('img', { name: /^Mã VietQR/ }))) ?? '')
  expect(purpose).not.toBe('')
  const today = new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const lines = [
    `Số tài khoản,${account}`,
    'Ngày giao dịch,Số tham chiếu,Số tiền ghi nợ,Số tiền ghi có,Mô tả',
    `${today},ST${code},,${total},CHUYEN TIEN ${purpose}`,
  ]
  const file = { name: 'sao-ke.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }

  const operator = await open('operator')
  const send = async () => {
    await operator.goto('/dieu-hanh/sao-ke')
    await operator.getByLabel('Tệp CSV hoặc Excel').setInputFiles(file)
    await operator.getByRole('button', { name: 'Xem trước' }).click()
  }
  await send()
  await expect(operator.getByText(`tính cho đơn ${code}`)).toBeVisible()
  await checkPage(operator, 'money-statement-preview')
  await operator.getByRole('button', { name: 'Nhập 1 dòng vào sổ' }).click()
  await expect(operator.getByRole('heading', { name: 'Đã nhập sao kê' })).toBeVisible()
  await checkPage(operator, 'money-statement-result')
  await page.reload()
  await expect(page.getByText('Đã nhận tiền, đơn đã đặt')).toBeVisible()

  await send()
  await expect(operator.getByText('đã nhập trước đây')).toBeVisible()
})

test('a file of an unknown bank is read once its columns are named, and the next by itself', async ({
  open,
  checkPage,
}) => {
  const operator = await open('operator')
  const send = async (number: string) => {
    const lines = [
      'STT;Luc nao;Loi nhan;Vao;Ra;So GD',
      `1;22/11/2026;phi dich vu ${number};0;11000;NH${number}`,
    ]
    const file = { name: `${number}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }
    await operator.goto('/dieu-hanh/sao-ke')
    await operator.getByLabel('Tệp CSV hoặc Excel').setInputFiles(file)
    await operator.getByRole('button', { name: 'Xem trước' }).click()
  }
  await send('1')
  const columns = { Ngày: '1', 'Nội dung': '2', 'Tiền vào (ghi có)': '3', 'Tiền ra (ghi nợ)': '4' }
  for (const [label, column] of Object.entries(columns)) {
    await operator.getByLabel(label, { exact: true }).selectOption(column)
  }
  await checkPage(operator, 'money-statement-columns')
  await operator.getByRole('button', { name: 'Ghi nhớ và xem trước' }).click()
  await expect(operator.getByRole('button', { name: 'Nhập 1 dòng vào sổ' })).toBeVisible()
  await send('2')
  await expect(operator.getByRole('button', { name: 'Nhập 1 dòng vào sổ' })).toBeVisible()
})
