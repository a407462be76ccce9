import { Random } from '../../shared/random.ts';

/** Words of made-up sentences; so many that two pages share a line only where a test wants it. */
const WORDS =
  '公立医院 改革 基层 服务 能力 提升 药品 耗材 集中 采购 支付 方式 分级 诊疗 家庭 医生 签约 居民 县域 共同体 建设 推进 完善 制度 政策 保障 基金 监管 价格 调整 薪酬 绩效 考核 人才 培养 中医药 传承 创新 健康 教育 慢性病 防控 妇幼 老年 护理 康复 急救 体系 信息化 平台 互联 共享 检查 结果 互认 转诊 绿色 通道 乡镇 卫生院 村医 待遇 社区 中心 床位 设备 投入 财政 补助 试点 经验 推广 群众 满意度 负担 减轻 住院 门诊 费用 比例 提高 下降 参保 筹资 待遇 衔接 机制 运行 管理 评价 督导 落实 责任 部门 协同 联动 治理 质量 安全 规范 标准 流程 优化 便民 预约 结算 异地 备案 处方 流转 用药 目录 谈判 药店 零售 配送 供应 短缺 监测'.split(
    ' ',
  );

function sentence(random: Random): string {
  const clauses = Array.from({ length: random.int(2, 4) }, () =>
    Array.from({ length: random.int(3, 6) }, () => random.pick(WORDS)).join(''),
  );
  return `${clauses.join('，')}。`;
}

export interface MadeUpArticle {
  title: string;
  /** A lead and paragraphs of two to four sentences. */
  body: string[];
}

/** An article of made-up sentences; the same number gives the same article. */
export function madeUpArticle(number: number, paragraphs = 4): MadeUpArticle {
  const random = new Random(0x5eed + number);
  const title = Array.from({ length: 5 }, () => random.pick(WORDS)).join('');
  const body = Array.from({ length: paragraphs }, () =>
    Array.from({ length: random.int(2, 4) }, () => sentence(random)).join(''),
  );
  // A headline takes its words from the article.
  return { title, body: [`记者获悉，${title}，${sentence(random)}`, ...body] };
}

/** What a made-up site puts below each article: prose, which its wording and shape alone do not give away. */
export const SLOGANS = [
  '云岭健康网始终坚持以人民健康为中心，做群众身边的健康守门人，陪伴每一个家庭走过四季。',
  '我们相信，每一次认真的倾听都会让看病变得更简单，每一份真诚的建议都值得被看见。',
];

/** A page of text: headline, body and what `tail` puts below it. */
export function madeUpPage({ title, body }: MadeUpArticle, tail: readonly string[] = SLOGANS): string {
  return [title, ...body, ...tail].join('\n');
}
