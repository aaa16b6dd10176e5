/**
 * Everyday names of the banks by the six digits that NAPAS gave them (facts of the npm package vietnam-qr-pay
 * 1.5.1, as of 2026-11-22, under the names that the banks bear now: LPBank was LienVietPostBank, MBV OceanBank,
 * Vikki Bank DongA Bank, VCBNeo CB Bank). Codes outside 9704 belong to digital banks, wallets and foreign banks.
 */
export const banks: Readonly<Record<string, string>> = {
  '422589': 'CIMB Bank',
  '458761': 'HSBC Vietnam',
  '546034': 'CAKE by VPBank',
  '546035': 'Ubank by VPBank',
  '668888': 'Kasikornbank',
  '796500': 'DBS Bank',
  '801011': 'Nonghyup Bank',
  '963369': 'Liobank',
  '963388': 'Timo',
  '970400': 'SaigonBank',
  '970403': 'Sacombank',
  '970405': 'Agribank',
  '970406': 'Vikki Bank',
  '970407': 'Techcombank',
  '970408': 'GPBank',
  '970409': 'Bac A Bank',
  '970410': 'Standard Chartered Vietnam',
  '970412': 'PVcomBank',
  '970414': 'MBV',
  '970415': 'VietinBank',
  '970416': 'ACB',
  '970418': 'BIDV',
  '970419': 'NCB',
  '970421': 'VRB',
  '970422': 'MB',
  '970423': 'TPBank',
  '970424': 'Shinhan Bank',
  '970425': 'ABBANK',
  '970426': 'MSB',
  '970427': 'VietABank',
  '970428': 'Nam A Bank',
  '970429': 'SCB',
  '970430': 'PGBank',
  '970431': 'Eximbank',
  '970432': 'VPBank',
  '970433': 'VietBank',
  '970434': 'Indovina Bank',
  '970436': 'Vietcombank',
  '970437': 'HDBank',
  '970438': 'BAOVIET Bank',
  '970439': 'Public Bank Vietnam',
  '970440': 'SeABank',
  '970441': 'VIB',
  '970442': 'Hong Leong Bank',
  '970443': 'SHB',
  '970444': 'VCBNeo',
  '970446': 'Co-op Bank',
  '970448': 'OCB Bank',
  '970449': 'LPBank',
  '970452': 'KienlongBank',
  '970454': 'BVBank',
  '970455': 'IBK – Hà Nội',
  '970456': 'IBK – TP. Hồ Chí Minh',
  '970457': 'Woori Bank',
  '970458': 'UOB Việt Nam',
  '970462': 'Kookmin – Hà Nội',
  '970463': 'Kookmin – TP. Hồ Chí Minh',
  '971025': 'MoMo',
}

/** `null` for a number that is not on the list. */
export function bankName(bin: string): string | null {
  return Object.hasOwn(banks, bin) ? (banks[bin] ?? null) : null
}

/** What they are called on paper, after "Ngân hàng"; only those of which people use it. */
const onPaper: Readonly<Record<string, string>> = {
  '970400': 'Sài Gòn Công Thương',
  '970403': 'Sài Gòn Thương Tín',
  '970405': 'Nông nghiệp và Phát triển Nông thôn',
  '970407': 'Kỹ Thương',
  '970409': 'Bắc Á',
  '970412': 'Đại Chúng',
  '970415': 'Công Thương',
  '970416': 'Á Châu',
  '970418': 'Đầu tư và Phát triển',
  '970419': 'Quốc Dân',
  '970421': 'Liên doanh Việt – Nga',
  '970422': 'Quân Đội',
  '970423': 'Tiên Phong',
  '970425': 'An Bình',
  '970426': 'Hàng Hải',
  '970427': 'Việt Á',
  '970428': 'Nam Á',
  '970429': 'Sài Gòn',
  '970431': 'Xuất Nhập Khẩu',
  '970432': 'Việt Nam Thịnh Vượng',
  '970433': 'Việt Nam Thương Tín',
  '970436': 'Ngoại Thương',
  '970437': 'Phát triển TP. Hồ Chí Minh',
  '970438': 'Bảo Việt',
  '970440': 'Đông Nam Á',
  '970441': 'Quốc Tế',
  '970443': 'Sài Gòn – Hà Nội',
  '970446': 'Hợp tác xã',
  '970448': 'Phương Đông',
  '970449': 'Lộc Phát',
  '970452': 'Kiên Long',
  '970454': 'Bản Việt',
}

/** Where most people have their account, villages first. */
const largest = [
  ...['970405', '970436', '970415', '970418', '970422'],
  ...['970407', '970432', '970416', '970403', '970423'],
]

/** As a person looks for one: the large ones, then all others by name. `onPaper` is empty where nobody says it. */
export function banksToChoose(): { bin: string; name: string; onPaper: string }[] {
  const others = Object.keys(banks)
    .filter((bin) => !largest.includes(bin))
    .toSorted((a, b) => (banks[a] ?? '').localeCompare(banks[b] ?? '', 'vi'))
  return [...largest, ...others].map((bin) => ({ bin, name: banks[bin] ?? bin, onPaper: onPaper[bin] ?? '' }))
}
