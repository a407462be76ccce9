import type { Instrument, Stage } from '../text/model.ts';

/** By words of the clause, of what stands before the measure in it, and of the start of its sentence; the first that fits wins. */
const DONE =
  /^(?:已|累计|先后|相继|陆续|共)|已(?:经|全部|基本)?|累计|[一-鿿]了(?!解)|(?:建成|达到|实现|增加到|提高到|提升到|降至)/;
const PILOT = /试点|试行|先行先试/;
const ASKED = /(?:要求|强调|部署|指出|提出|明确)[,:]|(?:^|[,;])(?:要|应|应当|须|必须|需|需要)|下一步|[要应须需]$/;
const PLANNED = /^到?20\d\d年|力争|拟|计划|将(?!军)|争取|研究/;

/** How far a measure has got, as its own sentence says; null where that says nothing. */
export function stageOf(text: string, before: string, opening: string): Stage | null {
  if (PILOT.test(text)) return '试点';
  if (ASKED.test(before) || ASKED.test(opening)) return '部署';
  if (PLANNED.test(before) || PLANNED.test(opening)) return '提出';
  if (DONE.test(before) || DONE.test(text)) return '成效';
  return null;
}

/**
 * Kinds of policy instruments after Rothwell and Zegveld (1985): demand is created by buying and showing, supply by
 * people, money, buildings and data, the environment by rules, aims and oversight.
 */
const WORDS: readonly (readonly [Instrument, RegExp])[] = [
  ['需求型', /采购|集采|购买服务|示范(?!.{0,4}领)|两票制|团购/],
  [
    '供给型',
    /培养|培训|引进|招聘|招录|人才|编制|投入|资金|补助|补偿|配备|设备|床位|平台|信息化|信息系统|互联互通|家庭医生|签约|下派|派驻|建成|(?:建设|新建|改造).{0,12}(?:医院|中心|卫生院|卫生室|中医馆)/,
  ],
  [
    '环境型',
    /制度|机制|考核|评价|监管|监督|规划|目标|标准|规范|领导小组|责任|办法|意见|价格|支付|付费|目录|体制|管理|报销|比例|控制在|占比|率/,
  ],
];

/** Which kind of instrument a measure's words speak for; null where they speak for none. */
export function instrumentOf(text: string): Instrument | null {
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}
