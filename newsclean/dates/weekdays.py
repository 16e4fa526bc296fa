"""Weekday names by language: a free check of any date printed beside one."""

from collections.abc import Mapping
from typing import Final

__all__ = ["WEEKDAY_NAMES"]

WEEKDAY_NAMES: Final[Mapping[str, str]] = {
    "af": "maandag|dinsdag|woensdag|donderdag|vrydag|saterdag|sondag",
    "am": "ሰኞ|ማክሰኞ/ማክሰ|ረቡዕ|ሐሙስ|ዓርብ|ቅዳሜ|እሑድ",
    "ar": "الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
    "az": "bazar ertəsi/b.e|çərşənbə axşamı/ç.a|çərşənbə|cümə axşamı/c.a|cümə|şənbə|bazar",
    "be": "панядзелак/пн|аўторак/аў|серада/ср|чацвер/чц|пятніца/пт|субота/сб|нядзеля/нд",
    "bg": "понеделник/пн|вторник/вт|сряда/ср|четвъртък/чт|петък/пт|събота/сб|неделя/нд",
    "bn": ("সোমবার/সোম|মঙ্গলবার/মঙ্গল|বুধবার/বুধ|বৃহস্পতিবার/বৃহস্পতি|শুক্রবার/শুক্র|শনিবার/শনি|রবিবার/রবি"),
    "bs": "ponedjeljak/pon|utorak/uto|srijeda/sri|četvrtak/čet|petak/pet|subota/sub|nedjelja/ned",
    "ca": "dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge",
    "cs": "pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle",
    "cy": (
        "dydd llun/llun|dydd mawrth/maw|dydd mercher/mer|dydd iau/iau|dydd gwener/gwen/gwe|"
        "dydd sadwrn/sad|dydd sul/sul"
    ),
    "da": "mandag/man|tirsdag/tirs|onsdag/ons|torsdag/tors|fredag/fre|lørdag/lør|søndag/søn",
    "de": "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag",
    "el": "δευτέρα/δευ|τρίτη/τρί|τετάρτη/τετ|πέμπτη/πέμ|παρασκευή/παρ|σάββατο/σάβ|κυριακή/κυρ",
    "en": (
        "monday/mon|tuesday/tues/tue|wednesday/weds/wed|thursday/thurs/thur/thu|friday/fri|"
        "saturday/sat|sunday/sun"
    ),
    "es": "lunes/lun|martes/mar|miércoles/mié|jueves/jue|viernes/vie|sábado/sáb|domingo/dom",
    "et": "esmaspäev|teisipäev|kolmapäev|neljapäev|reede|laupäev|pühapäev",
    "eu": "astelehena|asteartea|asteazkena|osteguna|ostirala|larunbata|igandea",
    "fa": "دوشنبه|سه شنبه/سهشنبه|چهار شنبه/چهارشنبه|پنج شنبه/پنجشنبه|جمعه|شنبه|یک شنبه/یکشنبه",
    "fi": (
        "maanantaina/maanantai|tiistaina/tiistai|keskiviikkona/keskiviikko|torstaina/torstai|"
        "perjantaina/perjantai|lauantaina/lauantai|sunnuntai"
    ),
    "fil": "lunes/lun|martes/mar|miyerkules/miy|huwebes/huw|biyernes/biy|sabado/sab|linggo/lin",
    "fo": (
        "mánadagur/mán|týsdagur/týs|mikudagur/mik|hósdagur/hós|fríggjadagur/frí|"
        "leygardagur/ley|sunnudagur/sun"
    ),
    "fr": "lundi/lun|mardi/mar|mercredi/mer|jeudi/jeu|vendredi/ven|samedi/sam|dimanche/dim",
    "fy": "moandei|tiisdei|woansdei|tongersdei|freed|sneon|snein",
    "ga": (
        "dé luain/luan|dé máirt/máirt|dé céadaoin/céad|déardaoin/déar|dé haoine/aoine|"
        "dé sathairn/sath|dé domhnaigh/domh"
    ),
    "gl": "luns|martes/mar|mércores/mér|xoves/xov|venres/ven|sábado/sáb|domingo/dom",
    "gu": "સોમવાર/સોમ|મંગળવાર/મંગળ|બુધવાર/બુધ|ગુરુવાર/ગુરુ|શુક્રવાર/શુક્ર|શનિવાર/શનિ|રવિવાર/રવિ",
    "ha": "litinin/lit|talata/tal|laraba/lar|alhamis/alh|jummaʼa/jum|asabar/asa|lahadi/lah",
    "he": (
        "יום שני/יום ב׳|יום שלישי/יום ג׳|יום רביעי/יום ד׳|יום חמישי/יום ה׳|יום שישי/יום ו׳|"
        "יום שבת/שבת|יום ראשון/יום א׳"
    ),
    "hi": "सोमवार/सोम|मंगलवार/मंगल|बुधवार/बुध|गुरुवार/गुरु|शुक्रवार/शुक्र|शनिवार/शनि|रविवार/रवि",
    "hr": "ponedjeljak/pon|utorak/uto|srijeda/sri|četvrtak/čet|petak/pet|subota/sub|nedjelja/ned",
    "hu": "hétfő|kedd|szerda/sze|csütörtök|péntek|szombat/szo|vasárnap",
    "hy": (
        "երկուշաբթի/երկ|երեքշաբթի/երք|չորեքշաբթի/չրք|հինգշաբթի/հնգ|ուրբաթ/ուր|շաբաթ/շբթ|կիրակի/կիր"
    ),
    "id": "senin/sen|selasa/sel|rabu/rab|kamis/kam|jumat/jum|sabtu/sab|minggu/min",
    "is": (
        "mánudagur/mán|þriðjudagur/þri|miðvikudagur/mið|fimmtudagur/fim|föstudagur/fös|"
        "laugardagur/lau|sunnudagur/sun"
    ),
    "it": "lunedì/lun|martedì/mar|mercoledì/mer|giovedì/gio|venerdì/ven|sabato/sab|domenica/dom",
    "ja": "月曜日/月曜|火曜日/火曜|水曜日/水曜|木曜日/木曜|金曜日/金曜|土曜日/土曜|日曜日/日曜",
    "ka": (
        "ორშაბათი/ორშ|სამშაბათი/სამ|ოთხშაბათი/ოთხ|ხუთშაბათი/ხუთ|პარასკევი/პარ|შაბათი/შაბ|კვირა/კვი"
    ),
    "kk": "дүйсенбі/дс|сейсенбі/сс|сәрсенбі/ср|бейсенбі/бс|жұма/жм|сенбі/сб|жексенбі/жс",
    "km": "ច័ន្ទ/ចន្ទ|អង្គារ|ពុធ|ព្រហស្បតិ៍/ព្រហ|សុក្រ|សៅរ៍|អាទិត្យ",
    "kn": "ಸೋಮವಾರ/ಸೋಮ|ಮಂಗಳವಾರ/ಮಂಗಳ|ಬುಧವಾರ/ಬುಧ|ಗುರುವಾರ/ಗುರು|ಶುಕ್ರವಾರ/ಶುಕ್ರ|ಶನಿವಾರ/ಶನಿ|ಭಾನುವಾರ/ಭಾನು",
    "ko": "월요일|화요일|수요일|목요일|금요일|토요일|일요일",
    "ky": "дүйшөмбү/дүй|шейшемби/шейш|шаршемби/шарш|бейшемби/бейш|жума|ишемби/ишм|жекшемби/жек",
    "lb": (
        "méindeg/méi|dënschdeg/dën|mëttwoch/mët|donneschdeg/don|freideg/fre|samschdeg/sam|"
        "sonndeg/son"
    ),
    "lo": ("ວັນຈັນ/ຈັນ|ວັນອັງຄານ/ອັງຄານ|ວັນພຸດ/ພຸດ|ວັນພະຫັດ/ພະຫັດ|ວັນສຸກ/ສຸກ|ວັນເສົາ/ເສົາ|ວັນອາທິດ/ອາທິດ"),
    "lt": (
        "pirmadienis|antradienis|trečiadienis|ketvirtadienis|penktadienis|šeštadienis|sekmadienis"
    ),
    "lv": (
        "pirmdiena/pirmd|otrdiena/otrd|trešdiena/trešd|ceturtdiena/ceturtd|piektdiena/piektd|"
        "sestdiena/sestd|svētdiena/svētd"
    ),
    "mk": "понеделник/пон|вторник/вто|среда/сре|четврток/чет|петок/пет|сабота/саб|недела/нед",
    "ml": ("തിങ്കളാഴ്ച/തിങ്കൾ|ചൊവ്വാഴ്ച/ചൊവ്വ|ബുധനാഴ്ച/ബുധൻ|വ്യാഴാഴ്ച/വ്യാഴം|വെള്ളിയാഴ്ച/വെള്ളി|ശനിയാഴ്ച/ശനി|ഞായറാഴ്ച/ഞായർ"),
    "mn": "даваа/да|мягмар/мя|лхагва/лх|пүрэв/пү|баасан/ба|бямба/бя|ням/ня",
    "mr": "सोमवार/सोम|मंगळवार/मंगळ|बुधवार/बुध|गुरुवार/गुरु|शुक्रवार/शुक्र|शनिवार/शनि|रविवार/रवि",
    "ms": "isnin/isn|selasa/sel|rabu/rab|khamis/kha|jumaat/jum|sabtu/sab|ahad/ahd",
    "mt": (
        "it-tnejn/tne|it-tlieta/tli|l-erbgħa/erb|il-ħamis/ħam|il-ġimgħa/ġim|is-sibt/sib|il-ħadd/ħad"
    ),
    "my": "တနင်္လာ|အင်္ဂါ|ဗုဒ္ဓဟူး|ကြာသပတေး|သောကြာ|စနေ|တနင်္ဂနွေ",
    "ne": "सोमबार/सोम|मङ्गलबार/मङ्गल|बुधबार/बुध|बिहिबार/बिहि|शुक्रबार/शुक्र|शनिबार/शनि|आइतबार/आइत",
    "nl": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "no": (
        "mandag/man|tirsdag/tysdag/tir/tys|onsdag/ons|torsdag/tor|fredag/fre|"
        "laurdag/lørdag/lør/lau|søndag/søn/sø"
    ),
    "pa": ("ਸੋਮਵਾਰ/ਸੋਮ|ਮੰਗਲਵਾਰ/ਮੰਗਲ|ਬੁੱਧਵਾਰ/ਬੁੱਧ|ਵੀਰਵਾਰ/ਵੀਰ|ਸ਼ੁੱਕਰਵਾਰ/ਸ਼ੁੱਕਰ|ਸ਼ਨਿੱਚਰਵਾਰ/ਸ਼ਨਿੱਚਰ|ਐਤਵਾਰ/ਐਤ"),
    "pl": "poniedziałek/pon|wtorek|środa|czwartek/czw|piątek|sobota/sob|niedziela/niedz",
    "ps": "دونۍ|درېنۍ|څلرنۍ|پينځنۍ|جمعه|اونۍ|يونۍ",
    "pt": (
        "segunda-feira/seg|terça-feira/ter|quarta-feira/qua|quinta-feira/qui|sexta-feira/sex|"
        "sábado/sáb|domingo/dom"
    ),
    "rm": "glindesdi/gli|mardi|mesemna|gievgia/gie|venderdi|sonda|dumengia",
    "ro": "luni/lun|marți/mar|miercuri/mie|joi|vineri/vin|sâmbătă/sâm|duminică/dum",
    "ru": "понедельник/пн|вторник/вт|среда/ср|четверг/чт|пятница/пт|суббота/сб|воскресенье/вс",
    "si": "සඳුදා|අඟහරුවාදා/අඟහ|බදාදා|බ්රහස්පතින්දා/බ්රහස්|සිකුරාදා/සිකු|සෙනසුරාදා/සෙන|ඉරිදා",
    "sk": "pondelok|utorok|streda|štvrtok|piatok|sobota|nedeľa",
    "sl": "ponedeljek/pon|torek/tor|sreda/sre|četrtek/čet|petek/pet|sobota/sob|nedelja/ned",
    "so": "isniin/isn|talaado/tldo|arbaco/arbc|khamiis/khms|jimco/jmc|sabti/sbti|axad/axd",
    "sq": "e hënë/hën|e martë/mar|e mërkurë/mër|e enjte/enj|e premte/pre|e shtunë/sht|e diel/die",
    "sr": (
        "ponedeljak/понедељак/пон/pon|уторак/utorak/уто/uto|среда/sreda/сре/sre|"
        "четвртак/četvrtak/чет/čet|петак/petak/пет/pet|субота/subota/суб/sub|"
        "nedelja/недеља/нед/ned"
    ),
    "sv": "måndag/mån|tisdag/tis|onsdag/ons|torsdag/tors|fredag/fre|lördag/lör|söndag/sön",
    "sw": "jumatatu|jumanne|jumatano|alhamisi|ijumaa|jumamosi|jumapili",
    "ta": "திங்கள்/திங்|செவ்வாய்/செவ்|புதன்/புத|வியாழன்/வியா|வெள்ளி/வெள்|சனி|ஞாயிறு/ஞாயி",
    "te": ("సోమవారం/సోమ|మంగళవారం/మంగళ|బుధవారం/బుధ|గురువారం/గురు|శుక్రవారం/శుక్ర|శనివారం/శని|ఆదివారం/ఆది"),
    "th": "วันจันทร์|วันอังคาร|วันพุธ|วันพฤหัสบดี/พฤ|วันศุกร์|วันเสาร์|วันอาทิตย์/อา",
    "tr": "pazartesi/pzt|salı/sal|çarşamba/çar|perşembe/per|cuma/cum|cumartesi/cmt|pazar/paz",
    "uk": "понеділок/пн|вівторок/вт|середа/ср|четвер/чт|пʼятниця/пт|субота/сб|неділя/нд",
    "ur": "پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ|اتوار",
    "uz": (
        "dushanba/dush|seshanba/sesh|chorshanba/chor|payshanba/pay|juma/jum|shanba/shan|"
        "yakshanba/yak"
    ),
    "vi": "thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật",
    "zh": "星期一/周一|星期二/周二|星期三/周三|星期四/周四|星期五/周五|星期六/周六|星期日/周日",
    "zu": (
        "umsombuluko/mso|ulwesibili/bil|ulwesithathu/tha|ulwesine/sin|ulwesihlanu/hla|"
        "umgqibelo/mgq|isonto/son"
    ),
}
"""Language to seven days from Monday, parted by ``|``; spellings of one day by ``/``.

From the Unicode CLDR. Two-letter forms are left out: ``on``, ``di``, ``to`` are words elsewhere.
"""
