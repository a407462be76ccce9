/**
 * The guide in Chinese. Paragraphs are parted by empty lines, items of a list begin with `- `, and `[[action]]` stands for
 * the key of that action.
 */
export const guideZh = {
  'header.help': '使用指南',
  'guide.title': '使用指南',
  'guide.contents': '目录',
  'guide.picture': '插图：{{title}}',
  'guide.start.title': '从网页到数据集',
  'guide.start.text':
    '校阅把抓来的中文网页变成可以发表的数据。每一页左边是原文，右边是清洗后的净文；题名、日期、来源、政策措施和是否被污染，都由机器先提建议，由您决定。\n\n一般这样做：\n- 导入文本或 HTML 文件、文件夹（[[app.import]]，也可以拖进窗口）\n- 在资料库里挑一页打开（[[library.open]]），或按顺序一页页审\n- 在审校台上接受、修改或否决建议，补上机器漏掉的\n- 标为完成，转到下一页（[[page.done]]）\n- 导出数据集（[[app.export]]）\n\n原文永远不变；每个决定一做就存盘，随时可以撤销（[[review.undo]]），关机、断电也不丢。',
  'guide.tour.title': '导览',
  'guide.tour.text':
    '第一次打开样例时，导览指着真的界面，用八步带您走一遍；界面照常可用，不理它也行。Enter 或 → 到下一步，← 回上一步，Esc 结束。\n\n想再看，按左边的“重看导览”，或在命令里找：[[app.tour]]。',
  'guide.desk.title': '审校台',
  'guide.desk.text':
    '左栏是待审队列，中间是原文和净文，右栏是这一页的全部建议。两边的文字连在一起：指到哪里，另一边就亮到哪里；中缝的色带连着当前这一行和它的净文。文字右边的窄条是全页概览，点一下就到那里。\n\n原文里划掉的是去除的部分，左边写着它是什么；净文里折起来的就是它们，点开可看，按 [[block.toggle]] 放回去。带底色的字是修补过的，指上去可以看到原来是什么。\n\n- [[suggestion.next]]、[[suggestion.previous]]：下一条、上一条建议\n- [[suggestion.accept]] 接受，[[suggestion.reject]] 否决，[[measure.recode]] 换编码\n- [[block.kind]]：改这一段的类型\n- [[verdict.clean]] 到 [[verdict.unreadable]]：页面判定\n- [[field.next]]、[[field.previous]]：逐个看字段，接受、否决的键同上；[[field.acceptAll]] 一次全部确认\n- [[warning.next]]、[[warning.previous]]：下一处、上一处值得留意的地方，如建议的修补、丢失的字、机器没把握的段落\n- [[pane.find]]：在文中查找；可以要求逐字相同，也可以用正则表达式',
  'guide.measures.title': '标措施',
  'guide.measures.text':
    '选中一段文字，按编码的键就标上了；键写在弹出的菜单里，也可以点。选文字可以用鼠标，也可以用键：[[pane.widen]] 先选中光标所在的词，再按选分句、整句、整行。\n\n范围不合适时：[[measure.growEnd]]、[[measure.shrinkEnd]] 移动末尾，[[measure.growStart]]、[[measure.shrinkStart]] 移动开头；加上 Ctrl 一次移动一个词。措施分在几处时，先选中它，再选别处的文字按 [[measure.join]] 并入；选中其中一段按 [[measure.leaveOut]]，就不算在内。在文中查到的词按 [[pane.widen]] 也能选中。\n\n每条建议后面的数字是把握：0.8 的建议，十条里大约有八条是对的。有把握的可以一次接受：[[measure.acceptAbove]] 先列出来，看过再定，作为一步撤销；没把握的同样可以一次拒绝：[[measure.rejectBelow]]。\n\n同样的措施别处也有时，选中它按 [[measure.similar]]，在全部页面里找，挑好了一次标上。',
  'guide.library.title': '资料库',
  'guide.library.text':
    '一行是一页：[[library.down]]、[[library.up]] 移动，[[library.open]] 打开。列表的顺序就是审校的顺序：“最该先审”把最能说明问题的页排在前面，“随机”适合抽查。\n\n批量接受（[[library.acceptAbove]]）和批量标记都先给您看会改什么，改完作为一步撤销。',
  'guide.filters.title': '筛选与列',
  'guide.filters.text':
    '[[library.facets]] 打开左边的筛选：来源、月份、判定、进度、编码、审校人和字形，可以同时选几样，每样后面写着还剩多少页。上方的框按题名、来源和文件名筛选（[[app.search]]）。\n\n常用的筛选连同顺序可以起名存下，以后点名字就回来；存在这台电脑上，不进项目。筛选出来的页，就是审校台上的队列。\n\n[[library.columns]] 选择显示哪些列、按什么顺序：空格显示或隐藏，Alt+↑↓ 移动；随时可以恢复默认。',
  'guide.search.title': '全文查找',
  'guide.search.text':
    '上方的框选“全文”，或按 [[app.fullText]]，查找全部网页的文字，去掉的部分也在内。两个字就能查；繁简、全半角、大小写和混入的拼音都不影响。几个词用空格隔开，要在同一页里；带空格的词组加引号。\n\n- [[search.down]]、[[search.up]]：下一处、上一处\n- [[search.nextPage]]：下一篇\n- [[search.open]]：在审校台打开这一处；按 [[app.escape]] 回到结果\n\n可以只查保留的或去掉的文字，也可以按判定和进度缩小范围。',
  'guide.triage.title': '分诊',
  'guide.triage.text':
    '[[app.triage]] 列出还没有判定的页面，最可疑的在前：先是机器认为污染的，再是相近的，以及被入侵站点的页面。次序随你的判定而变。中间是页首、页尾和依据所在之处；[[triage.whole]] 显示全文，[[triage.open]] 在审校台打开。\n\n- [[triage.clean]] 到 [[triage.unreadable]]：判定，随即显示下一页\n- [[triage.skip]] 暂放，[[triage.back]] 回到上一页\n- [[triage.share]]：判定时连同近似页；先列出哪些依据相同，一次撤销即可全部收回\n- [[triage.sample]]：随机抽查余下的页面\n\n抽查会估计余下还有多少污染页，给出 95% 区间，并说明能否停下：区间上限低于你选的比例时就可以停。页面按抽取的顺序计入。[[triage.charts]] 显示污染页在哪些站点、哪些月份。',
  'guide.commands.title': '命令与按键',
  'guide.commands.text':
    '[[app.palette]] 打开命令：输入中文、英文或拼音首字母，任何操作都找得到，后面写着它的键；现在用不上的会说明原因。\n\n[[app.shortcuts]] 列出全部按键，点一条就可以换键；键已有别的用处时会告诉您，可以互换。改过的键记在这台电脑上，提示和指南里写的都是现在的键，也可以全部恢复默认。\n\n选中文字时，字母是编码的键；没有选中时，字母作用于当前的建议和页面。',
  'guide.codebook.title': '编码本',
  'guide.codebook.text':
    '在编码本页面（[[app.codebook]]）查看、增加、合并、拆分、停用编码。改动先是草稿，存成新版本之前可以看到和上一版的差别，以及有多少标注要重新核对。编码和组都可以上移、下移；没有自选颜色的组，颜色随位置而定。\n\n定义变了，用旧定义标的措施就列在“待核对”里：按编码的键改，按 Enter 表示仍然合适。编码从不删除，停用的仍能读。编码本可以导入、导出 JSON、CSV 和 REFI-QDA（.qdc）；换一个政策领域，就换一本编码本。',
  'guide.rules.title': '规则与重新清洗',
  'guide.rules.text':
    '同一段垃圾文字或栏目在许多页上出现时，不必一页页去掉：选中它，按 [[rule.promote]] 提升为规则。可以照原文找，用“…”代替会变的部分，或者用正则表达式；可以只用在这个网站、这个来源，或者所有页面。应用之前会列出它在哪些页上出现、审校人已定的地方有几成与它一致，以及会不会碰到标过的文字。\n\n在规则页面（[[app.rules]]）可以停用、排序、修改、退回旧版本，也可以导入、导出。应用、停用都能撤销。标过的文字和已完成的页，不另外勾选就不会动；以后导入的页也会自动套用。\n\n编码本、学到的模型或清洗程序变了以后，可以在资料库里把列表中的页重新清洗。标注留在原处，与新结果矛盾的地方会列出来，整批都可以退回。',
  'guide.learning.title': '从审校中学习',
  'guide.learning.text':
    '完成三页以上，就可以让程序从您的决定中学习：哪些是措施、用什么编码、从哪里起到哪里止。学到的东西先在没有学过的页上检验，比原来好才启用；只改没人动过的页，随时可以回到出厂状态。\n\n“机器建议的成绩”列出每种建议对了多少、漏了多少，括号里是 95% 的区间：区间宽，说明样本还少。',
  'guide.progress.title': '进度',
  'guide.progress.text':
    '[[app.progress]] 显示审到了哪里：完成多少、还剩多少、近来每天多少篇、照这样还要几天；来源、审校人、判定、措施（按编码、年份、地区）各有一图，还有机器建议与您的决定一致的程度。\n\n每张图都可以改看成表（[[progress.tables]]），也可以存成图片放进报告。图里的花纹和虚线与颜色意思相同，黑白打印也分得清。',
  'guide.export.title': '导出与引用',
  'guide.export.text':
    '导出的每条措施都带着原文的起止位置（UTF-16 单位）和引文，写完会重新读一遍，逐条核对，对不上就不算成功。同样的状态导出同样的文件，清单里有每个文件的校验和。\n\n- JSONL：每行一页，最完整，适合程序处理\n- CSV：措施、页面和信息各一张表，适合表格软件\n\n编码本的版本写在清单里，引用数据时请一并注明。',
  'guide.safety.title': '文件与安全',
  'guide.safety.text':
    '一个项目是一个 .jiaoyue 文件，原始网页、决定和编码本都在里面，拷走它就是备份（先关闭程序）。程序不联网；抓来的网页只作为文字显示。\n\n同一个文件同时只能在一处打开；别处开着时这里会说明，并以只读方式打开。命令 jiaoyue verify 检查文件、每条引文和每个列表是否与记录一致。',
} as const;
