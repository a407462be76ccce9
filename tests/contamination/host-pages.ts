import type { Random } from '../../shared/random.ts';

const PLACES = '甘州市 临江县 云岭省 青原区 丰城市 白水县 海宁市 石桥镇 望山区 南川市'.split(' ');
const BODIES = '卫生健康委 医疗保障局 人民政府办公室 人民医院 疾控中心 中医院 医改领导小组'.split(' ');
const SUBJECTS =
  '紧密型县域医共体建设 药品耗材集中带量采购 医保支付方式改革 家庭医生签约服务 公立医院高质量发展 基层医疗服务能力提升 分级诊疗制度建设 中医药传承创新 慢性病综合防控 医疗服务价格调整 智慧医院建设 妇幼健康服务 疫苗接种工作 公共卫生应急体系'.split(
    ' ',
  );
const SENTENCES = [
  '{d},{p}{b}召开{s}推进会,总结前一阶段工作,部署下一步任务。',
  '会议指出,{s}是深化医药卫生体制改革的重要内容,各单位要提高认识,压实责任。',
  '近年来,{p}把{s}作为民生工程来抓,投入资金{n}万元,新建改建乡镇卫生院{k}所。',
  '截至目前,全市已有{n}名居民签订服务协议,重点人群签约率达到{k}%,群众满意度稳步提升。',
  '“以前看病要跑几十公里,现在在家门口就能做检查。”{p}居民王大爷说。',
  '下一步,{b}将围绕{s},完善配套政策,强化考核评价,推动优质资源下沉。',
  '据介绍,{p}通过{s},住院费用平均下降{k}%,县域内就诊率提高到{k}%以上。',
  '专家表示,{s}要坚持医疗、医保、医药协同发展和治理,避免简单“一刀切”。',
  '要加强组织领导,明确时间表、路线图;要严格督导检查,确保各项措施落地见效。',
  '为方便群众咨询,{p}人民医院开通预约热线,市民也可以登录医院官网或关注微信公众号查询号源。',
  '根据方案,到2025年,{p}每千人口执业医师数达到{k}人,基本医疗保险参保率稳定在95%以上。',
  '{b}有关负责人表示,药品价格平均降幅{k}%,全年可为患者节约费用{n}万元。',
];
const CRACKDOWN = [
  '{d},{p}公安局通报一起代开发票案,民警抓获犯罪嫌疑人{k}名,涉案金额{n}万元。',
  '一些不法分子在医院周边张贴“办证刻章”“代开发票”“快速贷款”等小广告,严重影响就医秩序,执法部门已全部清除。',
  '警方提醒,网络赌博、私服外挂、“百家乐”“时时彩”等平台均为诈骗陷阱,切勿点击不明链接。',
  '{b}联合市场监管部门查处非法销售壮阳药、催情药的窝点{k}处,没收药品{n}盒。',
  '艾滋病防治宣传活动中,志愿者讲解了性交传播的途径,并发放安全套和宣传册。',
  '禁毒办介绍,冰毒、K粉、摇头丸、麻古等毒品对身体危害极大,全年共破获案件{k}起。',
  '扫黄打非专项行动中,{p}打掉卖淫嫖娼团伙{k}个,关闭色情网站{n}个。',
  '法院审理查明,被告人以“先办后付、网上可查”为名,通过微信招揽客户,办理假毕业证、假资格证,判处有期徒刑三年。',
  '针对代孕、供卵等违法广告,{b}开展集中整治,移送公安机关线索{k}条。',
  '记者调查发现,有人在群里发布“伟哥低价出售,货到付款”等信息,药监部门已立案查处。',
];
const NAVIGATION = [
  '首页|新闻中心|政务公开|办事服务|互动交流|数据开放',
  '首页 > 新闻 > 医改动态',
  '网站首页 机构概况 信息公开 政策法规 通知公告 在线服务',
  '设为首页 加入收藏 手机版 无障碍',
];
const TAILS = [
  '版权所有:{p}人民政府办公室 主办单位:{p}{b}',
  '联系电话:0931-8{k}{k}{k} 地址:{p}解放路{k}号',
  '上一篇:{p}召开{s}工作会议',
  '相关新闻\n{p}启动{s}试点\n{b}部署{s}工作',
  '友情链接:国家卫生健康委 省医保局 新华网 人民网',
  '分享到:微信 微博 QQ空间',
];

/** A clean page on health policy made from a grammar; with `crackdown`, one on crimes that spam advertises. */
export function hostPage(random: Random, crackdown = false): string {
  const place = random.pick(PLACES);
  const fill = (template: string): string =>
    template
      .replaceAll('{p}', place)
      .replaceAll('{b}', () => random.pick(BODIES))
      .replaceAll('{s}', () => random.pick(SUBJECTS))
      .replaceAll('{d}', () => `${random.int(1, 12)}月${random.int(1, 28)}日`)
      .replaceAll('{n}', () => String(random.int(100, 9000)))
      .replaceAll('{k}', () => String(random.int(11, 98)));
  const subject = random.pick(SUBJECTS);
  const title = crackdown ? `${place}严厉打击涉医违法犯罪` : `${place}扎实推进${subject}`;
  const pool = crackdown ? [...random.sample(CRACKDOWN, 5), ...random.sample(SENTENCES, 3)] : SENTENCES;
  const paragraphs = Array.from({ length: random.int(3, 7) }, () =>
    random.sample(pool, random.int(2, 4)).map(fill).join(''),
  );
  const meta = `发布时间:2023-0${random.int(1, 9)}-1${random.int(0, 9)} 来源:${place}日报`;
  const page = [
    ...random.sample(NAVIGATION, random.int(0, 2)),
    title,
    meta,
    ...paragraphs,
    ...random.sample(TAILS, random.int(0, 3)).map(fill),
  ];
  return page.join('\n').replaceAll(',', '，');
}

/** A clean page made of some of `notices`, with or without navigation. */
export function noticePage(random: Random, notices: readonly string[]): string {
  const fill = (notice: string): string =>
    notice
      .replaceAll('/', '\n')
      .replaceAll('{p}', () => random.pick(PLACES))
      .replaceAll('{t}', () => `0${random.int(311, 998)}-${random.int(2, 8)}${random.digits(6)}`)
      .replaceAll('{k}', () => String(random.int(2, 98)))
      .replaceAll('{n}', () => String(random.int(100, 9000)))
      .replaceAll('{d}', () => `${random.int(1, 12)}月${random.int(1, 28)}日`);
  return [...random.sample(NAVIGATION, random.int(0, 1)), ...random.sample(notices, random.int(1, 3)).map(fill)]
    .join('\n')
    .replaceAll(',', '，');
}
