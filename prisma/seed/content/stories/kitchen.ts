import { on, story } from './story.ts'

export const kitchenStories = [
  story({
    of: ['htx-mi-ven-thao', 'mi-gao-soi-nho-ven-thao', 'noodles'],
    headline: [
      'Mì phơi ngoài bãi, trời nồm thì cả làng nghỉ.',
      'Dried on the river bank; on damp days the village rests.',
    ],
    person: ['Nguyễn Thị Kim', 21, 'Tráng mì 40 năm', 'Forty years at the steamer'],
    place: [
      2,
      ['Bãi Thao', 'Thao bank'],
      ['Giàn tre dài 300 m ven sông', '300 m of bamboo racks by the river'],
    ],
    quote: [
      'Sấy than thì ngày nào cũng có mì. Nhưng sợi khô từ ngoài vào, nấu là gãy.',
      'Over coal there would be noodles every day. But they dry from outside in, and break in the pot.',
    ],
    paragraphs: [
      [
        'Gạo cũ một năm, ngâm sáu giờ. Gạo mới dẻo quá, sợi dính.',
        'Rice a year old, soaked for six hours. New rice is too sticky.',
      ],
    ],
    diary: [
      on(
        2,
        'processing',
        ['Ngâm 300 kg gạo tẻ', '300 kg of rice soaked'],
        ['Thay nước ba lần.', 'Water changed three times.'],
        'Nguyễn Thị Kim',
      ),
      on(
        1,
        'processing',
        ['Xay nước, lọc bột', 'Ground wet and strained'],
        ['Để lắng qua đêm.', 'Settled overnight.'],
        'Cù Văn Lâm',
      ),
      on(
        0,
        'processing',
        ['Tráng, phơi, cắt sợi 1 mm', 'Steamed, dried, cut at 1 mm'],
        ['Nắng từ tám giờ, gió nhẹ.', 'Sun from eight, a light wind.'],
        'Nguyễn Thị Kim',
      ),
      on(
        0,
        'check',
        ['Bẻ thử, độ ẩm 12%', 'Snapped to test, moisture 12%'],
        ['Giàn 7 còn ẩm, phơi lại.', 'Rack 7 went out again.'],
        'Cù Văn Lâm',
      ),
      on(
        -1,
        'packing',
        ['Đóng 540 gói nửa ký', '540 packs of half a kilo'],
        ['Hao 14 kg vụn, cho gà.', '14 kg of crumbs for the hens.'],
        'Nguyễn Thị Kim',
      ),
    ],
  }),
  story({
    of: ['htx-mi-ven-thao', 'mien-dong-ven-thao', 'glass-noodles'],
    headline: ['Miến dong màu xám, vì bột không tẩy.', 'Grey glass noodles: the starch is not bleached.'],
    person: ['Cù Văn Lâm', 15, 'Trồng dong và làm miến', 'Grows the canna and makes the noodles'],
    place: [
      3,
      ['Soi Dong', 'Soi Dong'],
      ['Hai mẫu dong riềng trên đất soi', 'Two thirds of a hectare of canna'],
    ],
    quote: [
      'Miến trắng tinh bán được giá hơn. Mà muốn trắng thì phải ngâm thuốc, tôi chịu.',
      'Snow-white sells better. White needs chemicals, and that I will not do.',
    ],
    paragraphs: [
      [
        'Củ dong ngâm, xát, lọc bột năm lần nước. Sợi dai, nấu lại hôm sau không nát.',
        'The root is grated and washed five times. The noodles hold even when reheated.',
      ],
    ],
    diary: [
      on(
        300,
        'planting',
        ['Trồng 900 kg giống dong', '900 kg of canna roots planted'],
        ['Đào hố, lót phân chuồng.', 'On manure.'],
        'Cù Văn Lâm',
      ),
      on(
        25,
        'harvest',
        ['Dỡ 11 tấn củ', '11 tonnes of roots dug'],
        ['Hai mẫu, năm ngày.', 'Five days.'],
        'Cù Văn Lâm',
      ),
      on(
        22,
        'processing',
        ['Xát, lọc bột năm nước', 'Grated, washed five times'],
        ['Được 1,4 tấn bột ướt.', '1.4 tonnes of wet starch.'],
        'Trần Thị Vui',
      ),
      on(
        0,
        'processing',
        ['Tráng và phơi 310 kg', '310 kg steamed and dried'],
        ['Hai nắng.', 'Two days of sun.'],
        'Trần Thị Vui',
      ),
      on(
        -2,
        'packing',
        ['Đóng 610 bó', '610 bundles'],
        ['Buộc lạt giang.', 'Tied with bamboo string.'],
        'Trần Thị Vui',
      ),
    ],
  }),
  story({
    of: ['ho-tuong-san-gach', 'tuong-nep-san-gach', 'soy-sauce'],
    headline: [
      'Chum số 17 phơi bốn tháng, mỗi sáng khuấy một lượt.',
      'Jar 17 stood four months in the sun, stirred once each morning.',
    ],
    person: ['Nguyễn Thị Thơm', 14, 'Làm tương đời thứ ba', 'Third generation of soy makers'],
    place: [
      5,
      ['Sân gạch nhà bà Thơm', 'Mrs Thơm’s brick yard'],
      ['Bốn mươi chum, đậy nón lá khi mưa', 'Forty jars under leaf hats in the rain'],
    ],
    quote: [
      'Nghe sấm là cả nhà chạy ra đậy chum, kể cả đang ăn cơm.',
      'At thunder the whole family runs to cover the jars, even from the table.',
    ],
    paragraphs: [
      [
        'Nếp cái, đậu tương, muối và nước giếng. Để yên sẽ tách lớp, lắc đều là được.',
        'Sticky rice, soybeans, salt and well water. It separates in time; shake it.',
      ],
    ],
    diary: [
      on(
        128,
        'processing',
        ['Đồ xôi, ủ mốc vàng', 'Rice steamed, left to mould'],
        ['60 kg nếp, bảy ngày.', '60 kg, seven days.'],
        'Nguyễn Thị Thơm',
      ),
      on(
        121,
        'processing',
        ['Rang đậu, ngâm chum', 'Beans roasted, set in the jar'],
        ['22 kg đậu của bãi nhà.', '22 kg from our own field.'],
        'Trịnh Văn Bảy',
      ),
      on(
        60,
        'care',
        ['Phơi và khuấy', 'Sun and stirring'],
        ['Mưa chín ngày, đậy nón.', 'Nine wet days under hats.'],
        'Nguyễn Thị Thơm',
      ),
      on(
        5,
        'testing',
        ['Gửi mẫu kiểm aflatoxin', 'Sample sent for aflatoxin'],
        ['Phiếu treo ở cửa bếp.', 'The slip hangs on the kitchen door.'],
        'Trịnh Văn Bảy',
      ),
      on(
        0,
        'packing',
        ['Chắt 210 chai', '210 bottles drawn'],
        ['Độ mặn 14%.', 'Salt 14%.'],
        'Nguyễn Thị Thơm',
      ),
    ],
  }),
  story({
    of: ['co-so-banh-bep-lua', 'banh-gai-bep-lua', 'rice-cake'],
    headline: [
      'Lò đỏ từ nửa đêm, bánh còn ấm lúc chợ họp.',
      'The stove is lit at midnight; the cakes are warm at market.',
    ],
    person: ['Hoàng Thị Mai', 11, 'Chủ lò, gói từ năm lên tám', 'Owner, wrapping since she was eight'],
    place: [
      5,
      ['Lò xóm Đình', 'The stove of Đình hamlet'],
      ['Ba đời chung một bếp gạch', 'Three generations, one brick stove'],
    ],
    quote: [
      'Lá gai phải giã tay. Xay máy thì mịn, nhưng bánh không dẻo.',
      'The leaf must be pounded. A mill makes it fine and the cake brittle.',
    ],
    paragraphs: [
      [
        'Bánh không chất giữ, chỉ để được năm ngày. Nguội thì hấp lại.',
        'Nothing preserves them: five days. Steam them again when cold.',
      ],
    ],
    diary: [
      on(
        3,
        'processing',
        ['Luộc, rửa 14 kg lá gai khô', '14 kg of ramie leaf boiled and washed'],
        ['Bốn lần nước.', 'Four waters.'],
        'Hoàng Thị Mai',
      ),
      on(
        1,
        'processing',
        ['Giã lá với bột nếp và mật', 'Pounded with rice flour and molasses'],
        ['Hai người thay nhau.', 'Two people in turns.'],
        'Hoàng Văn Tú',
      ),
      on(
        1,
        'processing',
        ['Sên nhân đỗ, dừa', 'Mung bean and coconut cooked'],
        ['Bớt đường 10% từ tháng trước.', '10% less sugar since last month.'],
        'Hoàng Thị Mai',
      ),
      on(
        0,
        'processing',
        ['Gói lá chuối khô, hấp 90 phút', 'Wrapped in dry banana leaf, steamed for 90 minutes'],
        ['1.200 chiếc.', '1,200 cakes.'],
        'Hoàng Thị Mai',
      ),
      on(
        0,
        'packing',
        ['Buộc 120 chục', '120 bundles of ten'],
        ['Loại 34 chiếc bục lá.', '34 with torn leaves.'],
        'Hoàng Văn Tú',
      ),
    ],
  }),
  story({
    of: ['htx-banh-gio-dong', 'keo-lac-gio-dong', 'peanut'],
    headline: [
      'Lạc chọn từng hạt, kẹo cán lúc còn bỏng tay.',
      'Every nut chosen, the brittle rolled while it burns the hand.',
    ],
    person: ['Kiều Thị Thu', 17, 'Trưởng nhóm mười sáu chị em', 'Leads the sixteen women'],
    place: [
      5,
      ['Lò Gió Đồng', 'Gió Đồng bakery'],
      ['Nhà kho cũ của đội sản xuất', 'The old store of the work brigade'],
    ],
    quote: [
      'Một hạt mốc làm hỏng cả mẻ. Vì thế chúng tôi nhặt hai lần, người này nhặt lại của người kia.',
      'One mouldy nut spoils a batch. So we pick twice, each going over the other’s tray.',
    ],
    paragraphs: [
      [
        'Lạc sen của HTX bạn, mạch nha tự nấu, vừng rang. Gói kín để nơi khô.',
        'Peanuts of a neighbouring cooperative, our own malt, sesame. Keep dry.',
      ],
    ],
    diary: [
      on(
        5,
        'check',
        ['Nhặt 80 kg lạc, bỏ 4,6 kg', '80 kg of nuts picked, 4.6 kg out'],
        ['Hai lượt.', 'Twice over.'],
        'Kiều Thị Thu',
      ),
      on(
        3,
        'processing',
        ['Nấu mạch nha 30 kg', '30 kg of malt cooked'],
        ['Mầm thóc nhà.', 'From our own sprouted rice.'],
        'Kiều Thị Bích',
      ),
      on(
        1,
        'testing',
        ['Thử nhanh aflatoxin: âm tính', 'Aflatoxin quick test: negative'],
        ['Lạc trước khi rang.', 'Before roasting.'],
        'Kiều Thị Thu',
      ),
      on(
        0,
        'processing',
        ['Rang, thắng đường, cán', 'Roasted, boiled, rolled'],
        ['Chín mẻ, một mẻ cháy bỏ.', 'Nine batches, one burnt.'],
        'Kiều Thị Thu',
      ),
      on(
        0,
        'packing',
        ['Gói 410 hộp', '410 boxes'],
        ['Gói khi còn ấm.', 'While still warm.'],
        'Kiều Thị Bích',
      ),
    ],
  }),
]
