import type { Family } from '../family.ts';
import { words } from './words.ts';

/** Spam in languages of whose words the lexicon holds none. */
export const OTHER_LANGUAGES: readonly Family[] = [
  {
    name: 'foreign-arabic',
    foreign: true,
    nouns: ['كازينو اون لاين', 'مراهنات رياضية', 'العاب قمار', 'حبوب تكبير', 'ساعات تقليد', 'قروض سريعة', 'افلام سكس'],
    modifiers: words('مجانا رخيص بدون وصفة للبيع افضل موقع'),
    ads: ['احصل على {n} مع اسرع عمليات الدفع و {n} الان.', 'اطلب {n} باقل سعر وتوصيل مجاني الى كل مكان.'],
    contacts: ['www.{a}.com'],
  },
  {
    name: 'foreign-armenian',
    foreign: true,
    nouns: ['առցանց կազինո', 'խաղային ավտոմատներ', 'սպորտային խաղադրույքներ', 'արագ վարկեր', 'կրկնօրինակ ժամացույցներ'],
    modifiers: words('անվճար էժան առցանց վաճառք լավագույն բոնուս'),
    ads: ['Լավագույն {n} նոր խաղացողների համար, {n} և արագ վճարումներ։', 'Պատվիրեք {n} ամենացածր գնով։'],
    contacts: ['www.{a}.com'],
  },
  {
    name: 'foreign-hindi',
    foreign: true,
    nouns: ['ऑनलाइन कैसीनो', 'सट्टा मटका', 'क्रिकेट सट्टेबाजी', 'तुरंत लोन', 'सस्ती घड़ियाँ', 'वजन घटाने की दवा'],
    modifiers: words('मुफ्त सस्ता ऑनलाइन खरीदें बोनस ऐप'),
    ads: ['नए खिलाड़ियों के लिए सबसे अच्छा {n}, {n} और तुरंत भुगतान।', 'सबसे कम कीमत पर {n} आज ही खरीदें, {n} के साथ।'],
    contacts: ['www.{a}.in'],
  },
];
