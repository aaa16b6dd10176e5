/** The pages that report the real products. Stars there are of the time of the article. */
export const sources = {
  fourStar:
    'https://nongthonvaphattrien.vn/vinh-phuc-10-san-pham-ocop-tiep-tuc-duoc-xep-hang-4-sao-a4297.html',
  phapLuat: 'baophapluat.vn post467512',
  songLo: 'baovinhphuc.com.vn Id/125815',
  tamDaoMushroom: 'https://baophutho.vn/xay-dung-san-pham-ocop-dua-tren-the-manh-doanh-nghiep-237815.htm',
  hoaiTrung:
    'https://doanhnghiephoinhap.vn/phu-tho-co-mot-san-pham-tra-dat-tieu-chuan-ocop-5-sao-cap-quoc-gia.html',
  phuThoFiveStar:
    'https://baophutho.vn/phu-tho-co-hai-san-pham-ocop-dat-chung-nhan-5-sao-cap-quoc-gia-226651.htm',
  phuTho2022:
    'https://kinhtemoitruong.vn/phu-tho-cong-bo-27-san-pham-nhom-san-pham-dat-tieu-chuan-san-pham-ocop-cap-tinh-71840.html (QĐ 2503/QĐ-UBND 2022)',
  tourismPortal: 'nongthon.vietnamtourism.gov.vn',
  lamThao: 'en.baophutho.vn 231233',
  kimBoi: 'en.diendandoanhnghiep.vn n43120',
  hoaBinh: 'en.baohoabinh.com.vn (5/7704, 5/8068, 5/5561, 5/4821, 5/8314, 5/7037)',
  hoaBinhThree: 'https://nongsanviet.nongnghiep.vn/3-san-pham-ocop-tieu-bieu-nhat-tinh-hoa-binh-d387631.html',
  unsourced: 'not sourced',
  general: 'general knowledge – OCOP status NOT verified',
} as const

/** A page above by its short name. */
export type SourceName = keyof typeof sources
