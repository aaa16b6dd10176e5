import { on, story } from './story.ts'

export const fruitStories = [
  story({
    of: ['htx-trai-bai-boi', 'thanh-long-ruot-do-bai-boi', 'dragon-fruit'],
    headline: [
      'Bọc từng quả khi hoa vừa héo, hái lúc tai còn xanh.',
      'Bagged as the flower withers, picked while the fins are green.',
    ],
    person: ['Lê Văn Tuấn', 9, 'Giám đốc, trồng 700 trụ', 'Head of the cooperative, 700 posts'],
    place: [
      2,
      ['Bãi bồi cánh Nam', 'The southern flats'],
      ['Đất pha cát, mỗi năm ngập một lần', 'Sandy soil, flooded once a year'],
    ],
    quote: [
      'Chong đèn thì quanh năm có quả. Chúng tôi không chong, hết mùa thì thôi.',
      'With lamps there is fruit all year. We use none: when the season ends, it ends.',
    ],
    paragraphs: [
      [
        'Quả trong lô này nặng từ 350 đến 500 g. Vỏ có vết xước do gió bãi, ruột không sao.',
        'Fruit of this lot weighs 350 to 500 g. The river wind scratches the skin; the flesh is sound.',
      ],
    ],
    diary: [
      on(
        95,
        'input',
        ['Bón phân chuồng ủ, 8 kg mỗi trụ', '8 kg of rotted manure a post'],
        ['Phân trâu bò ủ sáu tháng.', 'Six months old.'],
        'Lê Văn Tuấn',
      ),
      on(
        52,
        'input',
        ['Phun phòng đốm nâu sau mưa', 'Sprayed against brown spot after rain'],
        ['Nhãn ghi cách ly 14 ngày.', 'The label asks for 14 days.'],
        'Lê Văn Hoà',
        14,
      ),
      on(
        30,
        'care',
        ['Bọc 2.100 quả', '2,100 fruits bagged'],
        ['Năm người, ba buổi.', 'Five people, three mornings.'],
        'Nguyễn Thị Lụa',
      ),
      on(
        3,
        'check',
        ['Thử độ ngọt mười quả', 'Ten fruits tested for sweetness'],
        ['Trung bình 16,5 độ.', '16.5 degrees on average.'],
        'Lê Văn Tuấn',
      ),
      on(
        0,
        'harvest',
        ['Hái 620 kg', '620 kg picked'],
        ['Loại 41 kg nứt tai, để sấy.', '41 kg with split fins go to the dryer.'],
        'Lê Văn Hoà',
      ),
    ],
  }),
  story({
    of: ['htx-trai-bai-boi', 'oi-le-bai-boi', 'guava'],
    headline: [
      'Ổi lê hái buổi chiều, đi xe đêm, sáng có ở chợ.',
      'Picked in the afternoon, on the night truck, at market by morning.',
    ],
    person: [
      'Nguyễn Thị Lụa',
      14,
      'Trồng ba sào ổi, con út còn đi học',
      'Three plots of guava, youngest child still at school',
    ],
    place: [2, ['Bãi giữa', 'The middle bank'], ['Qua đò mười phút mới tới vườn', 'Ten minutes by ferry']],
    quote: [
      'Bọc hai lớp, xốp bên trong, túi bên ngoài. Tháo ra thấy quả còn phấn là đúng lúc.',
      'Two layers, foam inside and a bag outside. When the bloom is still on, it is time.',
    ],
    paragraphs: [
      [
        'Ổi giòn nhất trong ba ngày đầu. Để tủ mát thì được mười ngày, mềm dần nhưng thơm hơn.',
        'Crispest for three days. In the fridge it keeps for ten, softer and more fragrant.',
      ],
    ],
    diary: [
      on(
        120,
        'care',
        ['Cắt cành tạo tán', 'Pruned into shape'],
        ['Bỏ cành vượt, giữ bốn cành cái.', 'Four main branches kept.'],
        'Nguyễn Thị Lụa',
      ),
      on(
        70,
        'input',
        ['Bón bã đậu ngâm', 'Fed with soaked soybean meal'],
        ['Ngâm ba tháng, tưới gốc.', 'Soaked for three months, poured at the root.'],
        'Nguyễn Thị Lụa',
      ),
      on(
        55,
        'care',
        ['Bọc 3.400 quả bằng đầu ngón tay cái', '3,400 fruits bagged at thumb size'],
        ['Từ đây không phun gì.', 'Nothing is sprayed from here on.'],
        'Trần Văn Cường',
      ),
      on(
        0,
        'harvest',
        ['Hái 480 kg', '480 kg picked'],
        ['Bỏ 22 kg sâu đục.', '22 kg with borers left out.'],
        'Nguyễn Thị Lụa',
      ),
      on(
        0,
        'packing',
        ['Xếp 96 thùng 5 kg', '96 crates of 5 kg'],
        ['Lót lá chuối.', 'Lined with banana leaf.'],
        'Trần Văn Cường',
      ),
    ],
  }),
  story({
    of: ['htx-trai-bai-boi', 'chuoi-tieu-hong-bai-boi', 'banana'],
    headline: [
      'Chuối chín cây không được thì chín trong hầm đất, không phải trong thuốc.',
      'If not on the plant, it ripens in an earth cellar, never in chemicals.',
    ],
    person: ['Trần Văn Cường', 5, 'Giữ hầm ủ chuối của tổ', 'Keeper of the ripening cellar'],
    place: [
      2,
      ['Bãi ngoài đê', 'The bank outside the dyke'],
      ['Một mẫu chuối tiêu hồng, hầm ủ ngay đầu bãi', 'A third of a hectare, with the cellar at its end'],
    ],
    quote: [
      'Ủ khí thì hai ngày vàng đều. Ủ hầm bốn ngày, vàng lốm đốm mà thơm.',
      'Gas gives an even yellow in two days. The cellar takes four, leaves freckles, and smells of banana.',
    ],
    paragraphs: [
      [
        'Mỗi buồng cắt khi quả tròn cạnh. Hầm đốt hương trấu hai đêm rồi mở cửa cho nguội.',
        'Bunches are cut when the edges round. The cellar is warmed with smouldering husks for two nights, then opened.',
      ],
    ],
    diary: [
      on(
        100,
        'care',
        ['Bẻ bắp, chống buồng bằng tre', 'Hearts cut, bunches propped with bamboo'],
        ['78 buồng.', '78 bunches.'],
        'Trần Văn Cường',
      ),
      on(
        60,
        'input',
        ['Bón tro và phân lân', 'Ash and phosphate'],
        ['3 kg mỗi bụi.', '3 kg a clump.'],
        'Lê Văn Hoà',
      ),
      on(
        20,
        'note',
        ['Bão đổ 9 cây', 'A storm felled nine plants'],
        ['Buồng non cho bò.', 'The unripe bunches went to the cows.'],
        'Trần Văn Cường',
      ),
      on(
        4,
        'harvest',
        ['Cắt 66 buồng, 910 kg', '66 bunches, 910 kg'],
        ['Ba buồng bị sượt vỏ để lại.', 'Three bruised ones left behind.'],
        'Lê Văn Hoà',
      ),
      on(
        0,
        'processing',
        ['Ra hầm, chín bảy phần', 'Out of the cellar, seven tenths ripe'],
        ['Ủ bốn ngày, 19 độ.', 'Four days at 19 degrees.'],
        'Trần Văn Cường',
      ),
    ],
  }),
  story({
    of: ['htx-buoi-vuon-ven-lo', 'buoi-dien-ven-lo', 'pomelo'],
    headline: [
      'Cắt bưởi rồi để héo vỏ mười ngày mới gửi đi.',
      'Cut, then left to wither for ten days before it is sent.',
    ],
    person: ['Nguyễn Văn Hùng', 18, 'Chủ vườn 160 gốc, 20 năm tuổi', 'Owner of 160 trees, twenty years old'],
    place: [
      2,
      ['Soi ven sông', 'The river terrace'],
      [
        'Đất phù sa, nước sông lên tới gốc mỗi mùa mưa',
        'Silt, with the river at the trunks every rainy season',
      ],
    ],
    quote: [
      'Khách thích vỏ bóng. Vỏ bóng là bưởi mới cắt, ăn còn hăng. Vỏ nhăn mới ngọt.',
      'People like a shiny skin. Shiny means just cut and still sharp; wrinkled is sweet.',
    ],
    paragraphs: [
      [
        'Tháng Hai cả nhà trèo lên thụ phấn bằng tay: lấy phấn hoa bưởi chua chấm sang hoa bưởi Diễn.',
        'In February the family climbs to pollinate by hand, from sour pomelo blossom to Diễn blossom.',
      ],
    ],
    diary: [
      on(
        290,
        'care',
        ['Thụ phấn tay 160 gốc', '160 trees pollinated by hand'],
        ['Sáu buổi sáng, bốn người.', 'Six mornings, four people.'],
        'Nguyễn Văn Hùng',
      ),
      on(
        150,
        'care',
        ['Tỉa quả, mỗi cành hai quả', 'Thinned to two fruits a branch'],
        ['Bỏ khoảng 3.000 quả non.', 'Some 3,000 young fruits removed.'],
        'Nguyễn Thị Bưởi',
      ),
      on(
        75,
        'input',
        ['Treo bẫy ruồi vàng, phun dầu khoáng', 'Fly traps hung, mineral oil sprayed'],
        ['Nhãn ghi cách ly 7 ngày.', 'The label asks for 7 days.'],
        'Nguyễn Văn Hùng',
        7,
      ),
      on(
        10,
        'harvest',
        ['Cắt 2.450 quả', '2,450 fruits cut'],
        ['Cắt kéo, chừa cuống 1 cm.', 'With shears, 1 cm of stalk.'],
        'Nguyễn Văn Hùng',
      ),
      on(
        0,
        'packing',
        ['Loại 180 quả, gói giấy từng quả', '180 left out, each wrapped in paper'],
        ['Cân từ 0,8 đến 1,1 kg.', '0.8 to 1.1 kg each.'],
        'Nguyễn Thị Bưởi',
      ),
    ],
  }),
  story({
    of: ['htx-cam-doi-nang', 'cam-long-vang-doi-nang', 'orange'],
    headline: ['Cam lòng vàng ba lần nếm mới cắt.', 'Tasted three times before the first cut.'],
    person: ['Bùi Văn Quý', 12, 'Trồng cam đất đỏ 14 năm', 'Fourteen years of oranges on red soil'],
    place: [
      4,
      ['Đồi Nắng khu B', 'Đồi Nắng, block B'],
      ['Sườn đông, giữ cỏ giữa hàng cho khỏi xói', 'East slope, grass between the rows against erosion'],
    ],
    quote: [
      'Vỏ còn xanh mà bên trong đã vàng. Đợi vàng vỏ là xốp.',
      'Green outside, gold inside. Wait for a yellow skin and it is spongy.',
    ],
    paragraphs: [
      [
        'Cỏ trong vườn cắt chứ không phun. Cắt xong để nguyên làm phân.',
        'The grass is mown, not sprayed, and left to rot.',
      ],
    ],
    diary: [
      on(
        160,
        'input',
        ['Bón 15 kg phân ủ mỗi gốc', '15 kg of compost a tree'],
        ['Vỏ cà phê, phân bò, men.', 'Coffee husk, cow manure, starter.'],
        'Bùi Văn Quý',
      ),
      on(
        48,
        'input',
        ['Phun trừ nhện đỏ khu B', 'Block B sprayed against red mite'],
        ['Nhãn ghi cách ly 21 ngày.', 'The label asks for 21 days.'],
        'Bùi Văn Thơ',
        21,
      ),
      on(20, 'check', ['Nếm lần một: chua', 'First taste: sour'], ['9,2 độ.', '9.2 degrees.'], 'Bùi Văn Quý'),
      on(
        4,
        'check',
        ['Nếm lần ba: được', 'Third taste: ready'],
        ['11,8 độ, mọng.', '11.8 degrees, full of juice.'],
        'Bùi Văn Quý',
      ),
      on(
        0,
        'harvest',
        ['Cắt 1.300 kg', '1,300 kg cut'],
        ['Loại 90 kg rám nắng.', '90 kg sunburnt.'],
        'Bùi Thị Nguyệt',
      ),
    ],
  }),
]
