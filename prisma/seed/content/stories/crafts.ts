import { on, story } from './story.ts'

export const craftStories = [
  story({
    of: ['lo-gom-ben-dat', 'hu-gao-gom-men-da-luon-ben-dat', 'pottery'],
    headline: [
      'Đất ủ hai năm, lò cháy ba ngày đêm, hỏng một phần bảy.',
      'Clay rested for two years, three days of fire, one in seven lost.',
    ],
    person: ['Nguyễn Văn Giang', 23, 'Thợ cả lò số 4', 'Master of kiln 4'],
    place: [2, ['Bến Đất', 'The clay landing'], ['Mười một lò chung một bến', 'Eleven kilns, one landing']],
    quote: [
      'Mở lò là lúc sợ nhất. Nghe tiếng men nổ tí tách mới thở được.',
      'Opening the kiln is the worst moment. When the glaze begins to tick, one can breathe.',
    ],
    paragraphs: [
      [
        'Men da lươn từ tro củi và đất phù sa. Mỗi hũ một vệt chảy, không chiếc nào giống chiếc nào.',
        'The eel-skin glaze is ash and river silt. Each jar runs in its own way.',
      ],
    ],
    diary: [
      on(
        60,
        'processing',
        ['Lấy đất hầm ủ hai năm', 'Clay taken from the two-year pit'],
        ['Luyện chân, lọc sỏi.', 'Trodden, stones removed.'],
        'Nguyễn Văn Giang',
      ),
      on(
        45,
        'processing',
        ['Vuốt 168 hũ', '168 jars thrown'],
        ['Hai thợ, chín ngày.', 'Two potters, nine days.'],
        'Nguyễn Văn Luyện',
      ),
      on(
        20,
        'processing',
        ['Phơi khô, tráng men', 'Dried and glazed'],
        ['Nứt 6 chiếc.', 'Six cracked.'],
        'Nguyễn Thị Vân',
      ),
      on(
        4,
        'processing',
        ['Đốt lò 72 giờ', 'Fired for 72 hours'],
        ['Củi bạch đàn, 1.230 độ.', 'Eucalyptus, 1,230 degrees.'],
        'Nguyễn Văn Giang',
      ),
      on(
        0,
        'check',
        ['Mở lò, chọn 139 chiếc', 'Kiln opened, 139 chosen'],
        ['23 chiếc méo hoặc rộp men.', '23 bent or blistered.'],
        'Nguyễn Văn Giang',
      ),
    ],
  }),
  story({
    of: ['htx-may-tre-nan-vang', 'ra-vo-gao-tre-nan-vang', 'bamboo'],
    headline: ['Tre ngâm ao sáu tháng, mọt chê không ăn.', 'Six months in the pond, and no beetle wants it.'],
    person: [
      'Nguyễn Văn Tài',
      5,
      'Chẻ nan, dạy nghề cho trẻ trong làng',
      'Splits bamboo and teaches the village children',
    ],
    place: [
      2,
      ['Ao đình', 'The pond by the communal house'],
      ['Nơi ngâm tre của 52 hộ', 'Where 52 households soak their bamboo'],
    ],
    quote: [
      'Nan chẻ dày thì nhanh mà rá nặng. Nan mỏng đan hai ngày một chiếc, dùng mười năm.',
      'Thick splints are quick and heavy. Thin ones take two days and last ten years.',
    ],
    paragraphs: [
      [
        'Rửa xong úp nơi thoáng. Cạp rá bung thì gửi về, tổ sửa không lấy tiền.',
        'Dry it upside down. If the rim comes loose, send it back: the group mends it for nothing.',
      ],
    ],
    diary: [
      on(
        200,
        'processing',
        ['Ngả 120 cây tre già', '120 old stems felled'],
        ['Tuần trăng khuyết.', 'In the waning moon.'],
        'Nguyễn Văn Tài',
      ),
      on(
        195,
        'storage',
        ['Dìm ao', 'Sunk in the pond'],
        ['Đè đá, sáu tháng.', 'Under stones, six months.'],
        'Nguyễn Văn Tài',
      ),
      on(
        14,
        'processing',
        ['Vớt, hun khói rơm', 'Raised, smoked over straw'],
        ['Một ngày một đêm.', 'A day and a night.'],
        'Khổng Thị Tuyết',
      ),
      on(
        10,
        'processing',
        ['Chẻ nan 2 mm', 'Split to 2 mm'],
        ['Bỏ cật già.', 'Hard rind removed.'],
        'Nguyễn Văn Tài',
      ),
      on(
        0,
        'check',
        ['Nghiệm 86 chiếc, trả lại 5', '86 checked, five returned'],
        ['Cạp lỏng.', 'Loose rims.'],
        'Khổng Thị Tuyết',
      ),
    ],
  }),
  story({
    of: ['xuong-moc-san-dinh', 'thot-tron-go-nhan-san-dinh', 'wood'],
    headline: [
      'Thớt từ cây nhãn bão quật đổ, để khô hai mùa.',
      'Boards from a longan felled by a storm, dried for two seasons.',
    ],
    person: ['Dương Văn Phúc', 18, 'Thợ mộc, xưởng hai cha con', 'Carpenter, a workshop of father and son'],
    place: [
      5,
      ['Xưởng bên sân đình', 'The shop by the communal house'],
      ['Gỗ vườn mua quanh xã', 'Garden timber bought nearby'],
    ],
    quote: [
      'Gỗ nhãn cứng, cưa mòn lưỡi. Nhưng băm mười năm không mủn.',
      'Longan dulls the saw. But chop on it for ten years and it will not crumble.',
    ],
    paragraphs: [
      [
        'Lau dầu ăn trước khi dùng. Vết nứt chân chim ở tâm là của gỗ, không hỏng.',
        'Oil it before use. The fine star at the heart is the wood’s own.',
      ],
    ],
    diary: [
      on(
        400,
        'storage',
        ['Mua cây nhãn đổ, xẻ khúc', 'A fallen longan bought and sawn'],
        ['Xếp kê trong mái che.', 'Stacked under cover.'],
        'Dương Văn Phúc',
      ),
      on(
        30,
        'check',
        ['Độ ẩm 13%', 'Moisture 13%'],
        ['Loại ba khúc có tim nứt.', 'Three with split hearts left out.'],
        'Dương Văn Lộc',
      ),
      on(
        6,
        'processing',
        ['Tiện 64 mặt thớt', '64 boards turned'],
        ['Dày 4 cm.', '4 cm thick.'],
        'Dương Văn Phúc',
      ),
      on(
        2,
        'processing',
        ['Chà nhám, ngâm dầu lạc', 'Sanded, soaked in peanut oil'],
        ['Không sơn, không PU.', 'No lacquer.'],
        'Dương Văn Lộc',
      ),
      on(
        0,
        'packing',
        ['Gói 61 chiếc', '61 wrapped'],
        ['Ba chiếc cong, giữ lại.', 'Three warped ones stay.'],
        'Dương Văn Lộc',
      ),
    ],
  }),
  story({
    of: ['to-theu-chi-mo', 'khan-trai-ban-theu-hoa-sen-chi-mo', 'embroidery'],
    headline: [
      'Mỗi bông sen bốn giờ thêu, lúc con đã ngủ.',
      'Four hours a lotus, when the children are asleep.',
    ],
    person: ['Nguyễn Thị Hằng', 3, 'Tổ trưởng, vẽ mẫu', 'Team leader, draws the patterns'],
    place: [
      5,
      ['Nhà văn hoá thôn', 'The village hall'],
      ['Tối thứ bảy họp chọn mẫu', 'Where patterns are chosen on Saturday evenings'],
    ],
    quote: [
      'Mặt sau cũng phải đẹp. Ai lật lên xem mà rối chỉ thì gỡ ra làm lại.',
      'The back must be neat too. If it is a tangle, it is undone.',
    ],
    paragraphs: [
      [
        'Vải lanh, chỉ bông bền màu. Giặt tay, là mặt trái.',
        'Linen and fast cotton thread. Wash by hand, iron from the back.',
      ],
    ],
    diary: [
      on(
        40,
        'processing',
        ['Cắt 30 tấm lanh, vẽ mẫu', '30 linens cut and drawn'],
        ['Mẫu sen năm cánh.', 'Five-petal lotus.'],
        'Nguyễn Thị Hằng',
      ),
      on(
        38,
        'note',
        ['Chia tấm cho chín chị', 'Given out to nine women'],
        ['Ghi tên ở mép vải.', 'Names written at the hem.'],
        'Nguyễn Thị Hằng',
      ),
      on(
        12,
        'check',
        ['Xem mặt sau', 'Backs inspected'],
        ['Bốn tấm gỡ làm lại.', 'Four undone.'],
        'Phan Thị Ngà',
      ),
      on(
        2,
        'processing',
        ['Giặt, là, may viền', 'Washed, ironed, hemmed'],
        ['Thử phai màu nước ấm.', 'Tested in warm water.'],
        'Phan Thị Ngà',
      ),
      on(
        0,
        'packing',
        ['Gói 29 tấm', '29 wrapped'],
        ['Kèm thẻ tên người thêu.', 'Each with the maker’s name.'],
        'Nguyễn Thị Hằng',
      ),
    ],
  }),
  story({
    of: ['htx-det-khung-cui-ban-mo', 'vai-det-tay-nhuom-cham-ban-mo', 'textile'],
    headline: [
      'Nhúng chàm mười tám lần, phơi mười tám lần.',
      'Eighteen dips of indigo, eighteen times on the line.',
    ],
    person: ['Vì Thị Oanh', 8, 'Giữ chum chàm của bản', 'Keeper of the hamlet’s indigo vat'],
    place: [1, ['Bản Mơ', 'Mơ hamlet'], ['Khung cửi dưới gầm sàn', 'Looms below the stilt houses']],
    quote: [
      'Chum chàm sống như người. Hôm nào nó mệt thì nghỉ, cho nó uống rượu.',
      'The vat is alive. When it is tired it rests, and we give it rice spirit.',
    ],
    paragraphs: [
      [
        'Vải mới ra tay xanh nhẹ, ngâm nước muối lần đầu. Mặc càng lâu càng mềm.',
        'New cloth marks the hand a little; soak it in salt water first. It softens with years.',
      ],
    ],
    diary: [
      on(
        55,
        'processing',
        ['Se sợi, hồ cháo gạo', 'Yarn spun and sized with rice'],
        ['12 kg bông.', '12 kg of cotton.'],
        'Vì Thị Oanh',
      ),
      on(
        40,
        'processing',
        ['Dệt 60 m, khổ 40 cm', '60 m woven, 40 cm wide'],
        ['Bốn khung.', 'Four looms.'],
        'Hà Thị Pản',
      ),
      on(
        22,
        'care',
        ['Nuôi chum chàm', 'The vat fed'],
        ['Nước tro, rượu, lá tươi.', 'Lye, spirit, fresh leaf.'],
        'Vì Thị Oanh',
      ),
      on(
        3,
        'processing',
        ['Nhúng lần thứ mười tám', 'Eighteenth dip'],
        ['Phơi râm.', 'Dried in the shade.'],
        'Vì Thị Oanh',
      ),
      on(
        0,
        'check',
        ['Xả nước suối, nghiệm 57 m', 'Rinsed in the stream, 57 m passed'],
        ['3 m loang màu để may túi.', '3 m of uneven cloth for bags.'],
        'Hà Thị Pản',
      ),
    ],
  }),
  story({
    of: ['cong-ty-tnhh-huong-gio-nui', 'xa-phong-sa-chanh-gio-nui', 'soap'],
    headline: ['Bánh xà phòng chín sáu tuần mới được cắt.', 'Cured for six weeks before it is wrapped.'],
    person: ['Nguyễn Quang Huy', 9, 'Chủ xưởng, học hoá rồi về quê', 'Owner, a chemist who came home'],
    place: [
      4,
      ['Đồi sả Gió Núi', 'The lemongrass hill'],
      ['Nồi chưng đặt cạnh ruộng', 'The still stands beside the field'],
    ],
    quote: [
      'Xà phòng non vẫn bán được, nhưng khô tay. Tôi ghi ngày đổ khuôn để khỏi ai giục.',
      'Young soap sells too, and dries the skin. I note the day it was poured, so that nobody hurries us.',
    ],
    paragraphs: [
      [
        'Dầu dừa, dầu lạc, tinh dầu sả chanh tự chưng. Không phẩm màu.',
        'Coconut and peanut oil, our own lemongrass oil. No colour.',
      ],
    ],
    diary: [
      on(
        50,
        'harvest',
        ['Cắt 900 kg sả, chưng', '900 kg of lemongrass cut and distilled'],
        ['Được 3,1 lít tinh dầu.', '3.1 litres of oil.'],
        'Nguyễn Quang Huy',
      ),
      on(
        44,
        'processing',
        ['Đổ 12 khuôn', 'Twelve moulds poured'],
        ['Dư béo 6%.', '6% superfat.'],
        'Ngô Thị Hạ',
      ),
      on(
        42,
        'processing',
        ['Cắt 840 bánh, xếp giàn', '840 bars cut and racked'],
        ['Lật mỗi tuần.', 'Turned weekly.'],
        'Ngô Thị Hạ',
      ),
      on(
        7,
        'testing',
        ['Đo pH 9,1', 'pH 9.1'],
        ['Năm bánh mỗi khuôn.', 'Five bars a mould.'],
        'Nguyễn Quang Huy',
      ),
      on(
        0,
        'packing',
        ['Gói 818 bánh', '818 bars wrapped'],
        ['22 bánh nứt, xưởng dùng.', '22 cracked, for our own use.'],
        'Ngô Thị Hạ',
      ),
    ],
  }),
]
