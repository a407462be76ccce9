/** Sentences about reading and selecting at the desk, in Chinese. */
export const readingZh = {
  'key.widen': '选中词；再按选分句、整句、整行',
  'key.growEndWord': '末尾多一词',
  'key.shrinkEndWord': '末尾少一词',
  'key.growStartWord': '开头多一词',
  'key.shrinkStartWord': '开头少一词',
  'settings.lineHeight': '正文行距',
  'desk.overview': '全页概览：点一下到那里',
} as const;
