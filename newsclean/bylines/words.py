"""Words of a byline that are no part of a name, by language."""

import re
from collections.abc import Mapping
from typing import Final

from newsclean.patterns import pattern

__all__ = ["CREDENTIAL", "JOIN", "LEAD", "NOBODY", "ORGANIZATION", "ROLE"]

_LEADS: Final[Mapping[str, str]] = {
    "en": "by|written by|words by|story by|text by|reported by|report by|reporting by|posted by|"
    "published by|author|authors|authored by|contributed by|reviewed by|article by|recipe by|"
    "view all posts by|all posts by|view posts by|authors of this article|by the author",
    "de": "von|ein beitrag von|ein artikel von|ein kommentar von|eine analyse von|"
    "ein gastbeitrag von|text von|autor|autorin|autoren|verfasst von|text|bericht|interview|"
    "aufgezeichnet von|protokoll|geschrieben von|artikel von|veröffentlicht von|erstellt von|"
    "alle beiträge von|zeige alle beiträge von|text und interview|text & fotos|text und fotos|vom",
    "fr": "par|texte|écrit par|propos recueillis par|publié par|rédigé par|auteur",
    "es": "por|texto|escrito por|autor|autora|redacción por|publicado por",
    "pt": "por|texto|escrito por|autor|autora|publicado por",
    "it": "di|a cura di|scritto da|autore|testo di|pubblicato da",
    "nl": "door|tekst|auteur|geschreven door",
    "sv": "av|text|skriven av|författare",
    "no": "av|tekst|skrevet av|journalist",
    "da": "af|tekst|skrevet af",
    "fi": "teksti|kirjoittaja|toimittaja",
    "is": "eftir|höfundur",
    "pl": "autor|autorzy|tekst|opracował|opracowała|opracowanie|napisał|napisała|oprac",
    "cs": "autor|autoři|autorka|napsal|napsala|text",
    "sk": "autor|autori",
    "hu": "szerző|írta",
    "ro": "de|autor|scris de",
    "hr": "piše|pišu|autor|napisao",
    "sl": "avtor|piše",
    "sr": "пише|аутор",
    "ru": "автор|авторы|текст",
    "uk": "автор|автори|текст",
    "bg": "автор",
    "el": "του|της|γράφει|συντάκτης",
    "tr": "yazan|yazar|haber|muhabir",
    "he": "מאת",
    "ar": "بقلم|كتب|كتبت|كتابة",
    "fa": "نویسنده|نوشته",
    "hi": "लेखक|द्वारा",
    "id": "oleh|penulis|reporter|laporan|pewarta",
    "ms": "oleh",
    "vi": "tác giả|theo|bài",
    "ca": "per",
    "eu": "egilea",
    "ja": "文|著者|執筆|筆者|取材・文",
    "zh": "文|作者|撰文|記者|记者|本报记者|本報記者|编辑|編輯|責任編輯|责任编辑|责编",
}
_JOINS: Final = (
    "and und et y e en och og ja a i и и́ та й și és ve dan và & with mit avec con com met med "
    "z s с и þ و 와 과 és kaj sowie"
)
_ROLES: Final = (
    "reporter reporters correspondent correspondents editor editors writer columnist columnists "
    "journalist journalists contributor contributors producer photographer analyst commentator "
    "critic blogger host anchor presenter intern fellow professor lecturer author bureau chief "
    "reporting staff freelance freelancer senior deputy managing director manager expert "
    "specialist dietitian researcher ceo cto founder co-founder president head strategist "
    "redakteur redakteurin korrespondent korrespondentin volontär volontärin autor autorin "
    "chefredakteur chefredakteurin ressortleiter ressortleiterin redaktor redaktorin reporterin "
    "journaliste correspondant correspondante rédacteur rédactrice redactor redactora periodista "
    "corresponsal jornalista repórter giornalista corrispondente inviato inviata verslaggever "
    "redacteur correspondente journalistin reporteren journalisten dziennikarz dziennikarka "
    "redaktorka muhabiri kontributor wartawan penulis fotograf fotografin "
    "корреспондент журналист журналистка обозреватель редактор кореспондент журналістка"
)
_ORGANIZATIONS: Final = (
    "news newspaper newsroom agency agencies agentur agenturen agencias staff team desk redaktion "
    "rédaction redacción redacção redazione redactie redaktionen toimitus redakcja redakce "
    "redaktsioon szerkesztőség редакция редакція editorial editors magazine media group inc llc "
    "gmbh ltd corporation company institute university foundation association press online "
    "bureau service services network tv radio times post herald tribune gazette journal "
    "ministry department center centre committee council board zeitung verlag blog nachrichten "
    "haber merkezi servisi المحررون تحرير شبكة صحيفة وكالة خبرگزاری گروه 編集部 新聞 新聞社 编辑部 "
    "編輯部 通信社 新闻 기자단 뉴스 편집부 뉴스팀"
)
_NOBODY: Final = (
    "authors of this article|"
    "admin|administrator|webmaster|editor|editors|staff|staff reporter|staff writer|"
    "staff correspondent|our correspondent|our reporter|web desk|news desk|desk|newsroom|online|"
    "guest|guest author|guest writer|guest post|anonymous|unknown|author|authors|user|"
    "contributor|contributors|n/a|na|none|null|undefined|nan|redaktion|die redaktion|redakcja|"
    "redacción|redazione|redação|rédaction|la rédaction|redactie|de redactie|redakce|redakcia|"
    "редакция|toimitus|web team|website|super user|superuser|root|test|default|wordpress|"
    "editorial|editorial team|editorial staff|editorial board|agencies|agency|agenturen|agencias|"
    "read more|share|print|email|e-mail|view all posts|by|follow|facebook|twitter|instagram|"
    "comments|comment|published|updated|home|profile|view profile|more|subscribe|"
    "true|false|object object|[object object]|array|full bio|bio|posted|posted on|publiziert am|"
    "veröffentlicht am|von|par|por|di|read full bio|about the author|sponsored|share this|editor|"
    "author bio|author page|see all articles|more articles|image|images|getty images|getty"
)
_CREDENTIALS: Final = (
    "ph.?d|m.?d|m.?s|m.?a|b.?a|r.?d|r.?n|j.?d|esq|mba|mph|msc|bsc|dds|dvm|cpa|cfp|cepf|cfa|rdn|"
    "fand|lcsw|psy.?d|ed.?d|e-?ryt ?\\d*|registered dietitian|phd|foma|dabom|pharmd|llb|llm|cpt"
)


