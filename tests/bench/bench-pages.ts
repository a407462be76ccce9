import type { ProposedPage } from '../support/add-proposals.ts';
import { madeUpArticle } from '../support/made-up-pages.ts';

const FILLER = '各地要加强组织领导，压实部门责任，及时总结经验，做好宣传引导，确保各项任务落到实处。';

/** A page of `length` UTF-16 units with `spans` proposals, evenly spread, each in a line of its own. */
export function longPage(name: string, length: number, spans: number): ProposedPage {
  const quotes = Array.from({ length: spans }, (_, index) => `推进第${index}项紧密型县域医共体建设`);
  const each = Math.floor(length / Math.max(1, spans));
  const lines = quotes.map((quote) => `${quote}，${FILLER.repeat(Math.ceil(each / FILLER.length))}`.slice(0, each - 1));
  const rest = FILLER.repeat(Math.ceil(Math.max(0, length - lines.join('\n').length) / FILLER.length));
  return {
    name,
    raw: `${lines.join('\n')}\n${rest.replaceAll('。', '。\n')}`.slice(0, length),
    proposals: quotes.map((quote) => ({ quote, code: 'delivery.tiered', confidence: 0.9 })),
  };
}

/** The same with sentences of its own for each `number`, so that no page finds the characters of another drawn already. */
export function variedPage(number: number, length: number, spans: number): ProposedPage {
  const quotes = Array.from({ length: spans }, (_, index) => `推进第${number}批第${index}项县域医共体建设`);
  const each = Math.floor(length / spans);
  const line = (quote: string, index: number): string => {
    let text = `${quote}，`;
    for (let more = 0; text.length < each; more++)
      text += madeUpArticle(number * 10_000 + index * 10 + more).body.join('');
    return text.slice(0, each - 1);
  };
  return {
    name: `${number}.txt`,
    raw: `${quotes.map(line).join('\n')}\n`,
    proposals: quotes.map((quote) => ({ quote, code: 'delivery.tiered', confidence: 0.9 })),
  };
}

/** `count` short pages of 97 sources. */
export function* shortPages(count: number): Generator<ProposedPage> {
  for (let number = 0; number < count; number++)
    yield {
      name: `page-${number}.txt`,
      raw: `第${number}号页面。${FILLER}`,
      proposals: [{ quote: `第${number}号页面`, code: 'delivery.primary', confidence: 0.5 }],
      source: `来源${number % 97}`,
    };
}
