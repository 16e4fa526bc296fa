"""News agencies and the ways they are credited."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from newsclean.patterns import pattern

__all__ = ["AGENCIES", "agency_in"]

AGENCIES: Final[Mapping[str, str]] = {
    "AFP": "agence france-presse/agence france presse/afp news/فرانس برس/أ ف ب/ا ف ب/法新社",
    "AP": "associated press/the associated press/ap news/ап",
    "Reuters": "thomson reuters/رويترز/路透社/рейтер/로이터",
    "dpa": "deutsche presse-agentur/deutsche presse agentur/dpa-afx/dpa-infocom/dpa-tmn",
    "AA": "anadolu/anadolu agency/anadolu ajansı/anadolu agence/وكالة الأناضول",
    "AAP": "australian associated press",
    "AGI": "",
    "ANI": "asian news international",
    "ANP": "",
    "ANSA": "",
    "Antara": "antara news",
    "APA": "apa-ots/austria presse agentur",
    "Belga": "agence belga/belganews",
    "Bernama": "",
    "BTA": "",
    "CNA": "中央社",
    "CTK": "čtk/ctk",
    "DHA": "demirören haber ajansı",
    "EFE": "agencia efe/agencias efe",
    "Europa Press": "",
    "epd": "",
    "IANS": "",
    "IHA": "i̇ha/ihlas haber ajansı/iha",
    "Interfax": "интерфакс",
    "IRNA": "ایرنا",
    "ISNA": "ایسنا",
    "Jiji Press": "時事通信/時事/jiji",
    "Keystone-SDA": "sda/keystone-sda-ats/ats/keystone-ats",
    "KNA": "",
    "Kyodo": "kyodo news/共同/共同通信",
    "Lusa": "agência lusa",
    "Mehr": "mehr news agency",
    "MTI": "",
    "NTB": "",
    "PA": "pa media/press association/pa news agency/pa wire",
    "PAP": "",
    "PTI": "press trust of india/पीटीआई/भाषा",
    "RIA Novosti": "риа новости/ria",
    "Ritzau": "",
    "SID": "",
    "STA": "",
    "STT": "",
    "Tanjug": "танјуг",
    "TASS": "тасс/itar-tass",
    "TT": "tt nyhetsbyrån/tt-ritzau",
    "The Canadian Press": "canadian press/la presse canadienne",
    "UNB": "",
    "UNI": "",
    "UPI": "",
    "WAFA": "وفا",
    "WAM": "وام",
    "Xinhua": "xinhua news agency/新华社/新華社/新华网",
    "Yonhap": "yonhap news agency/연합뉴스/聯合ニュース",
    "Newsis": "뉴시스",
    "Ukrinform": "укрінформ/укринформ",
}
"""Name as ``wire_credits`` has it, to its other spellings, parted by ``/``."""

# Two and three letters that are words or initials: taken for agencies in capitals only.
_CAPITALS_ONLY: Final = frozenset(
    {"ap", "aa", "pa", "tt", "sta", "uni", "ana", "agi", "cna", "ats"}
)
_CREDIT_NOISE = pattern(
    r"^(?:mit (?:material von )?|with (?:inputs? from )?|(?:the )?agency |von der |von |by |via |"
    r"source: |quelle: |fonte: |agencia |agence |agentur |nachrichtenagentur )+",
    re.IGNORECASE,
)


def agency_in(text: str) -> str | None:
    """The agency that ``text`` names and nothing else; ``None`` otherwise."""
    name = _CREDIT_NOISE.sub("", text.strip(" .()[]–-—")).strip()
    folded = name.casefold()
    found = _spellings().get(folded)
    if found is None or (folded in _CAPITALS_ONLY and not name.isupper()):
        return None
    return found


@cache
def _spellings() -> Mapping[str, str]:
    found = {name.casefold(): name for name in AGENCIES}
    for name, others in AGENCIES.items():
        found.update(dict.fromkeys(filter(None, others.casefold().split("/")), name))
    return found
