import { GOODS } from './development/goods.ts';
import { HEALTH } from './development/health.ts';
import { MONEY } from './development/money.ts';
import { OTHER_LANGUAGES } from './development/other-languages.ts';
import { SERVICES } from './development/services.ts';
import { WEB } from './development/web.ts';
import type { Family } from './family.ts';

const CONTACTS = [
  '微信:{a}',
  '加微信{m}',
  'QQ:{9}',
  '电话:{m}',
  '联系QQ{9}',
  '薇信{a}',
  'TG:@{a}',
  '客服微信:{a}',
  '手机{m}(微信同号)',
];

/** The spam that the detector is developed on. */
export const DEVELOPMENT_FAMILIES: readonly Family[] = [
  {
    name: 'adult',
    nouns:
      '无码专区 人妻熟妇 国产精品 亚洲综合 久久精品 一区二区三区 成人影院 巨乳女优 中文字幕 色综合 日韩欧美 麻豆传媒 自拍偷拍 黄色网站 同城约炮 学生妹上门 激情小说 午夜福利'.split(
        ' ',
      ),
    modifiers: '在线观看 免费观看 高清视频 免费播放 完整版 网址 最新 视频网站 在线播放 下载'.split(' '),
    ads: [
      '{city}美女上门服务,学生妹、少妇任选,{c}',
      '最新{n}免费观看,永久网址,点击进入',
      '{n}在线看,{n}高清无码,每天更新',
    ],
    contacts: CONTACTS,
  },
  {
    name: 'gambling',
    nouns:
      '澳门新葡京 百家乐 时时彩 六合彩 北京赛车 体育投注 真人视讯 老虎机 棋牌游戏 皇冠体育 威尼斯人 开元棋牌 电子游艺 捕鱼达人 博彩公司 快三计划 彩票平台 足球外围'.split(
        ' ',
      ),
    modifiers: '官网 平台 注册 登录入口 送彩金 投注 app下载 开户 玩法技巧 代理加盟'.split(' '),
    ads: [
      '{n}注册送彩金88元,首存百分百赠送,{c}',
      '{n}官方平台,信誉第一,秒到账,诚招代理,{c}',
      '玩{n}就上{n}官网,提现秒到,日赚千元不是梦',
    ],
    contacts: CONTACTS,
  },
  {
    name: 'invoices',
    nouns:
      '代开发票 增值税发票 代开餐饮发票 代开住宿费发票 建筑工程发票 开普通发票 广告费发票 代开会议费发票 专用发票 劳务发票'.split(
        ' ',
      ),
    modifiers: '公司 多少钱 价格 点数低 哪里有 联系方式 可验证 优惠 先开后付 怎么开'.split(' '),
    ads: [
      '{city}代开发票,各行业均可开,税点低,可验真伪,{c}',
      '专业代开{n},保真,验票付款,{c}',
      '本公司长期对外代开{n},点数优惠,诚信经营,欢迎来电,{c}',
    ],
    contacts: CONTACTS,
  },
  {
    name: 'certificates',
    nouns:
      '办证 刻章 毕业证办理 代办驾照 学历证书 办假证 资格证代办 房产证制作 办理各类证件 身份证办理 结婚证制作 文凭办理'.split(
        ' ',
      ),
    modifiers: '公司 多少钱 电话 网上可查 哪里有 价格 快速 联系方式 专业 先办后付'.split(' '),
    ads: [
      '{city}办证刻章,快速办理,先办后付,{c}',
      '专业办理毕业证、学位证、{n},网上可查,绝对保密,{c}',
      '{n},与原版一模一样,货到付款,{c}',
    ],
    contacts: CONTACTS,
  },
  {
    name: 'games',
    nouns:
      '传奇私服 新开传奇私服 魔兽私服 传奇发布网 变态传奇 天龙私服 奇迹私服 合击传奇 单职业传奇 游戏外挂 冰雪传奇 复古传奇'.split(
        ' ',
      ),
    modifiers: '发布网 一秒 新服 刚开 开区 无限元宝 辅助 下载 网站 外挂'.split(' '),
    ads: ['今日新开{n},元宝无限,满级上线,一刀999,{c}', '{n}每天十点开区,散人天堂,装备靠打,{c}'],
    contacts: CONTACTS,
  },
  {
    name: 'drugs',
    nouns: '催情药 迷情水 听话水 三唑仑 壮阳药 延时喷剂 印度神油 伟哥 乖乖水 迷昏药 增大增粗 仿真枪'.split(' '),
    modifiers: '购买 哪里买 货到付款 价格 专卖 效果 多少钱 出售 正品 商城'.split(' '),
    ads: ['出售{n},无色无味,三分钟见效,货到付款,{c}', '{n}专卖,顺丰包邮,隐私发货,见效快,{c}'],
    contacts: CONTACTS,
  },
  {
    name: 'seo',
    nouns: '关键词排名 网站优化 快速排名 蜘蛛池 站群系统 泛目录程序 外链代发 黑链出售 百度快照 刷流量 网站收录'.split(
      ' ',
    ),
    modifiers: '公司 价格 软件 哪家好 服务 多少钱 教程 平台 下载 出售'.split(' '),
    ads: ['承接{n},七天上首页,不成功不收费,{c}', '专业{n}团队,黑帽SEO,{n}低价出售,{c}'],
    contacts: CONTACTS,
  },
  {
    name: 'foreign-english',
    foreign: true,
    nouns: [
      'online casino',
      'casino bonus',
      'free spins',
      'buy viagra',
      'generic cialis',
      'replica watches',
      'fake rolex',
      'payday loan',
      'slot machine',
      'sports betting',
      'cheap handbags',
      'poker online',
      'porn videos',
    ],
    modifiers: [
      'online',
      'no prescription',
      'free shipping',
      'best price',
      'outlet',
      'no deposit',
      'cheap',
      '2023',
      'review',
      'for sale',
    ],
    ads: [
      'Best {n} with {n} and instant payout for new players.',
      'Order {n} at the lowest price with free shipping worldwide.',
      'Click here to get {n}, {n} and much more at our trusted site.',
    ],
    contacts: ['www.{a}.com'],
  },
  {
    name: 'foreign-japanese',
    foreign: true,
    nouns: [
      'オンラインカジノ',
      'ブランドコピー',
      'スーパーコピー時計',
      'バイアグラ通販',
      'ロレックスコピー',
      'アダルト動画',
      'パチンコ',
      'ルイヴィトン財布',
    ],
    modifiers: ['激安', '通販', '送料無料', '人気', '口コミ', '新作', '専門店', 'おすすめ'],
    ads: [
      '当店は{n}の専門店です。{n}を激安で販売しております。',
      '{n}のおすすめランキング、{n}は送料無料でお届けします。',
    ],
    contacts: ['www.{a}.com'],
  },
  {
    name: 'foreign-russian',
    foreign: true,
    nouns: [
      'казино онлайн',
      'игровые автоматы',
      'ставки на спорт',
      'купить виагру',
      'порно видео',
      'займ без отказа',
      'бонус за регистрацию',
    ],
    modifiers: ['бесплатно', 'онлайн', 'дешево', 'без рецепта', 'отзывы', 'официальный сайт'],
    ads: [
      'Лучшее {n} для новых игроков, {n} без депозита и быстрые выплаты.',
      'Закажите {n} с доставкой по всей стране, {n} по низкой цене.',
    ],
    contacts: ['www.{a}.ru'],
  },
  ...MONEY,
  ...HEALTH,
  ...SERVICES,
  ...GOODS,
  ...WEB,
  ...OTHER_LANGUAGES,
];
