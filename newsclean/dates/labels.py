"""Words that say what a date is: first published, or changed."""

from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

from newsclean.dates.folding import fold
from newsclean.dates.wording import Wordings

__all__ = ["LABELS", "OTHER_DATES", "Role", "split_at_labels"]

Role = Literal["published", "modified", "other"]
"""``other``: a date of an event, a birth, an account; of anything but the text."""

LABELS: Final[Mapping[str, Mapping[Role, str]]] = {
    "en": {
        "published": "published/first published/posted/originally published/date/created/issued/"
        "written/publication date/release date/released/print edition",
        "modified": "updated/last updated/update/modified/last modified/edited/revised/changed/"
        "last edited/last changed/last update",
    },
    "de": {
        "published": "veröffentlicht/erstellt/erschienen/publiziert/veröffentlichung/vom",
        "modified": "aktualisiert/stand/geändert/zuletzt aktualisiert/letzte aktualisierung/update/"
        "letzte änderung/zuletzt geändert/bearbeitet",
    },
    "fr": {
        "published": "publié/publiée/paru/mis en ligne/posté/publication/créé",
        "modified": "mis à jour/mise à jour/modifié/actualisé/maj/màj/dernière mise à jour",
    },
    "es": {
        "published": "publicado/publicada/publicación/creado/fecha/fecha de publicación",
        "modified": "actualizado/actualizada/actualización/modificado/última actualización/"
        "última modificación",
    },
    "pt": {
        "published": "publicado/publicada/publicação/criado/postado/data",
        "modified": "atualizado/atualizada/actualizado/modificado/última atualização/atualização",
    },
    "it": {
        "published": "pubblicato/pubblicata/pubblicazione/creato/data",
        "modified": "aggiornato/aggiornata/aggiornamento/modificato/ultimo aggiornamento",
    },
    "nl": {
        "published": "gepubliceerd/geplaatst/publicatie/datum",
        "modified": "bijgewerkt/gewijzigd/laatst bijgewerkt/laatste update/aangepast",
    },
    "da": {
        "published": "publiceret/udgivet/offentliggjort/oprettet",
        "modified": "opdateret/ændret",
    },
    "sv": {
        "published": "publicerad/publicerat/publicerades/skapad",
        "modified": "uppdaterad/uppdaterat/senast uppdaterad/ändrad",
    },
    "no": {"published": "publisert/publiserte", "modified": "oppdatert/sist oppdatert/endret"},
    "fi": {
        "published": "julkaistu/luotu",
        "modified": "päivitetty/muokattu/viimeksi päivitetty/päivitys",
    },
    "is": {"published": "birt/birtist", "modified": "uppfært"},
    "et": {"published": "avaldatud/loodud", "modified": "uuendatud/muudetud"},
    "lv": {"published": "publicēts/publicēta", "modified": "atjaunots/atjaunināts/labots"},
    "lt": {"published": "paskelbta/publikuota/sukurta", "modified": "atnaujinta/redaguota"},
    "pl": {
        "published": "opublikowano/data publikacji/publikacja/dodano/utworzono",
        "modified": "aktualizacja/zaktualizowano/ostatnia aktualizacja/zmodyfikowano/modyfikacja",
    },
    "cs": {
        "published": "publikováno/vydáno/zveřejněno/vytvořeno",
        "modified": "aktualizováno/upraveno/aktualizace/poslední aktualizace",
    },
    "sk": {"published": "publikované/zverejnené/vydané", "modified": "aktualizované/upravené"},
    "hu": {
        "published": "megjelent/közzétéve/publikálva/létrehozva",
        "modified": "frissítve/módosítva/frissült/utolsó frissítés",
    },
    "ro": {
        "published": "publicat/publicată/data publicării/postat",
        "modified": "actualizat/actualizată/ultima actualizare/modificat",
    },
    "hr": {
        "published": "objavljeno/objava/objavljen/publikovano/kreirano",
        "modified": "ažurirano/osvježeno/izmijenjeno/zadnja izmjena",
    },
    "sl": {"published": "objavljeno/objava", "modified": "posodobljeno/osveženo"},
    "sr": {"published": "објављено/креирано", "modified": "ажурирано/измењено"},
    "bg": {
        "published": "публикувано/публикувана/обновено на",
        "modified": "обновено/обновена/последна промяна/актуализирано",
    },
    "mk": {"published": "објавено", "modified": "ажурирано"},
    "ru": {
        "published": "опубликовано/опубликована/дата публикации/создано/размещено",
        "modified": "обновлено/обновлена/изменено/обновление/последнее обновление",
    },
    "uk": {
        "published": "опубліковано/опублікована/дата публікації/створено",
        "modified": "оновлено/оновлена/змінено/останнє оновлення",
    },
    "be": {"published": "апублікавана", "modified": "абноўлена"},
    "el": {
        "published": "δημοσιεύθηκε/δημοσίευση/δημοσιεύτηκε/πρώτη δημοσίευση/ημερομηνία",
        "modified": "ενημερώθηκε/τελευταία ενημέρωση/ανανεώθηκε/ενημέρωση/τροποποιήθηκε",
    },
    "tr": {
        "published": "yayınlanma/yayın tarihi/yayınlandı/giriş/yayınlanma tarihi/oluşturulma/"
        "oluşturulma tarihi/giriş tarihi/eklenme",
        "modified": "güncelleme/güncellendi/son güncelleme/güncellenme/güncelleme tarihi",
    },
    "az": {"published": "dərc edilib/yayımlanıb", "modified": "yenilənib"},
    "he": {"published": "פורסם/פורסם ב/תאריך פרסום", "modified": "עודכן/עודכן ב/עדכון אחרון"},
    "ar": {
        "published": "نشر/نشر في/نُشر/تاريخ النشر/تم النشر/أنشئ",
        "modified": "آخر تحديث/تحديث/حدث/تم التحديث/عدل",
    },
    "fa": {
        "published": "تاریخ انتشار/انتشار/منتشر شده/تاریخ",
        "modified": "به روز رسانی/آخرین به‌روزرسانی/بروزرسانی/به‌روزرسانی",
    },
    "ur": {"published": "شائع/شائع شدہ/اشاعت", "modified": "اپ ڈیٹ/اپ ڈیٹ کیا گیا/آخری اپ ڈیٹ"},
    "hi": {
        "published": "प्रकाशित/पब्लिश्ड/प्रकाशन/प्रकाशित तिथि",
        "modified": "अपडेटेड/अद्यतन/अपडेट/संशोधित/अंतिम अपडेट",
    },
    "mr": {"published": "प्रकाशित", "modified": "अद्ययावत/अपडेट"},
    "bn": {"published": "প্রকাশ/প্রকাশিত/প্রকাশকাল", "modified": "আপডেট/সর্বশেষ আপডেট/হালনাগাদ"},
    "ta": {"published": "வெளியிடப்பட்டது/பதிவு", "modified": "புதுப்பிக்கப்பட்டது"},
    "te": {"published": "ప్రచురణ/ప్రచురించబడింది", "modified": "నవీకరించబడింది/అప్‌డేట్"},
    "th": {
        "published": "เผยแพร่/วันที่เผยแพร่/โพสต์เมื่อ/เผยแพร่เมื่อ",
        "modified": "ปรับปรุง/อัปเดต/อัพเดต/ปรับปรุงล่าสุด/อัปเดตล่าสุด",
    },
    "vi": {
        "published": "đăng/xuất bản/ngày đăng/đăng ngày/đăng lúc",
        "modified": "cập nhật/cập nhật lúc/sửa đổi",
    },
    "id": {
        "published": "diterbitkan/dipublikasikan/terbit/tayang/diposting/tanggal",
        "modified": "diperbarui/diupdate/pembaruan/terakhir diperbarui",
    },
    "ms": {"published": "diterbitkan", "modified": "dikemas kini/dikemaskini"},
    "fil": {"published": "inilathala", "modified": "na-update"},
    "sw": {"published": "imechapishwa/ilichapishwa", "modified": "imesasishwa"},
    "ko": {
        "published": "입력/등록/게재/발행/작성/기사입력/승인/송고",
        "modified": "수정/최종수정/업데이트/기사수정/최종업데이트",
    },
    "ja": {
        "published": "公開/掲載/配信/公開日/投稿日/掲載日/配信日/発行",
        "modified": "更新/最終更新/更新日/最終更新日/改訂",
    },
    "zh": {
        "published": "发布/發布/发表/發表/发布时间/發佈/发布日期/刊出/刊登/发布于/時間/时间",
        "modified": "更新/更新时间/更新時間/修改/最后更新/最後更新/更新于",
    },
    "eu": {"published": "argitaratua", "modified": "eguneratua"},
    "ca": {
        "published": "publicat/publicada/data de publicació",
        "modified": "actualitzat/actualitzada/darrera actualització",
    },
    "gl": {"published": "publicado", "modified": "actualizado"},
    "ka": {"published": "გამოქვეყნდა", "modified": "განახლდა"},
    "hy": {"published": "հրապարակվել է", "modified": "թարմացվել է"},
    "sq": {"published": "publikuar", "modified": "përditësuar"},
    "kk": {"published": "жарияланды", "modified": "жаңартылды"},
}
"""Language to the words before a date, parted by ``/``."""

