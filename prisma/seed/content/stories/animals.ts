import { on, story } from './story.ts'

export const animalStories = [
  story({
    of: ['htx-ca-ben-song', 'ca-thinh-chep-ben-song', 'fermented-fish'],
    headline: [
      'Cá chép ủ thính sáu tuần, chum úp ngược trong gian bếp cũ.',
      'Carp under roasted maize for six weeks, jars turned upside down.',
    ],
    person: ['Hà Văn Thắng', 2, 'Ủ cá thính theo cách của mẹ', 'Cures fish the way his mother did'],
    place: [
      2,
      ['Đầm Bến Sông', 'Bến Sông ponds'],
      ['Cá nuôi từ nước lũ, kéo lưới cuối năm', 'Fish of the flood water, netted at the year’s end'],
    ],
    quote: [
      'Chum úp ngược để nước chảy ra, cá khô mà không hôi. Ai ngửa chum là hỏng.',
      'Upside down the brine runs out and the fish stays firm. Turn the jar up and it spoils.',
    ],
    paragraphs: [
      [
        'Thính rang từ ngô và đỗ tương của đồng bên. Trước khi ăn nướng than hoặc rán lửa nhỏ.',
        'The crumb is roasted maize and soybean from the fields next door. Grill or fry gently before eating.',
      ],
    ],
    diary: [
      on(
        48,
        'harvest',
        ['Kéo lưới, chọn 210 kg chép', 'Netted, 210 kg of carp chosen'],
        ['Con từ 0,8 kg trở lên.', '0.8 kg and more.'],
        'Hà Văn Thắng',
      ),
      on(
        47,
        'processing',
        ['Mổ, ướp muối ba ngày', 'Gutted, three days in salt'],
        ['Muối hạt 8%.', '8% coarse salt.'],
        'Hà Thị Nhài',
      ),
      on(
        44,
        'processing',
        ['Nhồi thính, xếp 14 chum', 'Stuffed with crumb, 14 jars filled'],
        ['Chèn rơm nếp, cài nan tre.', 'Rice straw and bamboo strips hold it.'],
        'Hà Thị Nhài',
      ),
      on(
        20,
        'check',
        ['Mở thử chum 3', 'Jar 3 opened'],
        ['Thơm, thịt còn mềm, ủ tiếp.', 'Smells right, still soft.'],
        'Hà Văn Thắng',
      ),
      on(
        0,
        'packing',
        ['Ra chum, đóng 320 túi', 'Out of the jars, 320 packs'],
        ['Bỏ chum 9 vì nứt.', 'Jar 9 was cracked and thrown away.'],
        'Hà Văn Thắng',
      ),
    ],
  }),
  story({
    of: ['htx-ca-ben-song', 'ruoc-ca-qua-ben-song', 'fish-floss'],
    headline: [
      'Bốn ký cá quả được một ký ruốc, gỡ xương bằng tay.',
      'Four kilos of snakehead to one of floss, boned by hand.',
    ],
    person: ['Hà Thị Nhài', 8, 'Trưởng bếp, bảy chị em một ca', 'Head of the kitchen, seven women a shift'],
    place: [
      5,
      ['Bếp xóm Bến', 'The kitchen of Bến hamlet'],
      ['Chảo gang, củi nhãn', 'Iron pans, longan wood'],
    ],
    quote: [
      'Máy xé nhanh nhưng lẫn xương dăm. Ruốc cho trẻ con thì phải tay.',
      'A machine is fast and leaves small bones. For children it must be hands.',
    ],
    paragraphs: [
      [
        'Chỉ có cá, nước mắm, chút gừng. Không bột, không phẩm màu; mở ra để tủ mát.',
        'Fish, fish sauce, a little ginger. No flour, no colour; keep it cool once opened.',
      ],
    ],
    diary: [
      on(
        1,
        'harvest',
        ['Bắt 96 kg cá quả', '96 kg of snakehead caught'],
        ['Ao số 2, nhịn ăn hai ngày.', 'Pond 2, unfed for two days.'],
        'Hà Văn Thắng',
      ),
      on(
        1,
        'processing',
        ['Hấp gừng, gỡ xương', 'Steamed with ginger, boned'],
        ['Bảy người, năm giờ.', 'Seven people, five hours.'],
        'Hà Thị Nhài',
      ),
      on(
        0,
        'processing',
        ['Sao chảo gang ba mẻ', 'Three batches in the pan'],
        ['Được 23,5 kg.', '23.5 kg.'],
        'Hà Thị Nhài',
      ),
      on(
        0,
        'check',
        ['Soi đèn tìm xương', 'Looked through under a lamp'],
        ['Gắp thêm 11 mảnh.', 'Eleven more pieces found.'],
        'Lê Thị Quyên',
      ),
      on(
        -1,
        'packing',
        ['Đóng 230 lọ 100 g', '230 jars of 100 g'],
        ['Thanh trùng nắp.', 'Lids sterilised.'],
        'Lê Thị Quyên',
      ),
    ],
  }),
  story({
    of: ['htx-ca-long-ho-ben-ngoi', 'ca-kho-mot-nang-ben-ngoi', 'fish'],
    headline: [
      'Cá lòng hồ phơi đúng một nắng, chiều là thu.',
      'Reservoir fish, one day of sun, in by evening.',
    ],
    person: ['Bùi Văn Nam', 5, 'Giữ 18 lồng cá trên hồ', 'Keeps 18 cages on the lake'],
    place: [
      2,
      ['Bến Ngòi', 'Bến Ngòi landing'],
      ['Lồng ở chỗ nước sâu 20 m', 'Cages above twenty metres of water'],
    ],
    quote: [
      'Trời âm u thì không phơi. Nhiều hôm cá mổ rồi lại đem kho.',
      'No sun, no drying. Many a day the gutted fish went into the pot instead.',
    ],
    paragraphs: [
      [
        'Ướp muối, ớt, mắc khén của nương. Rán hoặc nướng, ăn trong ba tháng.',
        'Salt, chili and wild pepper from the hill fields. Fry or grill within three months.',
      ],
    ],
    diary: [
      on(
        30,
        'care',
        ['Vệ sinh lưới lồng', 'Cage nets cleaned'],
        ['Chà tay, không hoá chất.', 'Scrubbed by hand.'],
        'Bùi Văn Nam',
      ),
      on(
        3,
        'check',
        ['Đo nước, xem cá', 'Water and fish checked'],
        ['Ôxy 6,2 mg/l.', 'Oxygen 6.2 mg/l.'],
        'Bùi Văn Nam',
      ),
      on(
        1,
        'harvest',
        ['Xúc 140 kg', '140 kg taken'],
        ['Mổ ngay trên bè.', 'Gutted on the raft.'],
        'Bùi Thị Liễu',
      ),
      on(
        0,
        'processing',
        ['Phơi từ bảy giờ đến bốn giờ', 'Dried from seven to four'],
        ['Giàn lưới, che ruồi. Còn 78 kg.', 'Netted racks. 78 kg left.'],
        'Bùi Thị Liễu',
      ),
      on(
        -1,
        'packing',
        ['Hút chân không 156 túi', '156 vacuum packs'],
        ['Trữ âm 18 độ.', 'Kept at minus 18 degrees.'],
        'Bùi Thị Liễu',
      ),
    ],
  }),
  story({
    of: ['trang-trai-ga-doi-sim', 'trung-ga-ri-doi-sim', 'eggs'],
    headline: [
      'Trứng nhặt hai lượt một ngày, quả nào cũng biết từ dãy chuồng nào.',
      'Gathered twice a day, each egg with its row of nests.',
    ],
    person: ['Phùng Văn Đạt', 16, 'Chủ trại, 1.400 gà ri', 'Owner, 1,400 hens'],
    place: [
      6,
      ['Đồi Sim', 'Đồi Sim'],
      ['Gà thả dưới keo, tối tự về chuồng', 'Hens under acacia, home by themselves at dusk'],
    ],
    quote: [
      'Gà ri đẻ ba ngày hai quả. Muốn hơn thì phải nhốt, mà nhốt thì lòng đỏ nhạt.',
      'Two eggs in three days. For more I would have to cage them, and the yolks would pale.',
    ],
    paragraphs: [
      [
        'Mỗi tháng gà nghỉ uống thuốc nào, ghi vào đây. Tháng này không dùng kháng sinh.',
        'Whatever medicine they get is written here. This month there were no antibiotics.',
      ],
    ],
    diary: [
      on(
        60,
        'input',
        ['Nhỏ vắc-xin Niu-cát-xơn', 'Newcastle vaccine given'],
        ['Cả đàn, thú y xã ghi sổ.', 'Whole flock, noted by the commune vet.'],
        'Phùng Văn Đạt',
      ),
      on(
        21,
        'care',
        ['Đổi bãi thả, rắc vôi bãi cũ', 'Moved to fresh ground, old one limed'],
        ['Nghỉ hai tháng.', 'It rests for two months.'],
        'Phùng Thị Hoa',
      ),
      on(
        7,
        'input',
        ['Cho ăn ngô, thóc, giun quế', 'Fed maize, paddy and worms'],
        ['Ngô của xã bên.', 'Maize from next door.'],
        'Phùng Thị Hoa',
      ),
      on(
        0,
        'harvest',
        ['Nhặt 812 quả', '812 eggs gathered'],
        ['Soi đèn loại 26 quả.', '26 left out at the lamp.'],
        'Phùng Văn Đạt',
      ),
      on(
        0,
        'packing',
        ['Đóng 78 vỉ mười', '78 boxes of ten'],
        ['Không rửa, lau khô.', 'Wiped, not washed.'],
        'Phùng Thị Hoa',
      ),
    ],
  }),
  story({
    of: ['htx-sua-bai-co-xanh', 'sua-tuoi-thanh-trung-khong-duong-co-xanh', 'milk'],
    headline: [
      'Vắt lúc năm giờ, thanh trùng lúc tám giờ, giao trước bữa tối.',
      'Milked at five, pasteurised at eight, delivered before supper.',
    ],
    person: ['Nguyễn Văn Khoa', 18, 'Trưởng trạm thu sữa', 'Runs the milk station'],
    place: [
      3,
      ['Bãi Cỏ Xanh', 'Cỏ Xanh meadows'],
      ['Cỏ voi và ngô ủ của 33 hộ', 'Grass and silage of 33 households'],
    ],
    quote: [
      'Xe nào tới trạm cũng thử cồn trước mặt chủ bò. Không đạt thì mang về, không cãi.',
      'Every can is tested before its owner’s eyes. If it fails, it goes home, and nobody argues.',
    ],
    paragraphs: [
      [
        'Váng nổi trên mặt là tự nhiên, lắc đều trước khi uống.',
        'The cream on top is natural; shake before drinking.',
      ],
    ],
    diary: [
      on(
        14,
        'check',
        ['Khám vú 96 con bò', '96 cows examined'],
        ['Hai con chữa, tách sữa 10 ngày.', 'Two under treatment, their milk kept apart for ten days.'],
        'Thú y Lê Văn Bách',
      ),
      on(
        0,
        'harvest',
        ['Thu 740 lít từ 21 hộ', '740 litres from 21 households'],
        ['Trả lại một can 18 lít.', 'One can of 18 litres sent back.'],
        'Nguyễn Văn Khoa',
      ),
      on(
        0,
        'processing',
        ['Thanh trùng 75 độ, 15 giây', 'Pasteurised at 75 degrees for 15 seconds'],
        ['Làm lạnh 4 độ.', 'Cooled to 4 degrees.'],
        'Nguyễn Thị Tâm',
      ),
      on(
        0,
        'testing',
        ['Thử vi sinh nhanh: đạt', 'Quick microbial test: passed'],
        ['Lưu mẫu 10 ngày.', 'Sample kept for ten days.'],
        'Nguyễn Thị Tâm',
      ),
      on(
        0,
        'packing',
        ['Đóng 1.390 chai', '1,390 bottles'],
        ['Hao 22 lít đầu và cuối ống.', '22 litres lost in the pipes.'],
        'Nguyễn Thị Tâm',
      ),
    ],
  }),
  story({
    of: ['htx-lon-ban-khe-truc', 'thit-lon-gac-bep-khe-truc', 'dried-meat'],
    headline: [
      'Thịt treo trên bếp củi mười hai ngày, đêm nào cũng có người trông lửa.',
      'Twelve days above the hearth, with somebody awake at the fire each night.',
    ],
    person: [
      'Bùi Thị Dung',
      6,
      'Trưởng hợp tác xã, giữ bếp chính',
      'Head of the cooperative, keeper of the main hearth',
    ],
    place: [
      1,
      ['Bản Khe Trúc', 'Khe Trúc hamlet'],
      ['Bếp nhà sàn, củi nghiến và bã mía', 'Stilt-house hearths, hardwood and cane'],
    ],
    quote: [
      'Khói ít mà lâu. Đun to cho nhanh thì ngoài cháy trong sống.',
      'Little smoke, long time. A big fire burns the outside and leaves the middle raw.',
    ],
    paragraphs: [
      [
        'Lợn nuôi mười tháng, ăn ngô, cám, thân chuối. Thịt ướp mắc khén, gừng, muối.',
        'Pigs of ten months on maize, bran and banana stem. Seasoned with wild pepper, ginger and salt.',
      ],
    ],
    diary: [
      on(
        300,
        'planting',
        ['Thả 24 lợn con', '24 piglets brought in'],
        ['Giống bản, bốn hộ nuôi.', 'Local breed, four households.'],
        'Bùi Văn Chức',
      ),
      on(
        90,
        'input',
        ['Tẩy giun lần cuối', 'Last worming'],
        ['Nhãn ghi ngừng thuốc 28 ngày.', 'The label asks for 28 days.'],
        'Bùi Văn Chức',
        28,
      ),
      on(
        13,
        'processing',
        ['Mổ sáu con, lọc 260 kg', 'Six pigs, 260 kg of meat'],
        ['Thú y đóng dấu.', 'Stamped by the vet.'],
        'Bùi Thị Dung',
      ),
      on(
        12,
        'processing',
        ['Ướp và treo 480 dải', '480 strips seasoned and hung'],
        ['Cách lửa 1,2 m.', '1.2 m above the fire.'],
        'Bùi Thị Dung',
      ),
      on(
        0,
        'packing',
        ['Xuống bếp 121 kg, hút chân không', '121 kg taken down and vacuum-packed'],
        ['Rửa nước sôi, lau rượu.', 'Scalded, wiped with spirit.'],
        'Bùi Thị Hến',
      ),
    ],
  }),
]
