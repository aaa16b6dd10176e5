/**
 * The 66 communes of Phú Thọ on the land of the former province of Phú Thọ: code, name since 1 July 2025, and the
 * units that each absorbed (resolution 1676/NQ-UBTVQH15; names as in thanglequoc/vietnamese-provinces-database, MIT).
 * A district in brackets tells apart units of one name. A unit on two lines was split.
 */
export const EX_PHU_THO = {
  formerProvince: 'Tỉnh Phú Thọ',
  lines: `
07894 Phường Nông Trang < Phường Minh Phương, Phường Nông Trang, Xã Thụy Vân
07900 Phường Việt Trì < Phường Tân Dân, Phường Gia Cẩm, Phường Minh Nông, Phường Dữu Lâu, Xã Trưng Vương
07909 Phường Thanh Miếu < Phường Thọ Sơn, Phường Tiên Cát, Phường Bạch Hạc, Phường Thanh Miếu, Xã Sông Lô
07918 Phường Vân Phú < Phường Vân Phú, Xã Phượng Lâu, Xã Hùng Lô, Xã Kim Đức
07942 Phường Phú Thọ < Phường Hùng Vương (thị xã Phú Thọ), Xã Văn Lung, Xã Hà Lộc
07948 Phường Âu Cơ < Phường Thanh Vinh, Phường Âu Cơ, Xã Thanh Minh
07954 Phường Phong Châu < Phường Phong Châu, Xã Phú Hộ, Xã Hà Thạch
07969 Xã Đoan Hùng < Thị trấn Đoan Hùng, Xã Hợp Nhất, Xã Ngọc Quan
07996 Xã Bằng Luân < Xã Bằng Doãn, Xã Phúc Lai, Xã Bằng Luân
07999 Xã Chí Đám < Xã Hùng Xuyên, Xã Chí Đám
08023 Xã Tây Cốc < Xã Phú Lâm, Xã Ca Đình, Xã Tây Cốc
08038 Xã Chân Mộng < Xã Hùng Long, Xã Yên Kiện, Xã Chân Mộng
08053 Xã Hạ Hoà < Thị trấn Hạ Hòa, Xã Minh Hạc, Xã Ấm Hạ, Xã Gia Điền
08071 Xã Đan Thượng < Xã Tứ Hiệp, Xã Đại Phạm, Xã Hà Lương, Xã Đan Thượng
08110 Xã Hiền Lương < Xã Hiền Lương (huyện Hạ Hòa), Xã Xuân Áng
08113 Xã Yên Kỳ < Xã Hương Xạ, Xã Phương Viên, Xã Yên Kỳ
08134 Xã Văn Lang < Xã Vô Tranh, Xã Bằng Giã, Xã Minh Côi, Xã Văn Lang
08143 Xã Vĩnh Chân < Xã Lang Sơn, Xã Yên Luật, Xã Vĩnh Chân
08152 Xã Thanh Ba < Thị trấn Thanh Ba, Xã Đồng Xuân, Xã Hanh Cù, Xã Vân Lĩnh
08173 Xã Quảng Yên < Xã Đại An, Xã Đông Lĩnh, Xã Quảng Yên
08203 Xã Hoàng Cương < Xã Ninh Dân, Xã Mạn Lạn, Xã Hoàng Cương
08209 Xã Đông Thành < Xã Khải Xuân, Xã Võ Lao, Xã Đông Thành
08218 Xã Chí Tiên < Xã Sơn Cương, Xã Thanh Hà, Xã Chí Tiên
08227 Xã Liên Minh < Xã Đỗ Sơn, Xã Đỗ Xuyên, Xã Lương Lỗ
08230 Xã Phù Ninh < Thị trấn Phong Châu, Xã Phú Nham, Xã Phú Lộc, Xã Phù Ninh
08236 Xã Phú Mỹ < Xã Liên Hoa, Xã Lệ Mỹ, Xã Phú Mỹ
08245 Xã Trạm Thản < Xã Tiên Phú, Xã Trung Giáp, Xã Trạm Thản
08254 Xã Dân Chủ < Xã Bảo Thanh, Xã Trị Quận, Xã Hạ Giáp, Xã Gia Thanh
08275 Xã Bình Phú < Xã Tiên Du, Xã An Đạo, Xã Bình Phú
08290 Xã Yên Lập < Thị trấn Yên Lập, Xã Đồng Thịnh (huyện Yên Lập), Xã Hưng Long, Xã Đồng Lạc
08296 Xã Sơn Lương < Xã Mỹ Lương, Xã Mỹ Lung, Xã Lương Sơn
08305 Xã Xuân Viên < Xã Xuân Thủy (huyện Yên Lập), Xã Xuân An, Xã Xuân Viên
08311 Xã Trung Sơn < Xã Trung Sơn
08323 Xã Thượng Long < Xã Phúc Khánh, Xã Nga Hoàng, Xã Thượng Long
08338 Xã Minh Hoà < Xã Ngọc Lập, Xã Ngọc Đồng, Xã Minh Hòa
08341 Xã Cẩm Khê < Thị trấn Cẩm Khê, Xã Minh Tân, Xã Phong Thịnh
08344 Xã Tiên Lương < Xã Phượng Vĩ, Xã Minh Thắng, Xã Tiên Lương
08377 Xã Vân Bán < Xã Tùng Khê, Xã Tam Sơn, Xã Văn Bán
08398 Xã Phú Khê < Xã Hương Lung, Xã Phú Khê
08416 Xã Hùng Việt < Xã Nhật Tiến, Xã Hùng Việt
08431 Xã Đồng Lương < Xã Điêu Lương, Xã Yên Dưỡng, Xã Đồng Lương
08434 Xã Tam Nông < Thị trấn Hưng Hóa, Xã Dân Quyền, Xã Hương Nộn
08443 Xã Hiền Quan < Xã Thanh Uyên, Xã Bắc Sơn, Xã Hiền Quan
08467 Xã Vạn Xuân < Xã Quang Húc, Xã Lam Sơn, Xã Vạn Xuân
08479 Xã Thọ Văn < Xã Dị Nậu, Xã Tề Lễ, Xã Thọ Văn
08494 Xã Lâm Thao < Thị trấn Hùng Sơn, Thị trấn Lâm Thao, Xã Thạch Sơn
08500 Xã Xuân Lũng < Xã Tiên Kiên, Xã Xuân Huy, Xã Xuân Lũng
08515 Xã Hy Cương < Xã Thanh Đình, Xã Chu Hóa, Xã Hy Cương
08521 Xã Phùng Nguyên < Xã Tứ Xã, Xã Sơn Vi, Xã Phùng Nguyên
08527 Xã Bản Nguyên < Xã Cao Xá, Xã Vĩnh Lại, Xã Bản Nguyên
08542 Xã Thanh Sơn < Thị trấn Thanh Sơn, Xã Sơn Hùng, Xã Giáp Lai, Xã Thạch Khoán, Xã Thục Luyện
08545 Xã Thu Cúc < Xã Thu Cúc
08560 Xã Lai Đồng < Xã Kiệt Sơn, Xã Tân Sơn, Xã Đồng Sơn, Xã Lai Đồng
08566 Xã Tân Sơn < Thị trấn Tân Phú, Xã Thu Ngạc, Xã Thạch Kiệt
08584 Xã Võ Miếu < Xã Địch Quả, Xã Cự Thắng, Xã Võ Miếu
08590 Xã Xuân Đài < Xã Kim Thượng, Xã Xuân Sơn, Xã Xuân Đài
08593 Xã Minh Đài < Xã Mỹ Thuận, Xã Văn Luông, Xã Minh Đài
08611 Xã Văn Miếu < Xã Tân Lập, Xã Tân Minh (huyện Thanh Sơn), Xã Văn Miếu
08614 Xã Cự Đồng < Xã Tất Thắng, Xã Thắng Sơn, Xã Cự Đồng
08620 Xã Long Cốc < Xã Tam Thanh, Xã Vinh Tiền, Xã Long Cốc
08632 Xã Hương Cần < Xã Yên Lương, Xã Yên Lãng, Xã Hương Cần
08635 Xã Khả Cửu < Xã Đông Cửu, Xã Thượng Cửu, Xã Khả Cửu
08656 Xã Yên Sơn < Xã Tinh Nhuệ, Xã Lương Nha, Xã Yên Sơn
08662 Xã Đào Xá < Xã Xuân Lộc, Xã Thạch Đồng, Xã Tân Phương, Xã Đào Xá
08674 Xã Thanh Thuỷ < Xã Sơn Thủy (huyện Thanh Thủy), Xã Đoan Hạ, Xã Bảo Yên, Thị trấn Thanh Thủy
08686 Xã Tu Vũ < Xã Đồng Trung, Xã Hoàng Xá, Xã Tu Vũ
`,
}
