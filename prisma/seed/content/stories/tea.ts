import { on, story } from './story.ts'

export const teaStories = [
  story({
    of: ['htx-tra-suoi-vang', 'tra-hoa-vang-suoi-vang', 'flower-tea'],
    headline: [
      'Một ký trà hoa vàng là bảy ký nụ hái lúc còn sương.',
      'One kilo of golden camellia takes seven kilos of buds, picked in the mist.',
    ],
    person: [
      'Nguyễn Thị Hòa',
      3,
      'Giám đốc hợp tác xã, hái cùng mọi người',
      'Head of the cooperative, picks with the others',
    ],
    place: [
      1,
      ['Khe Suối Vàng', 'Suối Vàng stream'],
      ['Cây trồng dưới tán rừng, xen lim và dẻ', 'Bushes under the forest, between ironwood and chestnut'],
    ],
    quote: [
      'Nụ nở rồi thì sấy lên nhạt. Nụ xanh quá thì chát. Mỗi cây phải đi lại bốn lần.',
      'Open flowers dry pale, green buds dry bitter. Every bush is visited four times.',
    ],
    paragraphs: [
      [
        'Cây bảy năm mới cho nụ đều. Chúng tôi không lấy cây trong rừng về trồng, giống giâm từ vườn mẹ của hợp tác xã.',
        'A bush takes seven years to bloom well. None were dug from the wild: the cuttings come from the cooperative’s own mother garden.',
      ],
    ],
    diary: [
      on(
        90,
        'care',
        ['Phát cỏ, tủ gốc bằng lá dẻ', 'Weeded, mulched with chestnut leaves'],
        ['Không dùng thuốc cỏ.', 'No weedkiller.'],
        'Lý Văn Dần',
      ),
      on(
        40,
        'input',
        ['Bón 2 kg phân bò ủ mỗi gốc', '2 kg of rotted cow manure a bush'],
        ['Phân ủ tám tháng, của trại trong xã.', 'Rotted for eight months, from a farm in the commune.'],
        'Lý Văn Dần',
      ),
      on(
        1,
        'check',
        ['Xem nụ, chọn 140 cây hái đợt này', 'Buds inspected, 140 bushes chosen'],
        ['Những cây còn lại đợi năm ngày.', 'The others wait for five days.'],
        'Nguyễn Thị Hòa',
      ),
      on(
        0,
        'harvest',
        ['Hái 63 kg nụ, sáu đến chín giờ', '63 kg of buds, six to nine o’clock'],
        ['Chín người. Trời khô, nụ không ướt.', 'Nine people. Dry weather, dry buds.'],
        'Nguyễn Thị Hòa',
      ),
      on(
        0,
        'processing',
        ['Sấy thăng hoa 30 giờ', 'Freeze-dried for 30 hours'],
        ['Còn 9,1 kg, nhặt bỏ 0,3 kg nụ gãy.', '9.1 kg left; 0.3 kg of broken buds removed.'],
        'Phùng Thị Lê',
      ),
      on(
        -2,
        'packing',
        ['Đóng 180 hộp', '180 boxes'],
        ['Hút ẩm, dán tem từng hộp.', 'With desiccant, each box labelled.'],
        'Phùng Thị Lê',
      ),
    ],
  }),
  story({
    of: ['htx-tra-suoi-vang', 'tra-day-suoi-vang', 'herbal-tea'],
    headline: [
      'Trà dây phơi trong râm, lá lên phấn trắng như muối.',
      'Vine tea dried in the shade until a white bloom rises like salt.',
    ],
    person: [
      'Lý Văn Dần',
      16,
      'Người Dao, đi rừng từ nhỏ',
      'A Dao man who has walked the forest since he was a boy',
    ],
    place: [
      4,
      ['Nương Đá Bàn', 'The Đá Bàn fields'],
      ['Trồng leo giàn tre, cách khe nước 200 m', 'Grown on bamboo trellises, 200 m from the stream'],
    ],
    quote: [
      'Lá lên phấn là nhựa của nó, không phải mốc. Ai hỏi tôi cũng lấy ra cho xem.',
      'The white is its own sap, not mould. Whoever asks, I bring some out and show them.',
    ],
    paragraphs: [
      [
        'Trước đây cả bản hái ngoài rừng, đi càng ngày càng xa. Giờ trồng bốn sào trên nương, cắt ba lứa rồi nghỉ một mùa.',
        'The village used to gather it wild and had to walk further every year. Now four plots are planted, cut three times, and rested for a season.',
      ],
    ],
    diary: [
      on(
        75,
        'care',
        ['Buộc giàn, tỉa nhánh già', 'Trellises tied, old shoots pruned'],
        ['Thay 60 cọc tre mục.', 'Sixty rotten poles replaced.'],
        'Lý Văn Dần',
      ),
      on(
        30,
        'care',
        ['Làm cỏ tay hai sào', 'Two plots weeded by hand'],
        ['Bốn người một ngày.', 'Four people, one day.'],
        'Triệu Thị Mùi',
      ),
      on(
        4,
        'harvest',
        ['Cắt 210 kg dây lá tươi', '210 kg of fresh vine cut'],
        ['Cắt cách gốc hai gang cho cây đẻ lại.', 'Cut two spans above the root so that it grows back.'],
        'Lý Văn Dần',
      ),
      on(
        3,
        'processing',
        ['Ủ một đêm, vò nhẹ', 'Rested overnight, lightly rolled'],
        ['Phủ lá chuối, sáng thấy lên phấn.', 'Under banana leaves; the bloom was there by morning.'],
        'Triệu Thị Mùi',
      ),
      on(
        0,
        'processing',
        ['Phơi râm ba nắng, được 46 kg', 'Shade-dried for three days, 46 kg'],
        ['Độ ẩm 9%. Chiều nào cũng thu vào.', 'Moisture 9%. Taken in every evening.'],
        'Triệu Thị Mùi',
      ),
      on(
        -1,
        'packing',
        ['Đóng 230 túi', '230 bags'],
        ['Sàng bỏ cuống to.', 'Coarse stalks sifted out.'],
        'Phùng Thị Lê',
      ),
    ],
  }),
  story({
    of: ['htx-che-doi-suong-som', 'che-non-tom-bat-tien-suong-som', 'tea'],
    headline: [
      'Hái xong mười giờ sáng, chín giờ tối chè đã ra lò.',
      'Picked by ten in the morning, out of the pan by nine at night.',
    ],
    person: [
      'Hà Thị Liên',
      13,
      'Trồng chè đời thứ hai, sao chè tay',
      'Second generation of growers, fires by hand',
    ],
    place: [
      4,
      ['Đồi bát úp số 3', 'Rounded hill number 3'],
      ['Sáu sào chè Bát Tiên, 18 năm tuổi', 'Six plots of Bát Tiên bushes, 18 years old'],
    ],
    quote: [
      'Lửa to thì chè xanh nước nhưng khét. Tôi nghe tiếng lá trong chảo mà bớt củi.',
      'A strong fire gives a green cup and a burnt taste. I listen to the leaf in the pan and pull out wood.',
    ],
    paragraphs: [
      [
        'Một tôm hai lá non, hái bằng móng tay. Lá già để riêng làm chè bồm cho nhà uống.',
        'One bud and two young leaves, taken with the fingernail. Old leaves are kept apart and drunk at home.',
      ],
    ],
    diary: [
      on(
        42,
        'input',
        ['Bón phân gà ủ trấu, 120 kg', '120 kg of hen manure with husks'],
        ['Rạch hàng rồi lấp đất.', 'Laid in furrows and covered.'],
        'Hà Thị Liên',
      ),
      on(
        24,
        'input',
        ['Phun chế phẩm sinh học trừ rầy xanh', 'Biological spray against leafhoppers'],
        [
          'Nấm trắng, nhãn ghi cách ly 3 ngày. Phun chiều mát.',
          'White fungus; the label asks for 3 days. Sprayed in the cool of the evening.',
        ],
        'Đinh Văn Kha',
        3,
      ),
      on(
        7,
        'check',
        ['Xem búp, chưa đủ tuổi', 'Shoots inspected, too young'],
        ['Hẹn bảy ngày nữa.', 'Another seven days.'],
        'Hà Thị Liên',
      ),
      on(
        0,
        'harvest',
        ['Hái 58 kg búp tươi', '58 kg of fresh shoots'],
        ['Mười một người, từ sáu rưỡi.', 'Eleven people from half past six.'],
        'Hà Thị Liên',
      ),
      on(
        0,
        'processing',
        ['Diệt men, vò, sao ba lửa', 'Fixed, rolled, fired three times'],
        ['Được 11,4 kg, thuỷ phần 5,2%.', '11.4 kg, moisture 5.2%.'],
        'Đinh Văn Kha',
      ),
      on(
        -1,
        'packing',
        ['Hút chân không 108 gói', '108 packs, vacuum-sealed'],
        ['Thử nếm ba ấm trước khi đóng.', 'Three pots tasted before packing.'],
        'Hà Thị Liên',
      ),
    ],
  }),
  story({
    of: ['htx-che-doi-suong-som', 'bot-tra-xanh-matcha-suong-som', 'green-tea-powder'],
    headline: [
      'Che nắng hai mươi ngày, nghiền cối đá một ký mỗi giờ.',
      'Shaded for twenty days, milled between stones at a kilo an hour.',
    ],
    person: [
      'Đinh Văn Kha',
      22,
      'Kỹ thuật viên, học nghề nghiền hai năm',
      'Technician, two years of learning the mill',
    ],
    place: [
      4,
      ['Nhà lưới chân đồi', 'The shade house below the hill'],
      ['Lưới đen hai lớp trên bốn luống chè', 'Two layers of black net over four rows'],
    ],
    quote: [
      'Nghiền nhanh thì bột nóng, ngả vàng. Máy chạy chậm nên tôi có thì giờ đọc báo.',
      'Mill fast and the powder warms and yellows. The slow mill leaves me time for the newspaper.',
    ],
    paragraphs: [
      [
        'Bột giữ trong túi thiếc, mở ra nên dùng trong một tháng. Màu nhạt dần là do ánh sáng, không phải hỏng.',
        'The powder is kept in foil; once opened use it within a month. It pales in light, which is no fault.',
      ],
    ],
    diary: [
      on(
        21,
        'care',
        ['Kéo lưới che bốn luống', 'Nets drawn over four rows'],
        ['Che 85% nắng.', '85% of the sun kept out.'],
        'Đinh Văn Kha',
      ),
      on(
        10,
        'check',
        ['Đo màu lá, xem sâu', 'Leaf colour measured, pests looked for'],
        ['Không phun. Bắt tay hai ổ sâu cuốn lá.', 'No spraying. Two nests of leaf rollers removed by hand.'],
        'Hà Thị Liên',
      ),
      on(
        1,
        'harvest',
        ['Cắt 84 kg lá che', '84 kg of shaded leaf cut'],
        ['Cắt máy, lấy ba lá ngọn.', 'Machine-cut, top three leaves.'],
        'Đinh Văn Kha',
      ),
      on(
        1,
        'processing',
        ['Hấp 20 giây, sấy, tách gân', 'Steamed for 20 seconds, dried, deveined'],
        ['Còn 13 kg lá sạch gân.', '13 kg of veinless leaf.'],
        'Đinh Văn Kha',
      ),
      on(
        0,
        'processing',
        ['Nghiền cối đá 12 kg', '12 kg milled between stones'],
        ['Hạt mịn 15 micromet, nhiệt độ bột dưới 35 độ.', '15 micrometres, never above 35 degrees.'],
        'Đinh Văn Kha',
      ),
      on(
        -1,
        'packing',
        ['Đóng 230 túi thiếc', '230 foil bags'],
        ['Đóng trong phòng tối.', 'Packed in a darkened room.'],
        'Hà Thị Liên',
      ),
    ],
  }),
  story({
    of: ['htx-che-co-lung-troi', 'bach-tra-shan-lung-troi', 'tea'],
    headline: [
      'Búp trắng hái trên cây cao bốn mét, héo bằng gió núi.',
      'White buds from four-metre trees, withered by mountain wind.',
    ],
    person: ['Sùng A Páo', 20, 'Trèo chè từ năm mười tuổi', 'Has climbed tea trees since he was ten'],
    place: [
      1,
      ['Đỉnh Lưng Trời', 'The Lưng Trời ridge'],
      ['Cây Shan mọc thưa ở độ cao trên nghìn mét', 'Scattered Shan trees above a thousand metres'],
    ],
    quote: [
      'Cây này ông tôi hái, bố tôi hái. Không ai bón gì, chỉ phát cỏ quanh gốc cho khỏi cháy rừng.',
      'My grandfather picked this tree, then my father. Nobody feeds it; we only clear the grass in case of fire.',
    ],
    paragraphs: [
      [
        'Bạch trà không sao, không vò. Búp rải trên nia, hai ngày gió là được. Gặp mưa thì cả mẻ bỏ làm chè nhà.',
        'White tea is neither fired nor rolled. The buds lie on trays for two days of wind. If it rains, the batch is drunk at home.',
      ],
    ],
    diary: [
      on(
        60,
        'care',
        ['Phát cỏ quanh 90 gốc', 'Grass cleared around ninety trees'],
        ['Làm đường băng cản lửa.', 'A firebreak was cut.'],
        'Sùng A Páo',
      ),
      on(
        5,
        'check',
        ['Búp dài hai đốt tay', 'Buds two finger joints long'],
        ['Chọn 40 cây phía đông.', 'Forty trees on the east side.'],
        'Giàng Thị Dua',
      ),
      on(
        2,
        'harvest',
        ['Hái 26 kg búp', '26 kg of buds'],
        ['Sáu người trèo, dây buộc lưng.', 'Six climbers on ropes.'],
        'Sùng A Páo',
      ),
      on(
        0,
        'processing',
        ['Héo hai ngày, hong than nhẹ', 'Withered for two days, finished over embers'],
        ['Được 6,2 kg, thuỷ phần 6,5%.', '6.2 kg, moisture 6.5%.'],
        'Giàng Thị Dua',
      ),
      on(
        -3,
        'packing',
        ['Đóng 120 hộp giấy', '120 paper boxes'],
        ['Chở xuống núi bằng xe máy, hai chuyến.', 'Down the mountain by motorbike, in two trips.'],
        'Giàng Thị Dua',
      ),
    ],
  }),
]
