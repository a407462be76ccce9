import { findRegex, type RegexQuestion } from './find-regex.ts';

self.addEventListener('message', ({ data }: MessageEvent<RegexQuestion>) => self.postMessage(findRegex(data)));
