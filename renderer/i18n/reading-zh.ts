/** Sentences about reading, selecting and deciding at the desk, in Chinese. */
export const readingZh = {
  'key.widen': '选中词；再按选分句、整句、整行',
  'key.growEndWord': '末尾多一词',
  'key.shrinkEndWord': '末尾少一词',
  'key.growStartWord': '开头多一词',
  'key.shrinkStartWord': '开头少一词',
  'settings.lineHeight': '正文行距',
  'desk.overview': '全页概览：点一下到那里',
  'rejectBelow.open': '拒绝没把握的…',
  'rejectBelow.title': '拒绝本页没把握的建议',
  'rejectBelow.threshold': '把握低于 {{value}}',
  'rejectBelow.preview': '将要拒绝的措施',
  'rejectBelow.none': '没有这么没把握的建议，可调高门槛。',
  'rejectBelow.reject_other': '拒绝 {{count}} 条',
  'key.rejectBelow': '拒绝本页没把握的建议',
  'action.measure.rejectAll': '拒绝多条措施',
} as const;