OTHER_DATES: Final[Mapping[str, str]] = {
    "en": "available until/valid until/valid from/expires/expiry date/deadline/event date/born/"
    "date of birth/joined/member since/registered/closing date",
    "de": "verfügbar bis/gültig bis/gültig ab/gültig seit/termin/anmeldeschluss/einsendeschluss/"
    "geboren/geboren am/mitglied seit/registriert seit/dabei seit/erscheinungsdatum/"
    "erscheinungstermin/erscheint am/online bis",
    "fr": "disponible jusqu au/valable jusqu au/né le/née le/membre depuis/inscrit le/date limite",
    "es": "disponible hasta/válido hasta/nacido el/nacida el/miembro desde/fecha límite",
    "pt": "disponível até/válido até/nascido em/membro desde/prazo",
    "it": "disponibile fino al/valido fino al/nato il/nata il/scadenza/iscritto dal",
    "nl": "beschikbaar tot/geldig tot/geboren op/lid sinds",
    "sv": "tillgänglig till/född/medlem sedan",
    "da": "tilgængelig til/født/medlem siden",
    "no": "tilgjengelig til/født/medlem siden",
    "pl": "dostępne do/ważne do/urodzony/urodzona/data premiery",
    "cs": "platí do/narozen/narozena",
    "ru": "доступно до/действительно до/родился/родилась/регистрация",
    "uk": "доступно до/народився/народилася",
    "tr": "doğum tarihi/son başvuru",
    "zh": "出生日期/出生于/截止日期/生于",
    "ja": "生年月日/締切/公演日",
    "ko": "생년월일/마감일",
}
"""Language to the words before a date that is not the text's own, parted by ``/``."""


def split_at_labels(line: str) -> tuple[tuple[Role | None, str], ...]:
    """A folded ``line`` cut at its labels: each piece with what its label says it is."""
    pieces: list[tuple[Role | None, str]] = []
    role: Role | None = None
    start = 0
    for label in _labels().find(line):
        pieces.append((role, line[start : label.start]))
        role, start = _roles()[label.wording], label.end
    pieces.append((role, line[start:]))
    return tuple((said, text) for said, text in pieces if any(map(str.isdigit, text)))


@cache
def _roles() -> Mapping[str, Role]:
    # "Aktualisierung" must win over "Update" of another language, so the later role stays.
    rows: list[tuple[Role, str]] = [("other", words) for words in OTHER_DATES.values()]
    rows += [(role, words) for roles in LABELS.values() for role, words in roles.items()]
    return {fold(word): role for role, words in rows for word in words.split("/")}


@cache
def _labels() -> Wordings:
    return Wordings(_roles())
