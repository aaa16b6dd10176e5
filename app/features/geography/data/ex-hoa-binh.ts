/**
 * The 46 communes of Phú Thọ on the land of the former province of Hòa Bình: code, name since 1 July 2025, and the
 * units that each absorbed (resolution 1676/NQ-UBTVQH15; names as in thanglequoc/vietnamese-provinces-database, MIT).
 * A district in brackets tells apart units of one name. A unit on two lines was split.
 */
export const EX_HOA_BINH = {
  formerProvince: 'Tỉnh Hòa Bình',
  lines: `
04792 Phường Tân Hoà < Phường Tân Hòa, Xã Hòa Bình, Xã Yên Mông
04795 Phường Hoà Bình < Phường Đồng Tiến, Phường Hữu Nghị, Phường Phương Lâm, Phường Quỳnh Lâm, Phường Tân Thịnh, Phường Thịnh Lang, Phường Trung Minh
04828 Phường Thống Nhất < Phường Dân Chủ, Phường Thái Bình, Phường Thống Nhất, Xã Vầy Nưa
04831 Xã Đà Bắc < Thị trấn Đà Bắc, Xã Hiền Lương (huyện Đà Bắc), Xã Toàn Sơn, Xã Tú Lý
04846 Xã Đức Nhàn < Xã Mường Chiềng, Xã Nánh Nghê
04849 Xã Tân Pheo < Xã Đồng Chum, Xã Giáp Đắt, Xã Tân Pheo
04873 Xã Quy Đức < Xã Đoàn Kết (huyện Đà Bắc), Xã Đồng Ruộng, Xã Trung Thành, Xã Yên Hoà
04876 Xã Cao Sơn < Xã Tân Minh, Xã Cao Sơn (huyện Đà Bắc)
04891 Xã Tiền Phong < Xã Tiền Phong, Xã Vầy Nưa
04894 Phường Kỳ Sơn < Phường Kỳ Sơn, Xã Độc Lập, Xã Mông Hóa
04897 Xã Thịnh Minh < Xã Hợp Thành, Xã Quang Tiến, Xã Thịnh Minh
04924 Xã Lương Sơn < Thị trấn Lương Sơn, Xã Hòa Sơn, Xã Lâm Sơn, Xã Nhuận Trạch, Xã Tân Vinh, Xã Cao Sơn (huyện Lương Sơn)
04960 Xã Liên Sơn < Xã Cư Yên, Xã Liên Sơn, Xã Cao Sơn (huyện Lương Sơn)
04978 Xã Kim Bôi < Thị trấn Bo, Xã Vĩnh Đồng, Xã Kim Bôi
04990 Xã Nật Sơn < Xã Xuân Thủy (huyện Kim Bôi), Xã Bình Sơn, Xã Đú Sáng, Xã Hùng Sơn
05014 Xã Mường Động < Xã Đông Bắc, Xã Hợp Tiến, Xã Tú Sơn, Xã Vĩnh Tiến
05047 Xã Cao Dương < Xã Thanh Cao, Xã Thanh Sơn, Xã Cao Dương
05068 Xã Hợp Kim < Xã Kim Lập, Xã Nam Thượng, Xã Sào Báy
05086 Xã Dũng Tiến < Xã Cuối Hạ, Xã Mỵ Hòa, Xã Nuông Dăm
05089 Xã Cao Phong < Thị trấn Cao Phong, Xã Hợp Phong, Xã Thu Phong
05092 Xã Thung Nai < Xã Bắc Phong, Xã Bình Thanh, Xã Thung Nai
05116 Xã Mường Thàng < Xã Dũng Phong, Xã Nam Phong, Xã Tây Phong, Xã Thạch Yên
05128 Xã Tân Lạc < Thị trấn Mãn Đức, Xã Ngọc Mỹ (huyện Tân Lạc), Xã Đông Lai, Xã Thanh Hối, Xã Tử Nê
05134 Xã Mường Hoa < Xã Phú Vinh, Xã Suối Hoa
05152 Xã Vân Sơn < Xã Ngổ Luông, Xã Quyết Chiến, Xã Vân Sơn
05158 Xã Mường Bi < Xã Mỹ Hòa, Xã Phong Phú, Xã Phú Cường
05191 Xã Toàn Thắng < Xã Gia Mô, Xã Lỗ Sơn, Xã Nhân Mỹ
05200 Xã Mai Châu < Thị trấn Mai Châu, Xã Nà Phòn, Xã Thành Sơn, Xã Tòng Đậu, Xã Đồng Tân
05206 Xã Tân Mai < Xã Sơn Thủy (huyện Mai Châu), Xã Tân Thành
05212 Xã Pà Cò < Xã Cun Pheo, Xã Hang Kia, Xã Pà Cò, Xã Đồng Tân
05245 Xã Bao La < Xã Mai Hịch, Xã Xăm Khòe, Xã Bao La
05251 Xã Mai Hạ < Xã Chiềng Châu, Xã Vạn Mai, Xã Mai Hạ
05266 Xã Lạc Sơn < Thị trấn Vụ Bản, Xã Hương Nhượng, Xã Vũ Bình
05287 Xã Mường Vang < Xã Tân Lập (huyện Lạc Sơn), Xã Quý Hòa, Xã Tuân Đạo
05290 Xã Nhân Nghĩa < Xã Mỹ Thành, Xã Văn Nghĩa, Xã Nhân Nghĩa
05293 Xã Thượng Cốc < Xã Miền Đồi, Xã Văn Sơn, Xã Thượng Cốc
05305 Xã Yên Phú < Xã Bình Hẻm, Xã Xuất Hóa, Xã Yên Phú
05323 Xã Quyết Thắng < Xã Chí Đạo, Xã Định Cư, Xã Quyết Thắng
05329 Xã Ngọc Sơn < Xã Ngọc Lâu, Xã Tự Do, Xã Ngọc Sơn
05347 Xã Đại Đồng < Xã Ân Nghĩa, Xã Tân Mỹ, Xã Yên Nghiệp
05353 Xã Yên Thuỷ < Thị trấn Hàng Trạm, Xã Lạc Thịnh, Xã Phú Lai
05362 Xã Lạc Lương < Xã Bảo Hiệu, Xã Đa Phúc, Xã Lạc Sỹ, Xã Lạc Lương
05386 Xã Yên Trị < Xã Đoàn Kết (huyện Yên Thủy), Xã Hữu Lợi, Xã Ngọc Lương, Xã Yên Trị
05392 Xã Lạc Thuỷ < Thị trấn Chi Nê, Xã Đồng Tâm, Xã Khoan Dụ, Xã Yên Bồng
05395 Xã An Nghĩa < Thị trấn Ba Hàng Đồi, Xã Phú Nghĩa, Xã Phú Thành
05425 Xã An Bình < Xã Hưng Thi, Xã Thống Nhất, Xã An Bình
`,
}
