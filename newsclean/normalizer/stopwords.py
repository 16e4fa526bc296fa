"""The commonest small words of languages that share a script: evidence of what a text is in."""

from collections.abc import Mapping
from typing import Final

__all__ = ["STOP_WORDS"]

_LATIN: Final = {
    "en": (
        "the and of to in is that was for on with as he it at by from his this be are have has "
        "said not but they which will"
    ),
    "de": (
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch "
        "es an werden aus er hat dass sie nach wird bei"
    ),
    "fr": (
        "le la les de des et en un une du est que qui dans pour pas sur au par plus ce avec il "
        "sont aux cette ses mais été"
    ),
    "es": (
        "el la de que y en los se del las un por con no una su para es al lo como más pero sus "
        "fue ha este según"
    ),
    "pt": (
        "de que não o do da em um para com uma os no se na por mais as dos como mas foi ao ele "
        "das tem à seu sua são também"
    ),
    "it": (
        "di che il la e è per un in non una del della sono le si con da dei al gli alla più nel "
        "anche ha come delle lo"
    ),
    "nl": (
        "de het een van en in is dat op te zijn met voor niet aan er om ook als bij maar door "
        "hij ze wordt naar heeft dit"
    ),
    "sv": (
        "och att det som en på är av för med till den har inte om ett han men var sig så från "
        "vi kan när hade där"
    ),
    "da": (
        "og at det er en til på som af for med den ikke der har et de han var vil sig men om fra "
        "blev også efter kan siger hvor været mellem nogle meget når skal år"
    ),
    "no": (
        "og det i som er en på til av for med at har ikke den om et de han var ble men fra seg "
        "også vil etter kan sier hvor vært mellom noen mye når skal år"
    ),
    "is": (
        "og að í á er sem það um við var til en af með hann fyrir ekki því þess hafa verið eru "
        "frá hefur segir"
    ),
    "fo": (
        "og í at ið er á sum til fyri ikki við av tað hevur hava ein men eru frá teir verður vóru"
    ),
    "fi": (
        "ja on ei että se oli hän mutta myös kun ovat joka sen ole mukaan voi vain kuin niin jo "
        "tai sekä"
    ),
    "et": (
        "ja on ei et ta see oli ka mis kui aga oma ning või siis seda kes tema nii veel selle kuid"
    ),
    "lv": "un ir ka par ar no uz kas gan lai tika arī bet to kā nav tas pēc pie viņš būs šo ko",
    "lt": "ir kad yra į iš su tai bet kaip jo buvo nuo apie dėl tik per jau kurie po už taip ne",
    "pl": (
        "i w na z się nie do że jest to o jak po od za przez ale dla są który już być było "
        "także czy oraz"
    ),
    "cs": (
        "a se v na je že o s z do to i ve za by pro ale jako jsou po které který podle jeho "
        "také bylo"
    ),
    "sk": (
        "a sa v na je že o s z do to aj vo za by pre ale ako sú po ktoré ktorý podľa jeho tiež bolo"
    ),
    "sl": "in je v na da se za so pa ki po z tudi ne s bi kot bo od pri še iz ali ter",
    "hr": "i je u na se da su za od s koji će ne to iz što bi kao o po nije te ili nakon kako",
    "bs": "i je u na se da su za od koji će ne to iz što bi kao po nije te ili nakon kako bosne",
    "sr": "i je u na se da su za od koji će ne to iz što bi kao o po nije kako biti posle srbije",
    "sq": "të e në dhe një që për me se i nga është ka më do si nuk janë kjo por edhe",
    "ro": (
        "și de în la a cu pe că nu din o este pentru care un mai au fost sau dar lui ale prin după"
    ),
    "hu": (
        "a az és hogy nem is egy volt meg de ez van csak már mint azt még el vagy szerint ki pedig"
    ),
    "tr": "ve bir bu da de için ile olarak çok daha gibi olan kadar ne en ise sonra dedi var değil",
    "az": "və bu bir də ki üçün ilə olan edib olub isə onun daha sonra deyib azərbaycan",
    "uz": "va bu bilan uchun bir ham edi deb bo‘lgan qilish boʻyicha o‘zbekiston esa kerak",
    "ca": "de la que i el en a les els per un del amb una es no ha al més dels són però com seva",
    "gl": "de que e o a do da en un para unha os no se na por máis as dos como non foi coa polo",
    "eu": "eta da ez du bat ere dira hori izan egin baina den zen dute dela baino egiten bere",
    "mt": "li u ta il fil fuq dan biex għal kif qal minn ma kien din kienet wara jew",
    "ga": "an agus na a ar i go is le ag do tá sé bhí nach leis gur seo mar",
    "cy": "yn y a i o ar yr mae ei wedi gan am bod ac ond hefyd fod oedd hynny",
    "lb": "de an d vun ass zu net mat déi fir op huet och den eng sinn dat wéi bei",
    "af": "die en van in is het nie dat te wat op vir met sy na aan om was hy",
    "id": (
        "yang dan di dari ini untuk dengan pada itu tidak dalam akan juga ke ada karena oleh "
        "bisa tersebut kata"
    ),
    "ms": (
        "yang dan di dari ini untuk dengan pada itu tidak dalam akan juga ke ada kerana oleh "
        "boleh tersebut berkata"
    ),
    "tl": "ang ng sa na mga ay at ni si para hindi ito kay nang may siya niya pa",
    "vi": "và của là có các được cho không trong một với người những đã này tại khi để",
    "sw": "na ya wa kwa ni katika za la kuwa hiyo huyo alisema pia cha hii baada wake",
    "so": "iyo oo ka ku ee in ayaa uu waa soo ah la waxaa isaga",
    "ha": "da a ya na ta wannan domin kuma cewa sun ba shi ne daga",
    "yo": "ti ni si náà wọn pé fún àti tí ó ní láti",
    "zu": "ukuthi futhi ngoba uma kodwa nge ukuba abantu le kule ngesikhathi wathi uthe kanye",
    "xh": "ukuba kwaye xa kodwa kunye nge ngokuba uthe abantu le kule ngexesha ukuze oku",
    "st": "le ea ho ba ha hore ka tsa oa ke mme empa bakeng se",
    "la": "et in est non ad cum ut sed qui quod ex ab per quae",
    "eo": "la de kaj en estas al ke por ne kun li ĝi estis pri",
}
_CYRILLIC: Final = {
    "ru": "и в не на что с по это как из от но за его он для все был также было или она они быть",
    "uk": "і в не на що з у та до за від це як про його але для він які також було або буде є",
    "be": "і ў не на што з у да за ад гэта як але для ён якія таксама было або будзе",
    "bg": "на и в да се за от с не е са по че като ще това той при още след до или",
    "sr": "и је у на се да су за од са који ће не то из што би као није после",
    "mk": "и на во да се за од со не е ќе што како тоа ги која кои овој по ја",
    "kk": "және мен бұл үшін бір да де деп бойынша қазақстан болып туралы еді",
    "ky": "жана менен бул үчүн бир да деп боюнча кыргызстан болгон",
    "tg": "ва дар аз ба ки барои бо ин он аст шуд кард",
    "mn": "нь бол байна энэ юм монгол улсын гэж дээр хийх байгаа",
}
_ARABIC: Final = {
    "ar": "في من على أن إلى التي عن هذا الذي ما كان مع بعد هذه وقد قال بين لا لم ذلك",
    "fa": "و در به از که این را با است برای آن یک شد شده کرد تا بر گفت خود می",
    "ur": "کے کی میں ہے اور سے کا نے کو پر یہ کہ ہیں نہیں بھی اس تھا ایک کیا",
    "ps": "د په چې او له کې ته دی سره دا کړي يې هم شوي",
    "ckb": "لە بۆ و بە کە ئەم ئەو بوو دەکات هەروەها",
    "sd": "جي ۾ ۽ کي جو آهي سان تي نه جا هن",
    "ug": "ۋە بىر بۇ بىلەن ئۈچۈن دەپ قىلىپ",
}
_DEVANAGARI: Final = {
    "hi": "के में की है और से का को पर ने कि यह हैं भी नहीं इस एक हो था",
    "mr": "आहे आणि या हे होते तर ते की त्या केली असे झाले मात्र होता",
    "ne": "र को मा छ पनि भएको गरेको हो ले भने यो गर्ने रहेको नेपाल",
}
_HEBREW: Final = {"he": "של את על לא כי הוא זה עם גם כל אבל", "yi": "און איז די צו פון אַז האָט מיט"}

STOP_WORDS: Final[Mapping[str, Mapping[str, frozenset[str]]]] = {
    script: {language: frozenset(words.split()) for language, words in rows.items()}
    for script, rows in (
        ("latin", _LATIN),
        ("cyrillic", _CYRILLIC),
        ("arabic", _ARABIC),
        ("devanagari", _DEVANAGARI),
        ("hebrew", _HEBREW),
    )
}
"""Script to language to its words."""
