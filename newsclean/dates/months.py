"""Month names of the Gregorian calendar by language, as newspapers print them."""

from collections.abc import Mapping
from typing import Final

__all__ = ["MONTH_NAMES"]

MONTH_NAMES: Final[Mapping[str, str]] = {
    "af": (
        "januarie/jan|februarie/feb|maart/mrt|april/apr|mei|junie/jun|julie/jul|augustus/aug|"
        "september/sep|oktober/okt|november/nov|desember/des"
    ),
    "am": (
        "ጃንዋሪ/ጃን|ፌብሩዋሪ/ፌብ|ማርች|ኤፕሪል/ኤፕሪ|ሜይ|ጁን|ጁላይ|ኦገስት/ኦገስ|ሴፕቴምበር/ሴፕቴ|ኦክቶበር/ኦክቶ|ኖቬምበር/ኖቬም|ዲሴምበር/ዲሴም"
    ),
    "ar": (
        "كانون الثاني/يناير/جانفي|فبراير/فيفري/شباط|مارس/آذار|أبريل/نيسان/أفريل|مايو/أيار/ماي|"
        "حزيران/يونيو/جوان|جويلية/يوليوز/يوليو/تموز|أغسطس/أوت/غشت/آب|سبتمبر/أيلول/شتنبر|"
        "تشرين الأول/أكتوبر|تشرين الثاني/نوفمبر/نونبر|كانون الأول/ديسمبر/دجنبر"
    ),
    "az": (
        "yanvar/yan|fevral/fev|mart/mar|aprel/apr|may|iyun/iyn|iyul/iyl|avqust/avq|"
        "sentyabr/sen|oktyabr/okt|noyabr/noy|dekabr/dek"
    ),
    "be": (
        "студзеня/студзень/сту|лютага/люты/лют|сакавіка/сакавік/сак|красавіка/красавік/кра|"
        "мая/май|чэрвеня/чэрвень/чэр|ліпеня/ліпень/ліп|жнівень/жніўня/жні|верасень/верасня/вер|"
        "кастрычніка/кастрычнік/кас|лістапада/лістапад/ліс|снежань/снежня/сне"
    ),
    "bg": (
        "януари/яну|февруари/фев|март|април/апр|май|юни|юли|август/авг|септември/сеп|"
        "октомври/окт|ноември/ное|декември/дек"
    ),
    "bn": (
        "জানুয়ারি/জানুয়ারী/জানু|ফেব্রুয়ারি/ফেব্রুয়ারী/ফেব|মার্চ|এপ্রিল/এপ্রি|মে|জুন|জুলাই/জুল|আগস্ট/আগ|"
        "সেপ্টেম্বর/সেপ|অক্টোবর/অক্টো|নভেম্বর/নভে|ডিসেম্বর/ডিসে"
    ),
    "bs": (
        "januar/jan|februar/feb|mart/mar|april/apr|maj|juni/jun|juli/jul|august/aug|"
        "septembar/sep|oktobar/okt|novembar/nov|decembar/dec"
    ),
    "ca": (
        "gener/gen|febrer/febr|març|abril/abr|maig|juny|juliol/jul|agost/ag|setembre/set|"
        "octubre/oct|novembre/nov|desembre/sembre/des"
    ),
    "cs": (
        "ledna/leden/led|února/únor/úno|března/březen/bře|dubna/duben/dub|května/květen/kvě|"
        "června/červen/čvn|července/červenec/čvc|srpna/srpen/srp|září/zář|října/říjen/říj|"
        "listopadu/listopad/lis|prosince/prosinec/pro"
    ),
    "cy": (
        "ionawr/ion|chwefror/chwef/chw|mawrth/maw|ebrill/ebr|mai|mehefin/meh|"
        "gorffennaf/gorff/gor|awst|medi|hydref/hyd|tachwedd/tach|rhagfyr/rhag"
    ),
    "da": (
        "januar/jan|februar/feb|marts/mar|april/apr|maj|juni/jun|juli/jul|august/aug|"
        "september/sep|oktober/okt|november/nov|december/dec"
    ),
    "de": (
        "jaenner/januar/jänner/jan|februar/feb|maerz/märz/mär/mrz|april/apr|mai|juni/jun|"
        "juli/jul|august/aug|september/sept/sep|oktober/okt|november/nov|dezember/dez"
    ),
    "el": (
        "ιανουαρίου/ιανουάριοσ/ιαν|φεβρουαρίου/φεβρουάριοσ/φεβ|μαρτίου/μάρτιοσ/μαρ|"
        "απριλίου/απρίλιοσ/απρ|μαΐου/μαΐ/μάιοσ|ιουνίου/ιούνιοσ/ιουν|ιουλίου/ιούλιοσ/ιουλ|"
        "αυγούστου/αύγουστοσ/αυγ|σεπτεμβρίου/σεπτέμβριοσ/σεπ|οκτωβρίου/οκτώβριοσ/οκτ|"
        "νοεμβρίου/νοέμβριοσ/νοε|δεκεμβρίου/δεκέμβριοσ/δεκ"
    ),
    "en": (
        "january/jan|february/feb|march/mar|april/apr|may|june/jun|july/jul|august/aug|"
        "september/sept/sep|october/oct|november/nov|december/dec"
    ),
    "es": (
        "enero/ene|febrero/feb|marzo/mar|abril/abr|mayo/may|junio/jun|julio/jul|agosto/ago|"
        "septiembre/setiembre/sept/set|octubre/oct|noviembre/nov|diciembre/dic"
    ),
    "et": (
        "jaanuar/jaan|veebruar/veebr|märts|aprill/apr|mai|juuni|juuli|august/aug|"
        "september/sept|oktoober/okt|november/nov|detsember/dets"
    ),
    "eu": (
        "urtarrilaren/urtarrila/urt|otsailaren/otsaila/ots|martxoaren/martxoa/mar|"
        "apirilaren/apirila/api|maiatzaren/maiatza/mai|ekainaren/ekaina/eka|"
        "uztailaren/uztaila/uzt|abuztuaren/abuztua/abu|irailaren/iraila/ira|urriaren/urria/urr|"
        "azaroaren/azaroa/aza|abenduaren/abendua/abe"
    ),
    "fa": "ژانویهٔ|فوریهٔ|مارس|آوریل|مهٔ|ژوئن|ژوئیهٔ|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
    "fi": (
        "tammikuuta/tammikuu/tammi|helmikuuta/helmikuu/helmi|maaliskuuta/maaliskuu/maalis|"
        "huhtikuuta/huhtikuu/huhti|toukokuuta/toukokuu/touko|kesäkuuta/kesäkuu/kesä|"
        "heinäkuuta/heinäkuu/heinä|elokuuta/elokuu/elo|syyskuuta/syyskuu/syys|"
        "lokakuuta/lokakuu/loka|marraskuuta/marraskuu/marras|joulukuuta/joulukuu/joulu"
    ),
    "fil": (
        "enero/ene|pebrero/peb|marso/mar|abril/abr|mayo/may|hunyo/hun|hulyo/hul|agosto/ago|"
        "setyembre/set|oktubre/okt|nobyembre/nob|disyembre/dis"
    ),
    "fo": (
        "januar/jan|februar/feb|mars/mar|apríl/apr|mai|juni/jun|juli/jul|august/aug|"
        "september/sep|oktober/okt|november/nov|desember/des"
    ),
    "fr": (
        "janvier/janv|février/févr|mars|avril/avr|mai|juin|juillet/juil|août|septembre/sept|"
        "octobre/oct|novembre/nov|décembre/déc"
    ),
    "fy": (
        "jannewaris/jan|febrewaris/feb|maart/mrt|april/apr|maaie/mai|juny/jun|july/jul|"
        "augustus/aug|septimber/sep|oktober/okt|novimber/nov|desimber/des"
    ),
    "ga": (
        "eanáir/ean|feabhra/feabh|márta|aibreán/aib|bealtaine/beal|meitheamh/meith|iúil|"
        "lúnasa/lún|meán fómhair/mfómh|deireadh fómhair/dfómh|samhain/samh|nollaig/noll"
    ),
    "gl": (
        "xaneiro/xan|febreiro/feb|marzo/mar|abril/abr|maio|xuño|xullo/xul|agosto/ago|"
        "setembro/set|outubro/out|novembro/nov|decembro/dec"
    ),
    "gu": (
        "જાન્યુઆરી/જાન્યુ|ફેબ્રુઆરી/ફેબ્રુ|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ|સપ્ટેમ્બર/સપ્ટે|"
        "ઑક્ટોબર/ઑક્ટો|નવેમ્બર/નવે|ડિસેમ્બર/ડિસે"
    ),
    "ha": (
        "janairu/jan|faburairu/fab|maris/mar|afirilu/afi|mayu/may|yuni/yun|yuli/yul|agusta/agu|"
        "satumba/sat|oktoba/okt|nuwamba/nuw|disamba/dis"
    ),
    "he": (
        "בינואר/ינואר/ינו׳|בפברואר/פברואר/פבר׳|במרץ/מרץ|באפריל/אפריל/אפר׳|במאי/מאי|ביוני/יוני|"
        "ביולי/יולי|באוגוסט/אוגוסט/אוג׳|בספטמבר/ספטמבר/ספט׳|באוקטובר/אוקטובר/אוק׳|"
        "בנובמבר/נובמבר/נוב׳|בדצמבר/דצמבר/דצמ׳"
    ),
    "hi": (
        "जनवरी/जन॰|फ़रवरी/फ़र॰|मार्च|अप्रैल|मई|जून|जुलाई/जुल॰|अगस्त/अग॰|सितम्बर/सितंबर/सित॰|"
        "अक्टूबर/अक्तूबर/अक्टू॰|नवम्बर/नवंबर/नव॰|दिसम्बर/दिसंबर/दिस॰"
    ),
    "hr": (
        "siječnja/siječanj/sij|veljače/veljača/velj|ožujka/ožujak/ožu|travnja/travanj/tra|"
        "svibnja/svibanj/svi|lipnja/lipanj/lip|srpnja/srpanj/srp|kolovoza/kolovoz/kol|"
        "rujna/rujan/ruj|listopada/listopad/lis|studenoga/studeni/stu|prosinca/prosinac/pro"
    ),
    "hu": (
        "január/jan|február/febr|március/márc|április/ápr|május/máj|június/jún|július/júl|"
        "augusztus/aug|szeptember/szept|október/okt|november/nov|december/dec"
    ),
    "hy": (
        "հունվարի/հունվար/հնվ|փետրվարի/փետրվար/փտվ|մարտի/մարտ/մրտ|ապրիլի/ապրիլ/ապր|"
        "մայիսի/մայիս/մյս|հունիսի/հունիս/հնս|հուլիսի/հուլիս/հլս|օգոստոսի/օգոստոս/օգս|"
        "սեպտեմբերի/սեպտեմբեր/սեպ|հոկտեմբերի/հոկտեմբեր/հոկ|նոյեմբերի/նոյեմբեր/նոյ|"
        "դեկտեմբերի/դեկտեմբեր/դեկ"
    ),
    "id": (
        "januari/jan|februari/feb|maret/mar/mrt|april/apr|mei|juni/jun|juli/jul|"
        "agustus/agu/agt|september/sep|oktober/okt|november/nov/nop|desember/des"
    ),
    "is": (
        "janúar/jan|febrúar/feb|mars/mar|apríl/apr|maí|júní/jún|júlí/júl|ágúst/ágú|"
        "september/sep|október/okt|nóvember/nóv|desember/des"
    ),
    "it": (
        "gennaio/gen|febbraio/feb|marzo/mar|aprile/apr|maggio/mag|giugno/giu|luglio/lug|"
        "agosto/ago|settembre/set|ottobre/ott|novembre/nov|dicembre/dic"
    ),
    "ka": (
        "იანვარი/იან|თებერვალი/თებ|მარტი/მარ|აპრილი/აპრ|მაისი/მაი|ივნისი/ივნ|ივლისი/ივლ|"
        "აგვისტო/აგვ|სექტემბერი/სექ|ოქტომბერი/ოქტ|ნოემბერი/ნოე|დეკემბერი/დეკ"
    ),
    "kk": (
        "қаңтар/қаң|ақпан/ақп|наурыз/нау|сәуір/сәу|мамыр/мам|маусым/мау|шілде/шіл|тамыз/там|"
        "қыркүйек/қыр|қазан/қаз|қараша/қар|желтоқсан/жел"
    ),
    "km": "មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ",
    "kn": (
        "ಜನವರಿ/ಜನ|ಫೆಬ್ರವರಿ/ಫೆಬ್ರ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್/ಏಪ್ರಿ|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್/ಆಗ|ಸೆಪ್ಟೆಂಬರ್/ಸೆಪ್ಟೆಂ|ಅಕ್ಟೋಬರ್/ಅಕ್ಟೋ|ನವೆಂಬರ್/ನವೆಂ|ಡಿಸೆಂಬರ್/ಡಿಸೆಂ"
    ),
    "ky": (
        "январь/янв|февраль/фев|март/мар|апрель/апр|май|июнь/июн|июль/июл|август/авг|"
        "сентябрь/сен|октябрь/окт|ноябрь/ноя|декабрь/дек"
    ),
    "lb": (
        "januar/jan|februar/feb|mäerz/mäe|abrëll/abr|mee|juni/jun|juli/jul|august/aug|"
        "september/sep|oktober/okt|november/nov|dezember/dez"
    ),
    "lo": (
        "ມັງກອນ/ມ.ກ|ກຸມພາ/ກ.ພ|ມີນາ/ມ.ນ|ເມສາ/ມ.ສ|ພຶດສະພາ/ພ.ພ|ມິຖຸນາ/ມິ.ຖ|ກໍລະກົດ/ກ.ລ|ສິງຫາ/ສ.ຫ|"
        "ກັນຍາ/ກ.ຍ|ຕຸລາ/ຕ.ລ|ພະຈິກ/ພ.ຈ|ທັນວາ/ທ.ວ"
    ),
    "lt": (
        "sausio/sausis/saus|vasario/vasaris/vas|kovas/kovo/kov|balandžio/balandis/bal|"
        "gegužės/gegužė/geg|birželio/birželis/birž|liepos/liepa/liep|rugpjūčio/rugpjūtis/rugp|"
        "rugsėjis/rugsėjo/rugs|spalio/spalis/spal|lapkričio/lapkritis/lapkr|"
        "gruodžio/gruodis/gruod"
    ),
    "lv": (
        "janvāris/janv|februāris/febr|marts|aprīlis/apr|maijs|jūnijs/jūn|jūlijs/jūl|"
        "augusts/aug|septembris/sept|oktobris/okt|novembris/nov|decembris/dec"
    ),
    "mk": (
        "јануари/јан|февруари/фев|март/мар|април/апр|мај|јуни/јун|јули/јул|август/авг|"
        "септември/сеп|октомври/окт|ноември/ное|декември/дек"
    ),
    "ml": (
        "ജനുവരി/ജനു|ഫെബ്രുവരി/ഫെബ്രു|മാർച്ച്/മാർ|ഏപ്രിൽ/ഏപ്രി|മേയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ്/ഓഗ|"
        "സെപ്റ്റംബർ/സെപ്റ്റം|ഒക്ടോബർ/ഒക്ടോ|നവംബർ/നവം|ഡിസംബർ/ഡിസം"
    ),
    "mn": (
        "нэгдүгээр сар|хоёрдугаар сар|гуравдугаар сар|дөрөвдүгээр сар|тавдугаар сар|"
        "зургаадугаар сар|долоодугаар сар|наймдугаар сар|есдүгээр сар|аравдугаар сар|"
        "арван нэгдүгээр сар|арван хоёрдугаар сар"
    ),
    "mr": (
        "जानेवारी/जाने|फेब्रुवारी/फेब्रु|मार्च|एप्रिल/एप्रि|मे|जून|जुलै|ऑगस्ट/ऑग|"
        "सप्टेंबर/सप्टें|ऑक्टोबर/ऑक्टो|नोव्हेंबर/नोव्हें|डिसेंबर/डिसें"
    ),
    "ms": (
        "januari/jan|februari/feb|mac|april/apr|mei|jun|julai/jul|ogos/ogo|september/sep|"
        "oktober/okt|november/nov|disember/dis"
    ),
    "mt": (
        "jannar/jan|frar/fra|marzu/mar|april/apr|mejju/mej|ġunju/ġun|lulju/lul|awwissu/aww|"
        "settembru/set|ottubru/ott|novembru/nov|diċembru/diċ"
    ),
    "my": ("ဇန်နဝါရီ/ဇန်|ဖေဖော်ဝါရီ/ဖေ|မတ်|ဧပြီ|မေ|ဇွန်|ဇူလိုင်/ဇူ|ဩဂုတ်|စက်တင်ဘာ/စက်|အောက်တိုဘာ/အောက်|နိုဝင်ဘာ/နို|ဒီဇင်ဘာ/ဒီ"),
    "ne": "जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर",
    "nl": (
        "januari/jan|februari/feb|maart/mrt|april/apr|mei|juni/jun|juli/jul|augustus/aug|"
        "september/sep|oktober/okt|november/nov|december/dec"
    ),
    "no": (
        "januar/jan|februar/feb|mars/mar|april/apr|mai|juni/jun|juli/jul|august/aug|"
        "september/sep|oktober/okt|november/nov|desember/des"
    ),
    "pa": (
        "ਜਨਵਰੀ/ਜਨ|ਫ਼ਰਵਰੀ/ਫ਼ਰ|ਮਾਰਚ|ਅਪ੍ਰੈਲ/ਅਪ੍ਰੈ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ/ਜੁਲਾ|ਅਗਸਤ/ਅਗ|ਸਤੰਬਰ/ਸਤੰ|ਅਕਤੂਬਰ/ਅਕਤੂ|ਨਵੰਬਰ/ਨਵੰ|ਦਸੰਬਰ/ਦਸੰ"
    ),
    "pl": (
        "stycznia/styczeń/sty|lutego/luty/lut|marzec/marca/mar|kwietnia/kwiecień/kwi|maja/maj|"
        "czerwiec/czerwca/cze|lipiec/lipca/lip|sierpnia/sierpień/sie|września/wrzesień/wrz|"
        "października/październik/paź|listopada/listopad/lis|grudzień/grudnia/gru"
    ),
    "ps": "جنوري|فېبروري/فبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سېپتمبر/سپتمبر|اکتوبر|نومبر|دسمبر",
    "pt": (
        "janeiro/jan|fevereiro/fev|março/mar|abril/abr|maio/mai|junho/jun|julho/jul|agosto/ago|"
        "setembro/set|outubro/out|novembro/nov|dezembro/dez"
    ),
    "rm": (
        "schaner/schan|favrer/favr|mars|avrigl/avr|matg|zercladur/zercl|fanadur/fan|avust|"
        "settember/sett|october/oct|november/nov|december/cember"
    ),
    "ro": (
        "ianuarie/ian|februarie/feb|martie/mar|aprilie/apr|mai|iunie/iun|iulie/iul|august/aug|"
        "septembrie/sept|octombrie/oct|noiembrie/nov|decembrie/dec"
    ),
    "ru": (
        "января/январь/янв|февраля/февраль/февр|марта/март/мар|апреля/апрель/апр|мая/май|"
        "июня/июнь/июн|июля/июль/июл|августа/август/авг|сентября/сентябрь/сент|"
        "октября/октябрь/окт|ноября/ноябрь/нояб|декабря/декабрь/дек"
    ),
    "si": (
        "ජනවාරි/ජන|පෙබරවාරි/පෙබ|මාර්තු/මාර්|අප්රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු/අගෝ|"
        "සැප්තැම්බර්/සැප්|ඔක්තෝබර්/ඔක්|නොවැම්බර්/නොවැ|දෙසැම්බර්/දෙසැ"
    ),
    "sk": (
        "januára/január/jan|februára/február/feb|marca/marec/mar|apríla/apríl/apr|mája/máj|"
        "júna/jún|júla/júl|augusta/august/aug|septembra/september/sep|októbra/október/okt|"
        "novembra/november/nov|decembra/december/dec"
    ),
    "sl": (
        "januar/jan|februar/feb|marec/mar|april/apr|maj|junij/jun|julij/jul|avgust/avg|"
        "september/sep|oktober/okt|november/nov|december/dec"
    ),
    "so": (
        "jannaayo/janaayo/jan|febraayo/feb|maarso/mar|abriil/abr|maayo/may|juun/jun|luulyo/lul|"
        "agosto/ogosto/ogs|sebteembar/sebtembar/seb|oktoobar/okt|noofeembar/nof|diseembar/dis"
    ),
    "sq": (
        "janar/jan|shkurt/shk|mars/mar|prill/pri|maj|qershor/qer|korrik/korr|gusht/gush|"
        "shtator/sht|tetor/tet|nëntor/nën|dhjetor/dhj"
    ),
    "sr": (
        "јануар/januar/јан/jan|фебруар/februar/феб/feb|март/mart/мар/mar|април/april/апр/apr|"
        "мај/maj|јун/jun|јул/jul|август/avgust/авг/avg|септембар/septembar/сеп/sep|"
        "октобар/oktobar/окт/okt|новембар/novembar/нов/nov|децембар/decembar/дец/dec"
    ),
    "sv": (
        "januari/jan|februari/feb|mars|april/apr|maj|juni|juli|augusti/aug|september/sep|"
        "oktober/okt|november/nov|december/dec"
    ),
    "sw": (
        "januari/jan|februari/feb|machi/mac|aprili/apr|mei|juni/jun|julai/jul|agosti/ago|"
        "septemba/sep|oktoba/okt|novemba/nov|desemba/des"
    ),
    "ta": (
        "ஜனவரி/ஜன|பிப்ரவரி/பிப்|மார்ச்/மார்|ஏப்ரல்/ஏப்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்/ஆக|செப்டம்பர்/செப்|"
        "அக்டோபர்/அக்|நவம்பர்/நவ|டிசம்பர்/டிச"
    ),
    "te": (
        "జనవరి/జన|ఫిబ్రవరి/ఫిబ్ర|మార్చి|ఏప్రిల్/ఏప్రి|మే|జూన్|జులై|ఆగస్టు/ఆగ|"
        "సెప్టెంబర్/సెప్టెం|అక్టోబర్/అక్టో|నవంబర్/నవం|డిసెంబర్/డిసెం"
    ),
    "th": (
        "มกราคม/ม.ค.|กุมภาพันธ์/ก.พ.|มีนาคม/มี.ค.|เมษายน/เม.ย.|พฤษภาคม/พ.ค.|มิถุนายน/มิ.ย.|"
        "กรกฎาคม/ก.ค.|สิงหาคม/ส.ค.|กันยายน/ก.ย.|ตุลาคม/ต.ค.|พฤศจิกายน/พ.ย.|ธันวาคม/ธ.ค."
    ),
    "tr": (
        "ocak/oca|şubat/şub|mart/mar|nisan/nis|mayıs/may|haziran/haz|temmuz/tem|ağustos/ağu|"
        "eylül/eyl|ekim/eki|kasım/kas|aralık/ara"
    ),
    "uk": (
        "січень/січня/січ|лютого/лютий/лют|березень/березня/бер|квітень/квітня/квіт|"
        "травень/травня/трав|червень/червня/черв|липень/липня/лип|серпень/серпня/серп|"
        "вересень/вересня/вер|жовтень/жовтня/жовт|листопада/листопад/лист|грудень/грудня/груд"
    ),
    "ur": "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
    "uz": (
        "yanvar/yan|fevral/fev|mart/mar|aprel/apr|may|iyun/iyn|iyul/iyl|avgust/avg|sentabr/sen|"
        "oktabr/okt|noyabr/noy|dekabr/dek"
    ),
    "zu": (
        "januwari/jan|februwari/feb|mashi/mas|ephreli/eph|meyi/mey|juni/jun|julayi/jul|"
        "agasti/aga|septhemba/sep|okthoba/okt|novemba/nov|disemba/dis"
    ),
}
"""Language to twelve months, parted by ``|``; spellings and cases of one month by ``/``.

From the Unicode CLDR (format and stand-alone, wide and abbreviated; Arabic with its Levantine
and Maghreb variants), with a few spellings that old pages use.
"""
