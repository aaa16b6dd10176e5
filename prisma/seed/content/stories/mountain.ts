import { on, story } from './story.ts'

export const mountainStories = [
  story({
    of: ['htx-nam-dinh-suong', 'nam-dui-ga-dinh-suong', 'mushroom'],
    headline: [
      'Nấm đùi gà lớn trong phòng 16 độ, gió núi làm máy lạnh.',
      'King oyster at sixteen degrees, cooled by mountain air.',
    ],
    person: [
      'Phạm Thị Hạnh',
      7,
      'Giám đốc, phụ trách phòng giống',
      'Head of the cooperative, in charge of the spawn room',
    ],
    place: [
      1,
      ['Xưởng Đỉnh Sương', 'Đỉnh Sương growing rooms'],
      ['Cửa gió mở về đêm, tiết kiệm nửa tiền điện', 'Vents open at night and halve the power bill'],
    ],
    quote: [
      'Bịch nào mốc xanh là mang ra ngay, không tiếc. Tiếc một bịch mất một giàn.',
      'A green spot and the bag goes out at once. Spare one and you lose the shelf.',
    ],
    paragraphs: [
      [
        'Giá thể là mùn cưa keo, cám gạo, lõi ngô. Bã sau thu làm phân cho vườn su su.',
        'Grown on acacia sawdust, bran and maize cob. The spent bags feed the chayote gardens.',
      ],
    ],
    diary: [
      on(
        62,
        'planting',
        ['Cấy giống 2.400 bịch', '2,400 bags inoculated'],
        ['Phòng sạch, đèn cồn.', 'Clean room, spirit flame.'],
        'Phạm Thị Hạnh',
      ),
      on(
        40,
        'check',
        ['Loại 71 bịch nhiễm', '71 spoiled bags removed'],
        ['Hấp lại rồi chôn.', 'Steamed and buried.'],
        'Tạ Văn Quân',
      ),
      on(
        12,
        'care',
        ['Cào miệng, phun sương', 'Mouths scraped, misted'],
        ['Ẩm 90%.', '90% humidity.'],
        'Tạ Văn Quân',
      ),
      on(
        0,
        'harvest',
        ['Hái 336 kg', '336 kg picked'],
        ['Cắt một lứa, không ép lứa hai.', 'One flush only.'],
        'Phạm Thị Hạnh',
      ),
      on(
        0,
        'packing',
        ['Đóng 1.080 khay', '1,080 trays'],
        ['Giữ 4 độ.', 'Kept at 4 degrees.'],
        'Phạm Thị Hạnh',
      ),
    ],
  }),
  story({
    of: ['htx-nam-dinh-suong', 'dong-trung-ha-thao-kho-dinh-suong', 'cordyceps'],
    headline: [
      'Sáu mươi ngày trong lọ kính, mười bốn giờ sáng mỗi ngày.',
      'Sixty days in glass, fourteen hours of light a day.',
    ],
    person: ['Tạ Văn Quân', 22, 'Kỹ sư, giữ bốn chủng giống', 'Engineer, keeper of four strains'],
    place: [
      1,
      ['Phòng nuôi số 2', 'Growing room 2'],
      ['3.600 lọ trên giàn, đèn LED', '3,600 jars under LED lamps'],
    ],
    quote: [
      'Nó là thực phẩm, không phải thuốc tiên. Ai hỏi chữa bệnh gì, tôi bảo đi khám.',
      'It is food, not a miracle. Whoever asks what it cures, I send to a doctor.',
    ],
    paragraphs: [
      [
        'Nuôi trên gạo lứt và nhộng tằm. Sấy thăng hoa nên giữ màu cam.',
        'Grown on brown rice and silkworm pupae, freeze-dried to keep its orange.',
      ],
    ],
    diary: [
      on(
        64,
        'planting',
        ['Cấy 3.600 lọ', '3,600 jars inoculated'],
        ['Chủng số 3.', 'Strain 3.'],
        'Tạ Văn Quân',
      ),
      on(
        45,
        'check',
        ['Loại 118 lọ không ăn tơ', '118 jars that did not take removed'],
        ['3,3%.', '3.3%.'],
        'Tạ Văn Quân',
      ),
      on(
        4,
        'harvest',
        ['Cắt 142 kg tươi', '142 kg cut'],
        ['Dao inox, găng tay.', 'Steel knives and gloves.'],
        'Phạm Thị Hạnh',
      ),
      on(
        0,
        'processing',
        ['Sấy thăng hoa 44 giờ', 'Freeze-dried for 44 hours'],
        ['Còn 19,6 kg.', '19.6 kg left.'],
        'Tạ Văn Quân',
      ),
      on(
        -3,
        'testing',
        ['Kiểm kim loại nặng: đạt', 'Heavy metals: passed'],
        ['Phiếu giữ ở xưởng.', 'The slip is at the workshop.'],
        'Phạm Thị Hạnh',
      ),
    ],
  }),
  story({
    of: ['htx-nam-mai-rom', 'nam-so-bup-non-mai-rom', 'mushroom'],
    headline: [
      'Rơm sau gặt không đốt, gom về thành nấm.',
      'Straw that was not burned, but brought in to grow mushrooms.',
    ],
    person: [
      'Trần Thị Yến',
      13,
      'Ủ rơm, hái nấm lúc ba giờ sáng',
      'Composts the straw and picks at three in the morning',
    ],
    place: [
      3,
      ['Nhà nấm cuối đồng', 'The shed at the field’s end'],
      ['Mái rơm, vách lưới', 'Thatched, with net walls'],
    ],
    quote: [
      'Trước khói mù cả xã. Giờ ai gặt xong cũng gọi: Yến ơi, ra lấy rơm.',
      'There used to be smoke over the commune. Now they call after harvest: Yến, come for the straw.',
    ],
    paragraphs: [
      [
        'Búp non chỉ bán trong bốn ngày. Rửa nhanh, xào lửa to.',
        'The young buds keep for four days. Rinse quickly, fry hot.',
      ],
    ],
    diary: [
      on(
        35,
        'note',
        ['Gom 9 tấn rơm của 14 hộ', '9 tonnes of straw from 14 households'],
        ['Đổi bằng bã nấm.', 'Paid in spent compost.'],
        'Trần Thị Yến',
      ),
      on(
        28,
        'processing',
        ['Ủ vôi, đảo ba lần', 'Limed, turned three times'],
        ['Lõi 68 độ.', '68 degrees inside.'],
        'Lê Văn Mạnh',
      ),
      on(
        20,
        'planting',
        ['Vào 1.900 bịch, cấy giống', '1,900 bags filled and spawned'],
        ['Treo giàn.', 'Hung on frames.'],
        'Trần Thị Yến',
      ),
      on(
        0,
        'harvest',
        ['Hái 94 kg búp', '94 kg of buds'],
        ['Mũ dưới 3 cm.', 'Caps under 3 cm.'],
        'Trần Thị Yến',
      ),
      on(0, 'packing', ['Đóng 310 hộp', '310 boxes'], ['Loại 6 kg nở to.', '6 kg too open.'], 'Lê Văn Mạnh'),
    ],
  }),
  story({
    of: ['htx-duoc-lieu-khe-thuoc', 'ca-gai-leo-kho-khe-thuoc', 'herbs'],
    headline: [
      'Cà gai leo trồng xen dưới tán, cắt lần thứ hai trong đời cây.',
      'Grown between forest trees, the second cut of the plant’s life.',
    ],
    person: [
      'Lưu Văn Bình',
      10,
      'Lương y, trồng thuốc từ vườn của cha',
      'Herbalist, grows from his father’s garden',
    ],
    place: [
      6,
      ['Khe Thuốc', 'Khe Thuốc'],
      ['Đất rừng khoán, không đào cây hoang', 'Leased forest, wild plants left alone'],
    ],
    quote: [
      'Ai đang uống thuốc tây thì hỏi bác sĩ trước. Tôi bán cây, không bán lời hứa.',
      'If you take medicine, ask your doctor first. I sell a plant, not a promise.',
    ],
    paragraphs: [
      [
        'Cắt cách gốc một gang, phơi râm rồi sao vàng. Gai vụn được sàng bỏ.',
        'Cut a span above the root, dried in the shade, lightly roasted. The thorns are sifted out.',
      ],
    ],
    diary: [
      on(
        210,
        'care',
        ['Cắt lứa một, bón phân ủ', 'First cut, compost spread'],
        ['Cho cây nghỉ bảy tháng.', 'Seven months of rest.'],
        'Lưu Văn Bình',
      ),
      on(
        90,
        'care',
        ['Làm cỏ tay', 'Weeded by hand'],
        ['Ba sào, bốn ngày.', 'Three plots, four days.'],
        'Lưu Thị Đào',
      ),
      on(
        6,
        'harvest',
        ['Cắt 430 kg tươi', '430 kg cut'],
        ['Hai mươi tháng tuổi.', 'Twenty months old.'],
        'Lưu Văn Bình',
      ),
      on(
        0,
        'processing',
        ['Phơi râm năm ngày, sao vàng', 'Five days of shade, roasted'],
        ['Được 118 kg, ẩm 10%.', '118 kg, moisture 10%.'],
        'Lưu Thị Đào',
      ),
      on(
        -2,
        'packing',
        ['Đóng 230 túi nửa ký', '230 bags of half a kilo'],
        ['Lưu mẫu một túi.', 'One kept as a sample.'],
        'Lưu Thị Đào',
      ),
    ],
  }),
  story({
    of: ['htx-gia-vi-nuong-thom', 'hat-doi-nuong-thom', 'spice'],
    headline: [
      'Hạt dổi nhặt dưới gốc, không chặt cành để lấy.',
      'Dổi seeds gathered from the ground; no branch is cut for them.',
    ],
    person: ['Hà Thị Bích', 6, 'Trưởng nhóm nhặt hạt', 'Leads the gatherers'],
    place: [
      6,
      ['Đồi dổi Nương Thơm', 'The dổi trees of Nương Thơm'],
      ['73 cây, cây già nhất hơn 50 năm', '73 trees, the oldest past fifty'],
    ],
    quote: [
      'Cây dổi cho hạt năm được năm mất. Năm mất thì thôi, đừng pha hạt khác vào.',
      'The trees bear one year and rest the next. In a lean year, do without; do not mix in others.',
    ],
    paragraphs: [
      [
        'Nướng than cho nở rồi giã. Năm hạt là đủ một đĩa chấm.',
        'Toast over embers until they swell, then pound. Five seeds season a dish.',
      ],
    ],
    diary: [
      on(
        40,
        'care',
        ['Phát quang dưới 73 gốc', 'Ground cleared under 73 trees'],
        ['Trải lưới hứng hạt.', 'Nets spread.'],
        'Hà Văn Tiệp',
      ),
      on(
        12,
        'harvest',
        ['Nhặt 64 kg hạt tươi', '64 kg of fresh seed'],
        ['Nhặt sáng sớm, trước khi chim ăn.', 'At dawn, before the birds.'],
        'Hà Thị Bích',
      ),
      on(
        11,
        'processing',
        ['Đãi vỏ đỏ', 'Red skin washed off'],
        ['Nước suối.', 'In the stream.'],
        'Hà Thị Bích',
      ),
      on(
        0,
        'processing',
        ['Phơi chín nắng, được 22 kg', 'Nine days of sun, 22 kg'],
        ['Hạt nâu sẫm, nhẹ tay.', 'Dark brown and light.'],
        'Hà Văn Tiệp',
      ),
      on(
        -1,
        'packing',
        ['Đóng 430 lọ 50 g', '430 jars of 50 g'],
        ['Bỏ hạt lép.', 'Empty seeds left out.'],
        'Hà Thị Bích',
      ),
    ],
  }),
]
