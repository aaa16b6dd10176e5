import type { FormerProvince, SeedCommune } from './types.ts'

/**
 * The communes of today's Phú Thọ (code 25) by the province that they came from: resolution
 * 1676/NQ-UBTVQH15, in force since 1 July 2025. 133 communes and 15 wards.
 */
const byFormerProvince: Record<FormerProvince, string> = {
  'Vĩnh Phúc': `
    08707 Phường Vĩnh Yên
    08716 Phường Vĩnh Phúc
    08740 Phường Phúc Yên
    08746 Phường Xuân Hoà
    08761 Xã Lập Thạch
    08770 Xã Hợp Lý
    08773 Xã Yên Lãng
    08782 Xã Hải Lựu
    08788 Xã Thái Hoà
    08812 Xã Liên Hoà
    08824 Xã Tam Sơn
    08842 Xã Tiên Lữ
    08848 Xã Sông Lô
    08866 Xã Sơn Đông
    08869 Xã Tam Dương
    08872 Xã Tam Dương Bắc
    08896 Xã Hoàng An
    08905 Xã Hội Thịnh
    08911 Xã Tam Đảo
    08914 Xã Đạo Trù
    08923 Xã Đại Đình
    08935 Xã Bình Nguyên
    08944 Xã Bình Tuyền
    08950 Xã Bình Xuyên
    08971 Xã Xuân Lãng
    09025 Xã Yên Lạc
    09040 Xã Tề Lỗ
    09043 Xã Tam Hồng
    09052 Xã Nguyệt Đức
    09064 Xã Liên Châu
    09076 Xã Vĩnh Tường
    09079 Xã Vĩnh An
    09100 Xã Vĩnh Hưng
    09106 Xã Vĩnh Thành
    09112 Xã Thổ Tang
    09154 Xã Vĩnh Phú
  `,
  'Phú Thọ': `
    07894 Phường Nông Trang
    07900 Phường Việt Trì
    07909 Phường Thanh Miếu
    07918 Phường Vân Phú
    07942 Phường Phú Thọ
    07948 Phường Âu Cơ
    07954 Phường Phong Châu
    07969 Xã Đoan Hùng
    07996 Xã Bằng Luân
    07999 Xã Chí Đám
    08023 Xã Tây Cốc
    08038 Xã Chân Mộng
    08053 Xã Hạ Hoà
    08071 Xã Đan Thượng
    08110 Xã Hiền Lương
    08113 Xã Yên Kỳ
    08134 Xã Văn Lang
    08143 Xã Vĩnh Chân
    08152 Xã Thanh Ba
    08173 Xã Quảng Yên
    08203 Xã Hoàng Cương
    08209 Xã Đông Thành
    08218 Xã Chí Tiên
    08227 Xã Liên Minh
    08230 Xã Phù Ninh
    08236 Xã Phú Mỹ
    08245 Xã Trạm Thản
    08254 Xã Dân Chủ
    08275 Xã Bình Phú
    08290 Xã Yên Lập
    08296 Xã Sơn Lương
    08305 Xã Xuân Viên
    08311 Xã Trung Sơn
    08323 Xã Thượng Long
    08338 Xã Minh Hoà
    08341 Xã Cẩm Khê
    08344 Xã Tiên Lương
    08377 Xã Vân Bán
    08398 Xã Phú Khê
    08416 Xã Hùng Việt
    08431 Xã Đồng Lương
    08434 Xã Tam Nông
    08443 Xã Hiền Quan
    08467 Xã Vạn Xuân
    08479 Xã Thọ Văn
    08494 Xã Lâm Thao
    08500 Xã Xuân Lũng
    08515 Xã Hy Cương
    08521 Xã Phùng Nguyên
    08527 Xã Bản Nguyên
    08542 Xã Thanh Sơn
    08545 Xã Thu Cúc
    08560 Xã Lai Đồng
    08566 Xã Tân Sơn
    08584 Xã Võ Miếu
    08590 Xã Xuân Đài
    08593 Xã Minh Đài
    08611 Xã Văn Miếu
    08614 Xã Cự Đồng
    08620 Xã Long Cốc
    08632 Xã Hương Cần
    08635 Xã Khả Cửu
    08656 Xã Yên Sơn
    08662 Xã Đào Xá
    08674 Xã Thanh Thuỷ
    08686 Xã Tu Vũ
  `,
  'Hòa Bình': `
    04792 Phường Tân Hoà
    04795 Phường Hoà Bình
    04828 Phường Thống Nhất
    04831 Xã Đà Bắc
    04846 Xã Đức Nhàn
    04849 Xã Tân Pheo
    04873 Xã Quy Đức
    04876 Xã Cao Sơn
    04891 Xã Tiền Phong
    04894 Phường Kỳ Sơn
    04897 Xã Thịnh Minh
    04924 Xã Lương Sơn
    04960 Xã Liên Sơn
    04978 Xã Kim Bôi
    04990 Xã Nật Sơn
    05014 Xã Mường Động
    05047 Xã Cao Dương
    05068 Xã Hợp Kim
    05086 Xã Dũng Tiến
    05089 Xã Cao Phong
    05092 Xã Thung Nai
    05116 Xã Mường Thàng
    05128 Xã Tân Lạc
    05134 Xã Mường Hoa
    05152 Xã Vân Sơn
    05158 Xã Mường Bi
    05191 Xã Toàn Thắng
    05200 Xã Mai Châu
    05206 Xã Tân Mai
    05212 Xã Pà Cò
    05245 Xã Bao La
    05251 Xã Mai Hạ
    05266 Xã Lạc Sơn
    05287 Xã Mường Vang
    05290 Xã Nhân Nghĩa
    05293 Xã Thượng Cốc
    05305 Xã Yên Phú
    05323 Xã Quyết Thắng
    05329 Xã Ngọc Sơn
    05347 Xã Đại Đồng
    05353 Xã Yên Thuỷ
    05362 Xã Lạc Lương
    05386 Xã Yên Trị
    05392 Xã Lạc Thuỷ
    05395 Xã An Nghĩa
    05425 Xã An Bình
  `,
}

/** All 148 communes, in the order of the table above. */
export const communes: SeedCommune[] = Object.entries(byFormerProvince).flatMap(([formerProvince, table]) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .map((line) => ({
      code: line.slice(0, 5),
      name: line.slice(6),
      formerProvince: toFormerProvince(formerProvince),
    })),
)

function toFormerProvince(name: string): FormerProvince {
  if (name === 'Vĩnh Phúc' || name === 'Phú Thọ' || name === 'Hòa Bình') return name
  throw new Error(`Not a former province: ${name}`)
}

const byCode = new Map(communes.map((commune) => [commune.code, commune]))

/** The commune of a five-digit code. Throws where today's Phú Thọ has none of that code. */
export function communeByCode(code: string): SeedCommune {
  const commune = byCode.get(code)
  if (!commune) throw new Error(`No commune ${code} in Phú Thọ`)
  return commune
}
