/** The names of orders of the list and what they mean, in Chinese; part of the catalogue (zh.ts). */
export const orderZh = {
  'library.sort': '列表顺序',
  'desk.queuePosition': '{{position}} / {{total}}',

  'sort.imported': '按导入先后',
  'sort.title': '按题名',
  'sort.source': '按来源',
  'sort.publishedAt': '按日期',
  'sort.verdict': '按判定',
  'sort.status': '按进度',
  'sort.measures': '按措施数',
  'sort.suspicion': '按疑似污染',
  'sort.gain': '按预期收获',
  'sort.random': '随机抽样',

  'sortHint.imported': '先导入的在前',
  'sortHint.title': '按题名的字排列',
  'sortHint.source': '同一来源的排在一起',
  'sortHint.publishedAt': '发布晚的在前，没有日期的在后',
  'sortHint.verdict': '判定相同的排在一起',
  'sortHint.status': '待审的在前，完成的在后',
  'sortHint.measures': '措施多的在前',
  'sortHint.suspicion': '判定越严重、机器越有把握的越靠前',
  'sortHint.gain': '机器最拿不准、最能从审校中学到东西的在前；来源审得越少越靠前，审完的在后',
  'sortHint.random': '与内容无关的固定顺序：依次审前面若干篇，就是一份随机样本',
} as const;
