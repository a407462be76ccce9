import type { Family } from './family.ts';

/**
 * Spam that the detector is only measured on. Nothing in its word lists, weights or thresholds may come from here;
 * a figure that falls is answered by a more general signal found on the development families, or not at all.
 */
export const HELD_OUT_FAMILIES: readonly Family[] = [
  {
    name: 'ghostwriting',
    nouns:
      '论文代写 代写毕业论文 职称论文发表 硕士论文代写 代写开题报告 核心期刊代发 医学论文代写 代写文案 论文降重 英语作业代做 SCI论文润色 代写年终总结'.split(
        ' ',
      ),
    modifiers: '价格 哪家好 包通过 多少钱 网站 机构 靠谱吗 收费标准 流程 加急'.split(' '),
    ads: [
      '专业代写各类论文,原创保证,查重不过全额退款,{c}',
      '{n}找我们,硕博团队执笔,价格实惠,{c}',
      '评职称急需发{n}?知网收录,包检索,{c}',
    ],
    contacts: ['微信号 {a}', 'QQ {9}', '咨询电话{m}', '加V:{a}', '老师QQ:{9}'],
  },
  {
    name: 'debt-collection',
    nouns: '讨债公司 专业要账 追债公司 清债公司 讨债收账 婚外情调查 私家侦探 商账追收 合法讨债 收账公司 出轨取证'.split(
      ' ',
    ),
    modifiers: '电话 收费标准 哪家好 排名 靠谱吗 怎么收费 联系方式 哪里有 成功案例 多少钱'.split(' '),
    ads: [
      '{city}{n},不成功不收费,当天见效,{c}',
      '专业{n}十五年,债务纠纷快速解决,{c}',
      '欠钱不还怎么办?找{city}{n},先清后付,{c}',
    ],
    contacts: ['电话{m}', '24小时热线:{m}', '微信同号{m}', '王经理 {m}', '加微信:{a}'],
  },
  {
    name: 'cracked-software',
    nouns:
      '激活码生成器 注册机 破解补丁 序列号大全 免费激活工具 永久激活密钥 会员破解版 去广告版 绿色破解版 办公软件破解 影视会员共享'.split(
        ' ',
      ),
    modifiers: '下载 免费下载 最新版 安卓版 电脑版 教程 百度网盘 官网 无毒 永久版'.split(' '),
    ads: ['{n}免费下载,亲测可用,解压密码加群 {c}', '各种{n}低价出售,自动发货,{c}', '最新{n}百度云资源,需要的联系{c}'],
    contacts: ['QQ群:{9}', 'QQ{9}', '网址 www.{a}.cc', '微信{a}', 'TG群 @{a}'],
  },
  {
    name: 'fortune-telling',
    nouns:
      '八字算命 风水大师 紫微斗数 免费测姓名 在线占卜 生辰八字合婚 塔罗牌测试 看相算卦 周公解梦 招财转运 挽回感情法事 符咒和合术'.split(
        ' ',
      ),
    modifiers: '免费 在线测试 大师 多少钱 准吗 哪家好 电话 网站 大全 收费'.split(' '),
    ads: ['张大师{n},百试百灵,不灵不收费,{c}', '{n},化解小人,挽回爱情,一对一服务,{c}', '祖传{n},先看后付费,{c}'],
    contacts: ['微信{m}', '大师微信:{a}', '电话 {m}', 'QQ:{9}', '预约热线{m}'],
  },
  {
    name: 'foreign-thai',
    foreign: true,
    nouns: ['สล็อตเว็บตรง', 'บาคาร่าออนไลน์', 'แทงบอลออนไลน์', 'หวยออนไลน์', 'เครดิตฟรี', 'เกมยิงปลา', 'คาสิโนสด'],
    modifiers: ['ฝากถอนไม่มีขั้นต่ำ', 'แจกจริง', 'อันดับหนึ่ง', 'ล่าสุด', 'มาแรง'],
    ads: ['เล่น{n} กับเว็บของเรา สมัครง่าย จ่ายจริง ตลอดเวลา', '{n} และ {n} โบนัสต้อนรับสำหรับสมาชิกใหม่ทุกคน'],
    contacts: ['www.{a}.com'],
  },
  {
    name: 'foreign-greek',
    foreign: true,
    nouns: [
      'διαδικτυακό καζίνο',
      'φρουτάκια δωρεάν',
      'στοιχήματα',
      'φθηνά φάρμακα',
      'ρολόγια αντίγραφα',
      'γρήγορα δάνεια',
    ],
    modifiers: ['δωρεάν', 'χωρίς συνταγή', 'τώρα', 'φθηνά', 'κριτικές'],
    ads: [
      'Το καλύτερο {n} με μεγάλα κέρδη και άμεσες πληρωμές για νέους παίκτες.',
      'Παραγγείλετε {n} στην καλύτερη τιμή με δωρεάν αποστολή.',
    ],
    contacts: ['www.{a}.gr'],
  },
];
