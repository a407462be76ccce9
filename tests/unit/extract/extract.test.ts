import { describe, expect, test } from 'vitest';
import { openSegmenter } from '../../../electron/engine/segment/open-segmenter.ts';
import { findTargets } from '../../../shared/extract/targets.ts';
import { seedAnalyser, seedCodes, seeds } from '../../support/seed-analyser.ts';

const segmenter = openSegmenter({ userDictionary: seeds.userDictionary });
const analyser = seedAnalyser({ codes: seedCodes, segmenter });

const BODY = '省卫生健康委召开全省医改工作会议,部署下一步重点任务。\n会议对各地改革进展作了通报,与会代表进行了交流。';

describe('targets', () => {
  const targets = (text: string): string[] =>
    findTargets(text, 0, text.length, () => segmenter.tag(text)).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['增幅控制在9%以内', ['9%以内']],
    ['达到5∶3∶2良性结构', ['5∶3∶2']],
    ['占比达65%以上', ['65%以上']],
    ['等11条普遍推广的经验', ['11条']],
    ['31个省份和兵团都制定了方案', ['31个省份']],
    ['由16%增加到23%', ['由16%增加到23%']],
    ['采集3000多万份电子健康档案', ['3000多万份']],
    ['六种慢性病', ['六种慢性病']],
    ['全省二级以上公立医院', ['二级以上']],
    ['实现乡镇卫生院全覆盖', ['全覆盖']],
    ['构建六位一体服务模式', ['六位一体']],
    ['2024年4月26日17:09,第3条,十四五规划,一是推进', []],
  ])('%s', (text, want) => {
    expect(targets(text)).toEqual(want);
  });
});

describe('fields', () => {
  const fields = (head: string, tail = '') => analyser.analyse(`${head}\n${BODY}\n${tail}`).fields;

  test.each([
    ['全省医改工作会议召开\n2024-05-24 10:12 来源:新华网', '2024-05-24T10:12'],
    ['全省医改工作会议召开\n2019\n06/27\n10:51', '2019-06-27T10:51'],
    ['全省医改工作会议召开\n发布时间:2024年5月4日 浏览次数:12', '2024-05-04'],
    ['全省医改工作会议召开\n5月4日', undefined],
    ['全省医改工作会议召开\n2024-13-45', undefined],
  ])('date of %j', (head, want) => {
    expect(fields(head).publishedAt?.value).toBe(want);
  });

  test('never takes the date of the copyright line or of related articles', () => {
    const tail = '版权所有 2020-01-01 某网站 All Rights Reserved\n相关新闻\n2021-01-01\n另一篇文章';
    expect(fields('全省医改工作会议召开', tail).publishedAt).toBeNull();
  });

  test('credits', () => {
    const { source, author, editor } = fields(
      '全省医改工作会议召开\n来源：健康报 作者：张三、李四 2024-01-02',
      '(责任编辑:王五)',
    );
    expect([source?.value, author?.value, editor?.value]).toEqual(['健康报', '张三、李四', '王五']);
  });

  test('the writer in a dateline', () => {
    const page = `全省医改工作会议召开\n新华社西宁4月30日电(记者何君)${BODY}`;
    expect(analyser.analyse(page).fields.author?.value).toBe('何君');
  });

  test('the region only where one province dominates', () => {
    expect(fields('青海省综合医改工作会议在西宁召开').region?.value).toBe('青海省');
    expect(fields('各地综合医改工作会议召开\n浙江、安徽、福建、重庆、四川作了介绍。').region).toBeNull();
  });
});

describe('measures', () => {
  const measures = (text: string) =>
    analyser.analyse(`全省医改工作会议召开\n${text}\n${BODY}`).measures.map(({ quote, code }) => [quote, code]);

  test('are verb and object with their adverbs, openers left out', () => {
    expect(measures('会议要求,一是要加快推进紧密型县域医共体建设,二是扩大药品耗材集中带量采购范围。')).toEqual([
      ['加快推进紧密型县域医共体建设', 'delivery.tiered'],
      ['扩大药品耗材集中带量采购范围', 'medicine.procurement'],
    ]);
  });

  test('take what sums up a list of measures for one of its own, and leave it with a single one', () => {
    expect(
      measures('会议提出开展药品耗材集中采购、动态调整医疗服务价格等11条普遍推广的经验。').map(([quote]) => quote),
    ).toEqual(['开展药品耗材集中采购', '动态调整医疗服务价格', '11条普遍推广的经验']);
    expect(measures('会议提出推进紧密型医联体建设等10条因地制宜的改革措施。').map(([quote]) => quote)).toEqual([
      '推进紧密型医联体建设等10条因地制宜的改革措施',
    ]);
  });

  test('leave out aims, background and praise', () => {
    expect(measures('以推动高质量发展为主题,提升医务人员积极性,取得显著成效。')).toEqual([]);
  });

  test('take a subject that is counted, and its target', () => {
    const [measure] = analyser.analyse(`医改目标任务明确\n全市公立医院医药总收入增幅控制在9%以内。\n${BODY}`).measures;
    expect(measure?.quote).toBe('全市公立医院医药总收入增幅控制在9%以内');
    expect(measure?.targets.map(({ text }) => text)).toEqual(['9%以内']);
  });

  test('keep raw positions where the body is repaired', () => {
    const raw = `医改工作会议召开了\n會議要求,推進(jìn)醫(yī)保支付方式改革試點(diǎn),構(gòu)建發(fā)展新格局,醫(yī)學(xué)教育務(wù)實(shí)進(jìn)行,醫(yī)療衛(wèi)生。\n${BODY}`;
    const [measure] = analyser.analyse(raw).measures;
    expect(measure?.quote).toBe('推進醫保支付方式改革試點');
    expect(raw.slice(measure?.start, measure?.end)).toBe('推進(jìn)醫(yī)保支付方式改革試點');
  });

  test('take codes from any codebook', () => {
    const other = seedAnalyser({
      segmenter,
      codes: [{ id: 'forest', name: '森林保护', include: ['退耕还林', '防火道'] }],
    });
    const found = other.analyse(`林业工作会议今天召开\n各县要全面实施退耕还林工程,建设森林防火道。\n${BODY}`).measures;
    expect(found.map(({ code }) => code)).toContain('forest');
    expect(seedAnalyser({ segmenter }).analyse(BODY).measures).toEqual([]);
  });
});
