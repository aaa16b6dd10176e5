/**
 * The 36 communes of Phú Thọ on the land of the former province of Vĩnh Phúc: code, name since 1 July 2025, and the
 * units that each absorbed (resolution 1676/NQ-UBTVQH15; names as in thanglequoc/vietnamese-provinces-database, MIT).
 * A district in brackets tells apart units of one name. A unit on two lines was split.
 */
export const EX_VINH_PHUC = {
  formerProvince: 'Tỉnh Vĩnh Phúc',
  lines: `
08707 Phường Vĩnh Yên < Phường Tích Sơn, Phường Hội Hợp, Phường Đồng Tâm, Xã Thanh Trù
08716 Phường Vĩnh Phúc < Phường Định Trung, Phường Liên Bảo, Phường Khai Quang, Phường Ngô Quyền, Phường Đống Đa
08740 Phường Phúc Yên < Phường Hùng Vương (thành phố Phúc Yên), Phường Hai Bà Trưng, Phường Phúc Thắng, Phường Tiền Châu, Phường Nam Viêm
08746 Phường Xuân Hoà < Phường Đồng Xuân, Phường Xuân Hòa, Xã Cao Minh, Xã Ngọc Thanh
08761 Xã Lập Thạch < Thị trấn Lập Thạch, Xã Xuân Hòa, Xã Tử Du, Xã Vân Trục
08770 Xã Hợp Lý < Xã Ngọc Mỹ (huyện Lập Thạch), Xã Quang Sơn, Xã Hợp Lý
08773 Xã Yên Lãng < Xã Quang Yên, Xã Lãng Công
08782 Xã Hải Lựu < Xã Nhân Đạo, Xã Đôn Nhân, Xã Phương Khoan, Xã Hải Lựu
08788 Xã Thái Hoà < Xã Bắc Bình, Xã Liễn Sơn, Xã Thái Hòa
08812 Xã Liên Hoà < Thị trấn Hoa Sơn, Xã Bàn Giản, Xã Liên Hòa
08824 Xã Tam Sơn < Xã Tân Lập (huyện Sông Lô), Xã Đồng Quế, Thị trấn Tam Sơn
08842 Xã Tiên Lữ < Xã Xuân Lôi, Xã Văn Quán, Xã Đồng Ích, Xã Tiên Lữ
08848 Xã Sông Lô < Xã Đồng Thịnh (huyện Sông Lô), Xã Tứ Yên, Xã Đức Bác, Xã Yên Thạch
08866 Xã Sơn Đông < Xã Tây Sơn, Xã Cao Phong, Xã Sơn Đông
08869 Xã Tam Dương < Thị trấn Hợp Hòa, Thị trấn Kim Long, Xã Hướng Đạo, Xã Đạo Tú
08872 Xã Tam Dương Bắc < Xã Đồng Tĩnh, Xã Hoàng Hoa, Xã Tam Quan
08896 Xã Hoàng An < Xã Hoàng Đan, Xã Hoàng Lâu, Xã An Hòa
08905 Xã Hội Thịnh < Xã Duy Phiên, Xã Thanh Vân, Xã Hội Thịnh
08911 Xã Tam Đảo < Thị trấn Hợp Châu, Thị trấn Tam Đảo, Xã Hồ Sơn, Xã Minh Quang
08914 Xã Đạo Trù < Xã Yên Dương, Xã Đạo Trù
08923 Xã Đại Đình < Thị trấn Đại Đình, Xã Bồ Lý
08935 Xã Bình Nguyên < Thị trấn Hương Canh, Xã Tam Hợp, Xã Quất Lưu, Xã Sơn Lôi
08944 Xã Bình Tuyền < Thị trấn Bá Hiến, Xã Trung Mỹ
08950 Xã Bình Xuyên < Thị trấn Gia Khánh, Xã Hương Sơn, Xã Thiện Kế
08971 Xã Xuân Lãng < Thị trấn Thanh Lãng, Thị trấn Đạo Đức, Xã Tân Phong, Xã Phú Xuân
09025 Xã Yên Lạc < Thị trấn Yên Lạc, Xã Bình Định, Xã Đồng Cương
09040 Xã Tề Lỗ < Xã Đồng Văn, Xã Trung Nguyên, Xã Tề Lỗ
09043 Xã Tam Hồng < Thị trấn Tam Hồng, Xã Yên Phương, Xã Yên Đồng
09052 Xã Nguyệt Đức < Xã Văn Tiến, Xã Trung Kiên, Xã Trung Hà, Xã Nguyệt Đức
09064 Xã Liên Châu < Xã Đại Tự, Xã Hồng Châu, Xã Liên Châu
09076 Xã Vĩnh Tường < Thị trấn Vĩnh Tường, Thị trấn Tứ Trưng, Xã Lương Điền, Xã Vũ Di
09079 Xã Vĩnh An < Xã Kim Xá, Xã Yên Bình, Xã Chấn Hưng
09100 Xã Vĩnh Hưng < Xã Nghĩa Hưng, Xã Yên Lập, Xã Đại Đồng
09106 Xã Vĩnh Thành < Xã Sao Đại Việt, Xã Lũng Hòa, Xã Tân Phú
09112 Xã Thổ Tang < Thị trấn Thổ Tang, Xã Thượng Trưng, Xã Tuân Chính
09154 Xã Vĩnh Phú < Xã An Nhân, Xã Vĩnh Thịnh, Xã Ngũ Kiên, Xã Vĩnh Phú
`,
}