def _either(words: str) -> str:
    parts = words.split("|") if "|" in words else words.split()
    return "|".join(re.escape(w) for w in sorted(parts, key=len, reverse=True))


LEAD: Final = pattern(
    rf"\s*(?:{_either('|'.join(_LEADS.values()))})(?:\s*[:：/／]\s*|\s+)", re.IGNORECASE
)
"""A word that opens a byline, with its colon."""

JOIN: Final = pattern(
    rf"\s*(?:[;|\n\t·•、，,،؛＆/／]|\s(?:{_either(_JOINS)}|im gespräch mit)\s)\s*", re.IGNORECASE
)
"""What stands between two names."""

ROLE: Final = pattern(rf"\b(?:{_either(_ROLES)})\b", re.IGNORECASE)
"""A word that makes a piece of a byline a role and no name."""

ORGANIZATION: Final = pattern(
    rf"\b(?:{_either(_ORGANIZATIONS)})\b|\w\.(?:com|de|at|ch|org|net|is|fr|it|nl|co\.uk|pl|cz|se|no)$",
    re.IGNORECASE,
)
"""A word that makes a name one of an organization."""

NOBODY: Final = frozenset(_NOBODY.split("|"))
"""Names that name nobody, case folded."""

CREDENTIAL: Final = pattern(rf"(?:{_CREDENTIALS})[.®]?", re.IGNORECASE)
"""A degree behind a name."""
