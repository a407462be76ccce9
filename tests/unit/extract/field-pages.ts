import type { FieldName } from '../../../shared/text/model.ts';

/** An invented page and every field it states; the fields that are not listed must stay empty. */
export interface FieldPage {
  name: string;
  text?: string;
  html?: string;
  url?: string;
  want: Partial<Record<FieldName, string>>;
}

const BODY = `会议强调，要坚持以人民健康为中心，持续深化医药卫生体制改革，推动医保、医疗、医药协同发展和治理。
各有关部门要压实责任，细化措施，加强督导，确保年度任务按期完成，让群众得到更多实惠。`;
const HANT = `會議指出，要持續深化醫療體系改革，完善分級醫療與轉診制度，減輕民眾就醫負擔。
與會代表表示，將加強基層照護量能，落實各項配套措施，並定期檢討執行成效。`;

export const FIELD_PAGES: FieldPage[] = [
  {
    name: 'a document of the central government with its table',
    text: `索引号：000014349/2031-00064 主题分类：卫生、体育
发文机关：国务院办公厅
成文日期：2031年05月06日
标题：国务院办公厅关于深化县域医共体建设的意见
发文字号：国办发〔2031〕38号
发布日期：2031年05月17日
国务院办公厅关于深化县域医共体建设的意见
国办发〔2031〕38号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
为进一步深化县域医共体建设，经国务院同意，现提出以下意见。
${BODY}
国务院办公厅
2031年5月6日`,
    want: {
      title: '国务院办公厅关于深化县域医共体建设的意见',
      publishedAt: '2031-05-17',
      source: '国务院办公厅',
      documentNumber: '国办发〔2031〕38号',
    },
  },
  {
    name: 'a document with square brackets, dated in written numerals at its end',
    text: `关于推进药品集中采购工作的通知
国发[2016]78号
各市人民政府，省政府各部门：
为做好药品集中采购工作，现就有关事项通知如下。
${BODY}
某部办公厅
二〇一六年十二月二十四日`,
    want: { title: '关于推进药品集中采购工作的通知', publishedAt: '2016-12-24', documentNumber: '国发[2016]78号' },
  },
  {
    name: 'a provincial document with round brackets and circles for zero',
    text: `四川省人民政府关于深化医药卫生体制改革的实施意见
川府发（2017）3号
各市（州）、县（市、区）人民政府，省政府各部门：
为推进四川省综合医改试点，现提出以下实施意见。四川省将在三年内完成试点。
${BODY}
四川省人民政府
二○一七年一月十五日`,
    want: {
      title: '四川省人民政府关于深化医药卫生体制改革的实施意见',
      publishedAt: '2017-01-15',
      documentNumber: '川府发（2017）3号',
      region: '四川省',
    },
  },
  {
    name: 'a number behind its label in a line of meta data',
    text: `北京市卫生健康委员会关于开展家庭医生签约服务的通知
文号：京卫医〔2019〕12号 发布时间：2019-03-04 来源：北京市卫生健康委员会
北京市各区卫生健康委：北京市将开展签约服务。
${BODY}`,
    want: {
      title: '北京市卫生健康委员会关于开展家庭医生签约服务的通知',
      publishedAt: '2019-03-04',
      source: '北京市卫生健康委员会',
      documentNumber: '京卫医〔2019〕12号',
      region: '北京市',
    },
  },
  {
    name: 'news that mentions the number of another document',
    text: `多地推进公立医院薪酬制度改革
2022-08-09 08:30 来源：健康时报
根据国办发〔2021〕18号文件要求，多地推进公立医院薪酬制度改革。
${BODY}`,
    want: { title: '多地推进公立医院薪酬制度改革', publishedAt: '2022-08-09T08:30', source: '健康时报' },
  },
  {
    name: 'a dateline whose year only the address states',
    html: `<html><body><h1>我国县域医共体建设取得新进展</h1><div>来源：新华网</div>
<p>新华社北京5月24日电（记者李某某）我国县域医共体建设取得新进展，基层服务能力继续提升。</p>
<p>${BODY}</p></body></html>`,
    url: 'https://www.example.cn/politics/2024-05/24/c_113.htm',
    want: {
      title: '我国县域医共体建设取得新进展',
      publishedAt: '2024-05-24',
      source: '新华网',
      author: '李某某',
      url: 'https://www.example.cn/politics/2024-05/24/c_113.htm',
    },
  },
  {
    name: 'a day that only the address states',
    html: `<html><body><h1>我国县域医共体建设取得新进展</h1>
<p>我国县域医共体建设取得新进展，基层服务能力继续提升。</p><p>${BODY}</p></body></html>`,
    url: 'https://www.example.gov.cn/zwgk/202405/t20240524_123.html',
    want: {
      title: '我国县域医共体建设取得新进展',
      publishedAt: '2024-05-24',
      url: 'https://www.example.gov.cn/zwgk/202405/t20240524_123.html',
    },
  },
  {
    name: 'a dateline whose year nothing states',
    text: `我国县域医共体建设取得新进展
来源：新华网
新华社北京5月24日电（记者李某某）我国县域医共体建设取得新进展。
${BODY}`,
    want: { title: '我国县域医共体建设取得新进展', source: '新华网', author: '李某某' },
  },
  {
    name: 'yesterday in the lead under a stated date',
    text: `全国医改经验交流会召开
2019-06-27 10:51 来源：某医药网
昨日（6月26日），全国医改经验交流会召开，与会代表介绍了做法。
${BODY}`,
    want: { title: '全国医改经验交流会召开', publishedAt: '2019-06-27T10:51', source: '某医药网' },
  },
  {
    name: 'the page of a newspaper',
    text: `深化医改 守护健康（健康焦点）
本报记者 王小明 李大红
《 人民日报 》（ 2024年05月24日 第 14 版）
深化医改、守护健康，是群众的期盼。清晨，社区卫生服务中心门口已经排起了队。
${BODY}`,
    want: {
      title: '深化医改 守护健康（健康焦点）',
      publishedAt: '2024-05-24',
      source: '人民日报',
      author: '王小明 李大红',
    },
  },
  {
    name: 'a local portal that took a text from a newspaper',
    text: `您现在的位置：首页 > 新闻中心 > 医改动态
三甲医院专家下沉乡镇卫生院
发布时间：2023年11月02日 浏览次数：118 编辑：赵六
三甲医院专家下沉乡镇卫生院，群众在家门口看上了病。
${BODY}
（原载《福建日报》2023年11月1日第3版）`,
    want: {
      title: '三甲医院专家下沉乡镇卫生院',
      publishedAt: '2023-11-02',
      source: '福建日报',
      originalSource: '福建日报',
      editor: '赵六',
      section: '医改动态',
    },
  },
  {
    name: 'source and place of first printing',
    text: `医保支付方式改革成效初显
时间：2022/03/04 来源：某某健康网 作者：陈一、林二
医保支付方式改革成效初显，患者负担继续下降。
${BODY}
转自：中国医疗保险
责任编辑：周七`,
    want: {
      title: '医保支付方式改革成效初显',
      publishedAt: '2022-03-04',
      source: '某某健康网',
      originalSource: '中国医疗保险',
      author: '陈一、林二',
      editor: '周七',
    },
  },
  {
    name: 'a statement about reprints in general',
    text: `医保支付方式改革成效初显
2022-03-04
医保支付方式改革成效初显，患者负担继续下降。
${BODY}
凡本网转载自其他媒体的作品，并不代表本网赞同其观点。`,
    want: { title: '医保支付方式改革成效初显', publishedAt: '2022-03-04' },
  },
  {
    name: 'a page that states only the month',
    text: `县级医院能力提升工作指南
发布时间：2021年8月
为提升县级医院能力，制定本指南，各地参照执行。
${BODY}`,
    want: { title: '县级医院能力提升工作指南', publishedAt: '2021-08' },
  },
  {
    name: 'a page that states only the year',
    text: `县级医院能力提升工作指南
发布时间：2021年
为提升县级医院能力，制定本指南，各地参照执行。
${BODY}`,
    want: { title: '县级医院能力提升工作指南', publishedAt: '2021' },
  },
  {
    name: 'a day that the calendar does not have',
    text: `县级医院能力提升工作推进会召开
发布时间：2021年2月31日
县级医院能力提升工作推进会召开，总结前期工作。
${BODY}`,
    want: { title: '县级医院能力提升工作推进会召开' },
  },
  {
    name: 'a deadline is no date of publication',
    text: `关于公开征求意见的公告
截止日期：2024-06-30
发布日期：2024-05-24
为规范诊疗服务，现就有关办法公开征求意见，欢迎提出建议。
${BODY}`,
    want: { title: '关于公开征求意见的公告', publishedAt: '2024-05-24' },
  },
  {
    name: 'the clock of a site and the years of its copyright',
    text: `今天是2026年1月1日 星期四
县域医共体建设推进会召开
县域医共体建设推进会召开，总结前期工作，部署下一步任务。
${BODY}
版权所有 2010-2024 某某网 2020-01-01`,
    want: { title: '县域医共体建设推进会召开' },
  },
  {
    name: 'dates of related articles',
    text: `县域医共体建设推进会召开
县域医共体建设推进会召开，总结前期工作，部署下一步任务。
${BODY}
相关新闻
2021-01-01 另一篇关于医保的文章
来源：别处网`,
    want: { title: '县域医共体建设推进会召开' },
  },
  {
    name: 'publication before update',
    text: `医保药品目录调整工作启动
更新时间：2024-05-26 09:00
发布时间：2024-05-24 10:12
医保药品目录调整工作启动，企业可以提出申请。
${BODY}`,
    want: { title: '医保药品目录调整工作启动', publishedAt: '2024-05-24T10:12' },
  },
  {
    name: 'a date over three lines',
    text: `医保药品目录调整工作启动
2019
06/27
10:51
医保药品目录调整工作启动，企业可以提出申请。
${BODY}`,
    want: { title: '医保药品目录调整工作启动', publishedAt: '2019-06-27T10:51' },
  },
  {
    name: 'a Taiwanese page with the calendar of 1912',
    text: `衛福部推動分級醫療新制上路
發布日期：113-05-24
衛福部推動分級醫療新制上路，民眾就醫更便利。
${HANT}`,
    want: { title: '衛福部推動分級醫療新制上路', publishedAt: '2024-05-24' },
  },
  {
    name: 'a Taiwanese document dated at its end',
    text: `分級醫療推動計畫公告
衛福部公告分級醫療推動計畫，自公告日起實施。
${HANT}
中華民國一百一十三年五月二十四日`,
    want: { title: '分級醫療推動計畫公告', publishedAt: '2024-05-24' },
  },
  {
    name: 'a Hong Kong page',
    text: `醫院管理局公布公立醫院收費改革方案
發佈時間：2025年3月25日 16:05
香港醫院管理局公布公立醫院收費改革方案，香港市民可獲更多資助。香港的公立醫院將分階段實施。
${HANT}`,
    want: {
      title: '醫院管理局公布公立醫院收費改革方案',
      publishedAt: '2025-03-25T16:05',
      region: '香港特别行政区',
    },
  },
  {
    name: 'a Traditional page with credits',
    text: `醫療改革新階段啟動
2024-05-24 來源：健康日報 作者：張三 責任編輯：李四
醫療改革新階段啟動，各縣市陸續公布配套措施。
${HANT}`,
    want: {
      title: '醫療改革新階段啟動',
      publishedAt: '2024-05-24',
      source: '健康日報',
      author: '張三',
      editor: '李四',
    },
  },
  {
    name: 'JSON-LD',
    html: `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"公立医院改革进入新阶段",
"datePublished":"2024-05-24T02:12:00Z","articleSection":"健康","author":{"name":"孙八"},"publisher":{"name":"某某新闻网"}}</script>
<link rel="canonical" href="https://news.example.com/a/1.html"></head><body><h1>公立医院改革进入新阶段</h1>
<p>公立医院改革进入新阶段，多项举措陆续落地，患者就医体验改善。</p><p>${BODY}</p></body></html>`,
    want: {
      title: '公立医院改革进入新阶段',
      publishedAt: '2024-05-24T10:12',
      source: '某某新闻网',
      author: '孙八',
      section: '健康',
      url: 'https://news.example.com/a/1.html',
    },
  },
  {
    name: 'meta elements of government sites',
    html: `<html><head><meta name="ArticleTitle" content="公立医院改革进入新阶段"><meta name="PubDate" content="2024-05-24 10:12">
<meta name="ContentSource" content="国家卫生健康委"><meta name="ColumnName" content="要闻"></head><body>
<h1>公立医院改革进入新阶段</h1><p>公立医院改革进入新阶段，多项举措陆续落地，患者就医体验改善。</p><p>${BODY}</p></body></html>`,
    want: {
      title: '公立医院改革进入新阶段',
      publishedAt: '2024-05-24T10:12',
      source: '国家卫生健康委',
      section: '要闻',
    },
  },
  {
    name: 'visible credits before those of the markup',
    html: `<html><head><meta property="og:site_name" content="某某门户"><meta name="author" content="admin"></head><body>
<h1>公立医院改革进入新阶段</h1><div>2024-05-24 10:12 来源：健康报</div>
<p>公立医院改革进入新阶段，多项举措陆续落地，患者就医体验改善。</p><p>${BODY}</p></body></html>`,
    want: { title: '公立医院改革进入新阶段', publishedAt: '2024-05-24T10:12', source: '健康报' },
  },
  {
    name: 'a prefecture with its province',
    text: `三明市召开全市医改工作推进会
2024-05-24
福建省三明市召开全市医改工作推进会。三明市委、三明市政府主要负责同志出席，沙县区、尤溪县作交流发言。
三明将继续深化改革。
${BODY}`,
    want: { title: '三明市召开全市医改工作推进会', publishedAt: '2024-05-24', region: '福建省三明市' },
  },
  {
    name: 'a model that the country learns from',
    text: `全国推广三明医改经验现场会召开
2024-05-24
全国推广三明医改经验现场会召开，浙江、安徽、四川等省份介绍学习三明经验的做法。
江苏、湖南、河北将继续学习三明医改经验，广东、湖北也将跟进三明模式。
${BODY}`,
    want: { title: '全国推广三明医改经验现场会召开', publishedAt: '2024-05-24' },
  },
  {
    name: 'a provincial meeting in its capital',
    text: `青海省医改工作会议在西宁召开
2024-05-24
青海省医改工作会议在西宁召开，总结青海省去年工作，部署健康青海建设。
${BODY}`,
    want: { title: '青海省医改工作会议在西宁召开', publishedAt: '2024-05-24', region: '青海省' },
  },
  {
    name: 'a district whose name several cities have, told by its city',
    text: `朝阳区社区医院建设提速
2024-05-24
北京市朝阳区社区医院建设提速，朝阳区年内将新增十家社区医院。朝阳区卫生健康委负责推进。
${BODY}`,
    want: { title: '朝阳区社区医院建设提速', publishedAt: '2024-05-24', region: '北京市朝阳区' },
  },
  {
    name: 'a district whose city nothing tells',
    text: `鼓楼区社区医院建设提速
2024-05-24
鼓楼区社区医院建设提速，鼓楼区年内将新增十家社区医院。
${BODY}`,
    want: { title: '鼓楼区社区医院建设提速', publishedAt: '2024-05-24' },
  },
  {
    name: 'a county in full',
    text: `尤溪县总医院推进县乡一体化
2024-05-24
福建省三明市尤溪县总医院推进县乡一体化，尤溪县各乡镇卫生院全部纳入。尤溪县居民就近就医。
${BODY}`,
    want: { title: '尤溪县总医院推进县乡一体化', publishedAt: '2024-05-24', region: '福建省三明市尤溪县' },
  },
  {
    name: 'words that are places elsewhere',
    text: `各地来宾共话健康中国建设
2024-05-24
来宾们表示，世界和平与人民安康离不开健康事业，改革要长治久安，日照充足有益健康。
市场规则要统一，全市区县都要落实。
${BODY}`,
    want: { title: '各地来宾共话健康中国建设', publishedAt: '2024-05-24' },
  },
  {
    name: 'the writer at the end of the text',
    text: `村卫生室有了好医生
2024年5月24日 16:20
村卫生室有了好医生，村民看病不再跑远路，签约服务覆盖全村。
${BODY.replace(/。$/, '。（记者 吴九）')}`,
    want: { title: '村卫生室有了好医生', publishedAt: '2024-05-24T16:20', author: '吴九' },
  },
  {
    name: 'a line with the address of the original',
    text: `村卫生室有了好医生
2024年5月24日 来源：县融媒体中心
村卫生室有了好医生，村民看病不再跑远路，签约服务覆盖全村。
${BODY}
原文链接：https://www.example.cn/news/123.html`,
    want: {
      title: '村卫生室有了好医生',
      publishedAt: '2024-05-24',
      source: '县融媒体中心',
      url: 'https://www.example.cn/news/123.html',
    },
  },
];
