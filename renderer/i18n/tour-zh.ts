/** What the tour says in Chinese; `[[action]]` stands for the key of that action, as in the guide. */
export const tourZh = {
  'tour.start': '导览：重走一遍',
  'tour.take': '重看导览',
  'tour.place': '导览 {{number}} / {{count}}',
  'tour.next': '下一步',
  'tour.back': '上一步',
  'tour.skip': '不看了',
  'tour.finish': '开始审校',
  'tour.keys': 'Enter 或 → 下一步，← 上一步，Esc 结束',
  'tour.library.title': '资料库',
  'tour.library.text': '项目里的页面都列在这里；样例有五篇，随便试，不会弄坏什么。最可疑的排在最前面。',
  'tour.open.title': '打开一页',
  'tour.open.text':
    '[[library.down]]、[[library.up]] 上下移动，[[library.open]] 打开；点一下也行。按“下一步”，就打开标着的这一页。',
  'tour.texts.title': '原文与净文',
  'tour.texts.text': '左边是抓来的原文，一个字也不会改；右边是清洗后的净文。指着一边的句子，另一边也亮起来。',
  'tour.removed.title': '去掉的文字',
  'tour.removed.text':
    '导航、广告、相关新闻不进净文：原文里划掉，净文里折起来，点开可看。去错了，点它所在的段落，按 [[block.toggle]] 放回去。',
  'tour.measures.title': '措施建议',
  'tour.measures.text':
    '[[suggestion.next]] 到下一条建议，[[suggestion.accept]] 接受，[[suggestion.reject]] 拒绝，[[measure.recode]] 换编码。机器漏掉的，选中文字再按编码的键。',
  'tour.fields.title': '题名、日期、来源',
  'tour.fields.text': '点一项，原文里就亮出依据。不对就改：[[field.edit]]。页面没有写的，就让它空着。',
  'tour.verdict.title': '判定与完成',
  'tour.verdict.text':
    '[[verdict.clean]] 到 [[verdict.unreadable]] 判定整页。审完按 [[page.done]]，标为完成并转到下一篇；没审完也可以随时离开。',
  'tour.help.title': '撤销与帮助',
  'tour.help.text':
    '每一步都已存盘，也都能撤销：[[review.undo]]。[[app.palette]] 可以找到任何命令，[[app.shortcuts]] 列出全部按键；问号里是指南，导览也可以从那里再看。',
} as const;
