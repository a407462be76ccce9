import { expect, test } from 'vitest';
import { readHtml } from '../../../../shared/text/html/read-html.ts';
import { seedAnalyser } from '../../../support/seed-analyser.ts';

const analyser = seedAnalyser();

const NAVIGATION = '首页\n政务公开\n新闻中心\n办事服务\n互动交流\n专题专栏';
const FOOT = '网站地图\n联系我们\n主办单位:某市卫生健康委员会\n版权所有 某市卫生健康委员会\n备案号:某ICP备00000000号';

/** Kinds of the kept lines with the beginning of their text. */
function kept(text: string, hints = null as ReturnType<typeof readHtml>['hints'] | null): string[] {
  const { blocks } = analyser.analyse(text, { hints });
  return blocks.flatMap((block) => (block.kept ? [`${block.kind} ${text.slice(block.start, block.start + 6)}`] : []));
}

test('an interview keeps its questions and answers', () => {
  const talk = [
    '问:这次改革的重点是什么?',
    '答:重点是完善公立医院薪酬制度,让医务人员的收入与服务质量挂钩,群众看病负担进一步减轻。',
    '问:下一步有哪些安排?',
    '答:我们将在全市推开紧密型医共体建设,年底前实现乡镇卫生院全部纳入,并建立监测评价机制。',
  ];
  expect(kept(`${NAVIGATION}\n市卫生健康委负责人就薪酬改革答记者问\n${talk.join('\n')}\n${FOOT}`)).toEqual([
    'title 市卫生健康委',
    'body 问:这次改革',
    'body 答:重点是完',
    'body 问:下一步有',
    'body 答:我们将在',
  ]);
});

test('headings stay in the article, teasers below a related header do not', () => {
  const page = `${NAVIGATION}
全市深化医改工作会议召开
2024-05-24 10:12 来源:某市日报
5月23日,全市深化医改工作会议召开,会议总结去年工作,部署今年任务,强调要推动优质医疗资源下沉。
一、健全机制
会议要求,各县要成立工作专班,明确时间表和路线图,确保各项任务落到实处。
二、压实责任
会议强调,要把改革成效纳入年度考核,对工作不力的单位及时约谈,推动形成齐抓共管的格局。
相关新闻
某县召开医共体建设推进会,部署下一阶段重点工作。
某区为老年人免费体检,受到群众好评。
${FOOT}`;
  expect(kept(page)).toEqual([
    'title 全市深化医改',
    'body 5月23日,',
    'heading 一、健全机制',
    'body 会议要求,各',
    'heading 二、压实责任',
    'body 会议强调,要',
  ]);
});

test('rows of a table and items of a list in the article of an HTML page are kept', () => {
  const links = ['首页', '要闻', '政策', '服务'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('');
  const html = `<html><head><title>医疗服务价格调整方案公布_某市医保局</title></head><body><div class="nav"><ul>${links}</ul></div>
    <div class="article-content"><h1>医疗服务价格调整方案公布</h1>
    <p>市医保局今天公布医疗服务价格调整方案,共调整三十个项目,自下月起在全市公立医院执行。</p>
    <table><tr><td>普通门诊诊察费</td><td>10元</td></tr><tr><td>专家门诊诊察费</td><td>25元</td></tr></table>
    <ul><li>调整后的费用按规定纳入医保支付;</li><li>各医院要在显著位置公示价格。</li></ul>
    <p>市医保局要求,各医疗机构要做好政策解释,确保平稳实施,不得增加群众负担。</p></div>
    <div class="related"><h3>相关阅读</h3><ul><li><a href="/1">某县医保局开展培训</a></li></ul></div></body></html>`;
  const { text, hints } = readHtml(html);
  expect(kept(text, hints).map((line) => line.replace(/^heading|^body/, '-'))).toEqual([
    'title 医疗服务价格',
    '- 市医保局今天',
    '- 普通门诊诊察',
    '- 专家门诊诊察',
    '- 调整后的费用',
    '- 各医院要在显',
    '- 市医保局要求',
  ]);
});

test('a page of links has no article', () => {
  const links = Array.from({ length: 30 }, (_, number) => `某县推进医改第${number}项工作`);
  expect(kept(`${NAVIGATION}\n${links.join('\n')}\n${FOOT}`)).toEqual([]);
});
