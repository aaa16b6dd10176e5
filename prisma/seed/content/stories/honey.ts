import { on, story } from './story.ts'

export const honeyStories = [
  story({
    of: ['htx-ong-may-ngan', 'mat-ong-hoa-rung-nguyen-cau-may-ngan', 'honey'],
    headline: [
      'Mật này cắt cả cầu ở Đồng Bùa, rừng nở muộn mười ngày.',
      'Cut comb from Đồng Bùa, where the forest flowered ten days late.',
    ],
    person: [
      'Trần Văn Lực',
      2,
      'Tổ trưởng tổ ong số 7, 24 năm nuôi ong',
      'Leader of bee team 7, 24 years of beekeeping',
    ],
    place: [
      6,
      ['Bản Đồng Bùa', 'Đồng Bùa hamlet'],
      [
        'Bìa rừng đặt 60 đàn, cách xưởng đóng lọ 9 km',
        'Sixty hives at the forest’s edge, 9 km from the jarring room',
      ],
    ],
    quote: [
      'Năm nay mưa nên rừng nở muộn. Chúng tôi đợi mật vít nắp đủ ba phần tư cầu mới cắt, nên mật đặc hơn mọi năm.',
      'It rained, so the forest flowered late. We waited until three quarters of the comb was capped, and the honey is thicker than in other years.',
    ],
    paragraphs: [
      [
        'Cầu mật được cắt nguyên tảng, không quay, không hâm. Sáp trong hộp là sáp do ong xây trong đúng mùa hoa ấy.',
        'The comb is cut in slabs, neither spun nor warmed. The wax in the box is the wax the bees built in that same bloom.',
      ],
    ],
    diary: [
      on(
        45,
        'planting',
        ['Đặt 60 đàn ong vào rừng', 'Sixty hives set in the forest'],
        [
          'Đi từ ba giờ sáng cho ong khỏi nóng. Hai đàn yếu đưa về.',
          'Left at three in the morning to spare the bees the heat. Two weak hives went home.',
        ],
        'Trần Văn Lực',
      ),
      on(
        37,
        'check',
        ['Kiểm tra đàn, không dùng thuốc', 'Hives inspected, no treatment used'],
        [
          'Có ve ở ba đàn, cắt bỏ nhộng ong đực thay vì xịt.',
          'Mites in three hives; the drone brood was cut out instead of spraying.',
        ],
        'Hoàng Thị Sáu',
      ),
      on(
        20,
        'note',
        ['Mưa sáu ngày liền', 'Six days of rain'],
        [
          'Ong không đi làm. Không cho ăn đường để mật khỏi lẫn.',
          'The bees stayed in. No sugar was fed, to keep the honey clean.',
        ],
        'Trần Văn Lực',
      ),
      on(
        0,
        'harvest',
        ['Cắt 118 cầu mật', '118 combs cut'],
        [
          'Độ ẩm đo tại chỗ 18,9%. Chừa lại bốn cầu mỗi đàn.',
          'Moisture measured on the spot: 18.9%. Four combs left in every hive.',
        ],
        'Trần Văn Lực',
      ),
      on(
        -2,
        'packing',
        ['Đóng 226 hộp', '226 boxes packed'],
        ['Bỏ ra 11 miếng sáp rách, để nấu nến.', 'Eleven torn pieces set aside for candles.'],
        'Đỗ Thị Hiền',
      ),
    ],
  }),
  story({
    of: ['htx-ong-may-ngan', 'mat-ong-hoa-keo-may-ngan', 'honey'],
    headline: [
      'Mật hoa keo, quay lúc năm giờ sáng cho khỏi lẫn mùi khói.',
      'Acacia honey, spun at five in the morning, before any smoke.',
    ],
    person: ['Hoàng Thị Sáu', 4, 'Nuôi 42 đàn cùng con trai', 'Keeps 42 hives with her son'],
    place: [
      6,
      ['Đồi keo Lõng Sâu', 'The acacia slopes of Lõng Sâu'],
      [
        'Mật tiết ở cuống lá non, ong lấy từ lúc mặt trời chưa lên',
        'Nectar seeps from young leaf stalks; bees gather it before sunrise',
      ],
    ],
    quote: [
      'Keo không cho mật từ hoa mà từ nách lá. Nói thế nhiều khách không tin, nên tôi ghi vào đây.',
      'Acacia gives its nectar from the leaf stalk, not the flower. Many customers do not believe me, so I write it here.',
    ],
    paragraphs: [
      [
        'Mật keo màu hổ phách, để lâu sẽ kết hạt mịn ở đáy lọ. Ngâm lọ vào nước ấm dưới 40 độ là tan.',
        'The honey is amber and sets in fine grains with time. Stand the jar in water below 40 degrees and it clears.',
      ],
    ],
    diary: [
      on(
        30,
        'planting',
        ['Chuyển 42 đàn lên đồi keo', '42 hives moved to the acacia slopes'],
        ['Xe đi đêm, đến nơi kê cao 30 cm tránh kiến.', 'Moved by night; stands raised 30 cm against ants.'],
        'Hoàng Thị Sáu',
      ),
      on(
        18,
        'check',
        ['Thay chúa cho bốn đàn', 'Four queens replaced'],
        ['Chúa già đẻ thưa, thay bằng chúa tự tạo.', 'Old queens laid little; replaced with our own.'],
        'Nguyễn Văn Toàn',
      ),
      on(
        6,
        'check',
        ['Nếm thử, mật còn loãng', 'Tasted, still thin'],
        ['Đo 22,4%, chưa quay, đợi thêm một tuần nắng.', 'At 22.4% it must wait for another week of sun.'],
        'Hoàng Thị Sáu',
      ),
      on(
        0,
        'harvest',
        ['Quay mật, 265 kg', '265 kg spun'],
        [
          'Độ ẩm 19,6%. Quay từ năm giờ đến chín giờ sáng.',
          'Moisture 19.6%. Spun from five to nine in the morning.',
        ],
        'Hoàng Thị Sáu',
      ),
      on(
        -1,
        'processing',
        ['Lọc hai lần qua lưới', 'Strained twice'],
        ['Không hâm. Hao 4 kg bọt và sáp vụn.', 'Not warmed. 4 kg of foam and crumbs lost.'],
        'Đỗ Thị Hiền',
      ),
      on(
        -3,
        'packing',
        ['Đóng 520 lọ', '520 jars filled'],
        ['Hai lọ nứt đã loại.', 'Two cracked jars discarded.'],
        'Đỗ Thị Hiền',
      ),
    ],
  }),
  story({
    of: ['htx-ong-may-ngan', 'phan-hoa-ong-say-lanh-may-ngan', 'beeswax'],
    headline: [
      'Phấn hoa lấy một phần ba, phần còn lại để ong nuôi con.',
      'A third of the pollen for us, the rest for the brood.',
    ],
    person: ['Đỗ Thị Hiền', 11, 'Phụ trách xưởng sấy và đóng lọ', 'In charge of drying and jarring'],
    place: [
      1,
      ['Xưởng chân dốc', 'The workshop below the pass'],
      [
        'Hai tủ sấy lạnh, phòng nhặt phấn có cửa lưới',
        'Two cold dryers and a sorting room with screened doors',
      ],
    ],
    quote: [
      'Sấy nóng thì nhanh hơn một ngày nhưng phấn mất mùi. Khách quen ngửi là biết.',
      'Hot air saves a day and costs the scent. Regular customers can tell.',
    ],
    paragraphs: [
      [
        'Bẫy phấn chỉ gắn buổi sáng, trưa tháo ra để ong chở phấn vào tổ. Nhặt tay hai lượt để bỏ cánh và vụn sáp.',
        'The pollen traps are on in the morning only; at noon they come off so that the bees can carry their own. Wings and crumbs are picked out by hand, twice.',
      ],
    ],
    diary: [
      on(
        9,
        'care',
        ['Gắn bẫy phấn cho 20 đàn mạnh', 'Traps fitted to twenty strong hives'],
        ['Đàn yếu để nguyên.', 'Weak hives were left alone.'],
        'Nguyễn Văn Toàn',
      ),
      on(
        3,
        'harvest',
        ['Thu 31 kg phấn tươi', '31 kg of fresh pollen'],
        ['Bảy buổi sáng, bỏ hai buổi có sương.', 'Seven mornings; two foggy ones skipped.'],
        'Nguyễn Văn Toàn',
      ),
      on(
        2,
        'storage',
        ['Để đông ngay trong ngày', 'Frozen the same day'],
        ['Âm 18 độ, chặn trứng sâu.', 'At minus 18 degrees, against moth eggs.'],
        'Đỗ Thị Hiền',
      ),
      on(
        0,
        'processing',
        ['Sấy lạnh 38 giờ', 'Cold-dried for 38 hours'],
        ['Độ ẩm còn 6,1%, được 22 kg.', 'Moisture down to 6.1%; 22 kg left.'],
        'Đỗ Thị Hiền',
      ),
      on(
        -1,
        'packing',
        ['Đóng 210 lọ, nhặt bỏ 0,8 kg', '210 jars packed, 0.8 kg picked out'],
        ['Ba người nhặt trong hai buổi.', 'Three people sorted for two half days.'],
        'Đỗ Thị Hiền',
      ),
    ],
  }),
  story({
    of: ['to-ong-rung-xuan', 'mat-ong-hoa-rung-vit-nap-rung-xuan', 'honey'],
    headline: [
      'Ong nội làm tổ trong đõ gỗ mít, mỗi đõ chỉ được bốn lít.',
      'Native bees in jackfruit-wood logs: four litres a log, no more.',
    ],
    person: [
      'Hà Văn Chiến',
      24,
      'Trưởng tổ, giữ 35 đõ ong của bố để lại',
      'Team leader, keeper of his father’s 35 log hives',
    ],
    place: [
      6,
      ['Ven rừng xóm Dù Thượng', 'The forest above Dù Thượng'],
      ['Đõ đặt dưới mái hiên và gốc sấu', 'Logs under the eaves and below the sấu trees'],
    ],
    quote: [
      'Ong nội nhỏ con, mật ít. Được cái nó tự về rừng mà sống, mình chỉ cho nó mượn cái nhà.',
      'Native bees are small and give little. But they live off the forest by themselves; all we lend them is a house.',
    ],
    paragraphs: [
      [
        'Mười hai hộ trong tổ hẹn nhau cùng ngày mở đõ, để người nọ xem mật của người kia. Lô này gom từ năm hộ ở đầu xóm.',
        'The twelve households agree on the day the logs are opened, so that each sees the other’s honey. This lot comes from the five at the upper end.',
      ],
    ],
    diary: [
      on(
        120,
        'care',
        ['Dọn đõ, trát lại đất', 'Logs cleaned and sealed with clay'],
        ['Ba đõ bị mọt, thay gỗ mới.', 'Three logs had woodworm and were replaced.'],
        'Hà Văn Chiến',
      ),
      on(
        60,
        'note',
        ['Một đàn bỏ đi', 'One swarm left'],
        [
          'Đi về phía khe nước. Để đõ trống chờ đàn khác.',
          'Towards the stream. The empty log waits for another.',
        ],
        'Hà Thị Mơ',
      ),
      on(
        14,
        'check',
        ['Gõ đõ nghe tiếng, xem nắp', 'Logs tapped, caps inspected'],
        ['Năm hộ đạt, bảy hộ đợi lứa sau.', 'Five households are ready, seven wait for the next round.'],
        'Hà Văn Chiến',
      ),
      on(
        0,
        'harvest',
        ['Cắt mật 31 đõ, được 108 lít', '31 logs cut, 108 litres'],
        [
          'Vít nắp gần hết cầu. Chừa lại một phần ba cho ong qua mưa.',
          'Capped almost throughout. A third stays for the rainy weeks.',
        ],
        'Hà Văn Chiến',
      ),
      on(
        -2,
        'packing',
        ['Vắt tay, lọc vải, đóng 196 chai', 'Pressed by hand, cloth-strained, 196 bottles'],
        [
          'Độ ẩm 20,8%, cao hơn ong ngoại, nên để nơi mát.',
          'Moisture 20.8%, higher than with other bees: keep it cool.',
        ],
        'Hà Thị Mơ',
      ),
    ],
  }),
  story({
    of: ['to-ong-rung-xuan', 'mat-ong-hoa-buoi-vit-nap-rung-xuan', 'honey'],
    headline: [
      'Mười hai ngày hoa bưởi, mỗi năm chỉ có một lần.',
      'Twelve days of pomelo blossom, once a year.',
    ],
    person: [
      'Hà Thị Mơ',
      19,
      'Nuôi ong từ năm 2018, ghi sổ cho cả tổ',
      'Bees since 2018; keeps the books of the team',
    ],
    place: [
      5,
      ['Vườn bưởi ven sông', 'Pomelo gardens by the river'],
      [
        'Chủ vườn cho đặt nhờ, đổi lại ong thụ phấn',
        'The owners lend the ground; the bees pollinate in return',
      ],
    ],
    quote: [
      'Hoa bưởi rụng nhanh lắm. Chậm ba ngày là thành mật khác.',
      'Pomelo blossom drops fast. Three days late and it is another honey.',
    ],
    paragraphs: [
      [
        'Trước khi chuyển ong về, chúng tôi hỏi từng vườn ngày phun thuốc. Vườn nào phun trong hai mươi ngày thì không đặt.',
        'Before moving in we ask every garden when it last sprayed. Where that was within twenty days, we do not set up.',
      ],
    ],
    diary: [
      on(
        16,
        'check',
        ['Hỏi ngày phun của chín vườn', 'Asked nine gardens about spraying'],
        ['Hai vườn phun mười ngày trước, không đặt ong.', 'Two had sprayed ten days before: no hives there.'],
        'Hà Thị Mơ',
      ),
      on(
        13,
        'planting',
        ['Đưa 28 thùng về vườn bưởi', '28 hives moved to the gardens'],
        ['Đi hai chuyến xe ba gác.', 'Two trips with the three-wheeler.'],
        'Hà Văn Chiến',
      ),
      on(
        5,
        'care',
        ['Che bạt tránh mưa phùn', 'Covers against the drizzle'],
        ['Ong vẫn bay buổi trưa.', 'The bees still fly at noon.'],
        'Hà Thị Mơ',
      ),
      on(
        0,
        'harvest',
        ['Quay 74 kg', '74 kg spun'],
        ['Vít nắp tám phần mười, độ ẩm 19,1%.', 'Eight tenths capped, moisture 19.1%.'],
        'Hà Văn Chiến',
      ),
      on(
        -1,
        'packing',
        ['Đóng 142 lọ', '142 jars'],
        ['Mùi hoa rõ nhất trong ba tháng đầu.', 'The scent is strongest in the first three months.'],
        'Hà Thị Mơ',
      ),
    ],
  }),
]
