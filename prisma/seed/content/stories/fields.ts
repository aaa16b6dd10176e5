import { on, story } from './story.ts'

export const fieldStories = [
  story({
    of: ['htx-gao-dong-chiem', 'gao-tam-xoan-dong-chiem', 'rice'],
    headline: [
      'Gạo tám xoan một vụ, xát đến đâu gửi đến đấy.',
      'One crop of tám xoan, milled only as it is ordered.',
    ],
    person: ['Bùi Văn Sơn', 2, 'Giám đốc, coi máy xát', 'Head of the cooperative, runs the mill'],
    place: [
      3,
      ['Đồng Chiêm xứ Đồng Mắt', 'The Đồng Mắt fields'],
      ['Ruộng trũng 6 ha của 18 hộ', 'Six hectares of low land, 18 households'],
    ],
    quote: [
      'Thóc còn vỏ thì để được cả năm. Gạo xát ra một tháng là nhạt mùi.',
      'In the husk it keeps for a year. A month after milling the scent has gone.',
    ],
    paragraphs: [
      [
        'Cả xứ đồng gieo cùng một giống, gặt cùng một tuần, nên không lẫn.',
        'The whole tract sows one variety and reaps in one week, so nothing gets mixed.',
      ],
    ],
    diary: [
      on(
        150,
        'planting',
        ['Cấy tay, 25 khóm một mét vuông', 'Transplanted by hand, 25 hills a square metre'],
        ['18 hộ trong bốn ngày.', '18 households in four days.'],
        'Bùi Văn Sơn',
      ),
      on(
        110,
        'input',
        ['Bón thúc lần cuối', 'Last feeding'],
        ['4 kg đạm, 5 kg kali mỗi sào.', '4 kg of nitrogen and 5 kg of potash a plot.'],
        'Bùi Thị Chanh',
      ),
      on(
        78,
        'input',
        ['Phun rầy nâu hai thửa ven mương', 'Two plots by the canal sprayed against planthoppers'],
        ['Nhãn ghi cách ly 14 ngày.', 'The label asks for 14 days.'],
        'Bùi Văn Tiến',
        14,
      ),
      on(
        40,
        'harvest',
        ['Gặt 21 tấn thóc tươi', '21 tonnes reaped'],
        ['Phơi sân gạch bốn nắng.', 'Four days on the brick yards.'],
        'Bùi Văn Sơn',
      ),
      on(
        0,
        'processing',
        ['Xát 1,8 tấn, tấm 9%', '1.8 tonnes milled, 9% broken'],
        ['Không đánh bóng.', 'Not polished.'],
        'Bùi Văn Sơn',
      ),
    ],
  }),
  story({
    of: ['htx-gao-dong-chiem', 'gao-nep-cai-hoa-vang-dong-chiem', 'sticky-rice'],
    headline: [
      'Nếp cái hoa vàng gặt tay, trục đá, không phơi nắng gắt.',
      'Sticky rice cut by hand, threshed by roller, kept from fierce sun.',
    ],
    person: ['Bùi Thị Chanh', 4, 'Giữ giống nếp của làng', 'Keeper of the village’s seed'],
    place: [
      3,
      ['Xứ Cửa Đình', 'The fields before the communal house'],
      ['Bốn sào ruộng cao, nước giếng làng chảy xuống', 'Four raised plots, fed by the village well'],
    ],
    quote: [
      'Giống này bà nội tôi để trong chum trên gác bếp. Năm nào tôi cũng chọn bông lại.',
      'My grandmother kept this seed in a jar above the hearth. I pick the ears again every year.',
    ],
    paragraphs: [
      [
        'Lúa cao cây, gió là đổ. Được ít hơn lúa thường một nửa, nên mỗi năm chỉ có hơn một tấn.',
        'The straw is tall and falls in wind. It yields half of common rice: little more than a tonne a year.',
      ],
    ],
    diary: [
      on(
        165,
        'planting',
        ['Cấy mạ 30 ngày tuổi', 'Seedlings of thirty days planted'],
        ['Giống nhà, 12 kg.', 'Own seed, 12 kg.'],
        'Bùi Thị Chanh',
      ),
      on(
        120,
        'care',
        ['Làm cỏ tay hai lượt', 'Weeded by hand, twice'],
        ['Không phun cỏ.', 'No weedkiller.'],
        'Bùi Thị Chanh',
      ),
      on(
        55,
        'note',
        ['Gió to, đổ nửa sào', 'Wind laid half a plot flat'],
        ['Dựng lại, buộc từng chét.', 'Raised and tied, handful by handful.'],
        'Bùi Văn Tiến',
      ),
      on(
        25,
        'harvest',
        ['Gặt liềm, 1,6 tấn thóc', 'Cut with sickles, 1.6 tonnes'],
        ['Phơi râm năm ngày.', 'Five days of shade.'],
        'Bùi Thị Chanh',
      ),
      on(
        0,
        'packing',
        ['Xát và đóng 430 túi 2 kg', 'Milled and packed, 430 bags of 2 kg'],
        ['Nhặt thóc bằng tay.', 'Unhusked grains picked out by hand.'],
        'Bùi Thị Chanh',
      ),
    ],
  }),
  story({
    of: ['htx-nep-ruong-bac', 'gao-nep-nuong-ruong-bac', 'sticky-rice'],
    headline: [
      'Nếp nương chọc lỗ tra hạt, gặt từng bông bằng hái nhắt.',
      'Hill rice: seeds in poked holes, each ear cut with a finger knife.',
    ],
    person: [
      'Đinh Thị Nhung',
      6,
      'Trưởng nhóm mười hai hộ làm nương',
      'Leads the twelve households of the hill fields',
    ],
    place: [
      3,
      ['Nương Pu Xôm', 'Pu Xôm slope'],
      ['Nương một vụ, nghỉ hai năm trồng đậu', 'One crop, then two years of beans'],
    ],
    quote: [
      'Lúa nương không có nước ruộng, chỉ chờ trời. Năm nay trời cho vừa.',
      'Hill rice has no paddy, only the sky. This year the sky gave enough.',
    ],
    paragraphs: [
      [
        'Bông lúa cột thành cụm, gác lên sàn bếp cho khô. Giã đến đâu ăn đến đấy, phần dư mới bán.',
        'The ears are tied in bundles and dried over the kitchen. What the houses do not eat is sold.',
      ],
    ],
    diary: [
      on(
        190,
        'planting',
        ['Chọc lỗ tra 60 kg giống', '60 kg of seed set in holes'],
        ['Đổi công hai mươi người.', 'Twenty neighbours, labour exchanged.'],
        'Đinh Thị Nhung',
      ),
      on(
        130,
        'care',
        ['Phát cỏ lần hai', 'Second weeding'],
        ['Dao phát, không thuốc.', 'With knives, no spray.'],
        'Đinh Văn Ót',
      ),
      on(
        60,
        'check',
        ['Lợn rừng phá một góc', 'Wild pigs spoiled a corner'],
        ['Mất chừng 80 kg. Dựng hàng rào nứa.', 'Some 80 kg lost; a bamboo fence went up.'],
        'Đinh Văn Ót',
      ),
      on(
        30,
        'harvest',
        ['Hái 1,1 tấn bông', '1.1 tonnes of ears'],
        ['Chín ngày mới xong.', 'Nine days of work.'],
        'Đinh Thị Nhung',
      ),
      on(
        0,
        'processing',
        ['Xát 640 kg gạo', '640 kg of rice'],
        ['Còn vỏ lụa, màu ngà.', 'Ivory, with its bran.'],
        'Đinh Thị Nhung',
      ),
    ],
  }),
  story({
    of: ['htx-rau-doc-may', 'rau-su-su-non-doc-may', 'chayote'],
    headline: [
      'Ngọn su su cắt từ bốn giờ sáng, bẻ kêu tách là non.',
      'Cut from four in the morning; it snaps when it is young.',
    ],
    person: ['Đỗ Thị Nga', 19, 'Cắt rau 13 năm trên Dốc Mây', 'Thirteen years of cutting on Dốc Mây'],
    place: [
      1,
      ['Dốc Mây thửa 4', 'Dốc Mây, plot 4'],
      ['Giàn thấp, mát quanh năm, sương tưới đỡ một nửa', 'Low frames, cool all year, half watered by mist'],
    ],
    quote: [
      'Người thành phố hay chọn ngọn to. Ngọn to là già rồi, nhặt xơ mỏi tay.',
      'City people pick the thick ones. Thick is old; your hands tire of stringing it.',
    ],
    paragraphs: [
      [
        'Cắt xong rũ sương, bó lá dong, xe sáu giờ xuống núi. Ăn trong ba ngày.',
        'Shaken dry, tied in leaves, on the six o’clock truck. Eat within three days.',
      ],
    ],
    diary: [
      on(
        40,
        'input',
        ['Bón phân gà ủ men', 'Fermented hen manure'],
        ['400 kg một sào.', '400 kg a plot.'],
        'Đỗ Thị Nga',
      ),
      on(
        12,
        'input',
        ['Phun tỏi ớt ngâm', 'Garlic and chili spray'],
        ['Tự ngâm, chờ 3 ngày theo quy ước của tổ.', 'Home-made; the group waits for 3 days.'],
        'Phạm Văn Giáp',
        3,
      ),
      on(
        2,
        'check',
        ['Test nhanh dư lượng: đạt', 'Residue quick test: passed'],
        ['Giấy thử ở nhà sơ chế.', 'Test strip at the sorting shed.'],
        'Đỗ Thị Nga',
      ),
      on(
        0,
        'harvest',
        ['Cắt 146 kg ngọn', '146 kg of shoots'],
        ['Bảy người, xong lúc năm rưỡi.', 'Seven people, done by half past five.'],
        'Đỗ Thị Nga',
      ),
      on(
        0,
        'packing',
        ['Bó 290 bó nửa ký', '290 bundles of half a kilo'],
        ['Không rửa để giữ được lâu.', 'Unwashed, so that it keeps.'],
        'Phạm Văn Giáp',
      ),
    ],
  }),
  story({
    of: ['htx-rau-bai-phu-sa', 'ca-chua-phu-sa', 'roots'],
    headline: [
      'Cà chua chín trên cây, cuống còn xanh khi tới bếp.',
      'Ripened on the vine, the stalk still green in your kitchen.',
    ],
    person: ['Vũ Thị Lan', 17, 'Giám đốc, ghi nhật ký từ 2016', 'Head of the cooperative, diary since 2016'],
    place: [
      3,
      ['Bãi Soi', 'Soi bank'],
      ['Luân canh với lạc, đất nghỉ sau mỗi vụ', 'In turn with peanuts; the soil rests'],
    ],
    quote: [
      'Mỗi lần phun là tôi treo biển đỏ đầu luống, ghi ngày được hái. Trẻ con cũng biết đọc.',
      'After each spraying I hang a red sign on the row with the day of picking. Even the children read it.',
    ],
    paragraphs: [
      [
        'Quả không đều cỡ, có quả nứt vai vì mưa. Quả nứt để riêng, bán rẻ ở chợ xã.',
        'Sizes differ and rain cracks some shoulders. The cracked ones are sold cheaply at the commune market.',
      ],
    ],
    diary: [
      on(
        80,
        'planting',
        ['Trồng 3.200 cây ghép', '3,200 grafted plants set'],
        ['Gốc cà tím, chống héo xanh.', 'On aubergine roots, against wilt.'],
        'Vũ Thị Lan',
      ),
      on(
        35,
        'care',
        ['Tỉa chồi, cắm giàn', 'Side shoots removed, staked'],
        ['Tre năm ngoái dùng lại.', 'Last year’s bamboo.'],
        'Vũ Văn Đông',
      ),
      on(
        16,
        'input',
        ['Phun mốc sương', 'Sprayed against blight'],
        ['Nhãn ghi cách ly 7 ngày, treo biển.', 'The label asks for 7 days; sign hung.'],
        'Vũ Văn Đông',
        7,
      ),
      on(
        1,
        'testing',
        ['Gửi mẫu kiểm dư lượng', 'Sample sent for residues'],
        ['Phiếu để ở nhà sơ chế.', 'The slip is kept at the sorting shed.'],
        'Vũ Thị Lan',
      ),
      on(0, 'harvest', ['Hái 540 kg', '540 kg picked'], ['Loại 60 kg nứt.', '60 kg cracked.'], 'Vũ Thị Lan'),
    ],
  }),
  story({
    of: ['htx-mang-vau-doi-cao', 'mang-vau-kho-doi-cao', 'bamboo-shoot'],
    headline: [
      'Mỗi bụi vầu chỉ lấy hai phần mầm, một phần để thành rừng.',
      'Two shoots of three for us, the third for the forest.',
    ],
    person: [
      'Đinh Văn Hợi',
      10,
      'Chia khoảnh rừng cho tổ, 61 tuổi',
      'Divides the forest among the group; 61 years old',
    ],
    place: [
      6,
      ['Rừng vầu khoảnh 7', 'Bamboo forest, plot 7'],
      ['Đi bộ bốn mươi phút từ bản', 'Forty minutes on foot'],
    ],
    quote: [
      'Đào hết thì sang năm không còn gì mà đào. Ai đào quá tổ phạt một buổi phát cỏ.',
      'Dig it all and next year there is nothing to dig. Whoever takes too much clears grass for a morning.',
    ],
    paragraphs: [
      [
        'Măng luộc bỏ nước hai lần, xé tay, sấy củi. Không xông lưu huỳnh nên màu nâu, không vàng.',
        'Boiled in two waters, torn by hand, dried over wood. No sulphur, so it is brown, not yellow.',
      ],
    ],
    diary: [
      on(
        14,
        'check',
        ['Đếm mầm, đánh dấu mầm để lại', 'Shoots counted, those to stay marked'],
        ['Chừa 410 mầm.', '410 stay.'],
        'Đinh Văn Hợi',
      ),
      on(
        6,
        'harvest',
        ['Đào 980 kg củ', '980 kg dug'],
        ['Ba ngày, chín người.', 'Three days, nine people.'],
        'Đinh Văn Hợi',
      ),
      on(
        5,
        'processing',
        ['Luộc hai lần nước', 'Boiled in two waters'],
        ['Mỗi lần một giờ.', 'An hour each.'],
        'Hà Thị Xoan',
      ),
      on(
        0,
        'processing',
        ['Sấy củi bốn ngày, được 71 kg', 'Four days over wood, 71 kg'],
        ['Độ ẩm 12%.', 'Moisture 12%.'],
        'Hà Thị Xoan',
      ),
      on(
        -2,
        'packing',
        ['Đóng 140 túi nửa ký', '140 bags of half a kilo'],
        ['Loại 3 kg cháy cạnh.', '3 kg with burnt edges left out.'],
        'Hà Thị Xoan',
      ),
    ],
  }),
]
