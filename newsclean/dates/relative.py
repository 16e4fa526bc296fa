"""Dates told from the reader's clock: ``3 minutes ago``, ``vor 2 Tagen``, ``2時間前``."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Final, NamedTuple

from newsclean.dates.folding import fold
from newsclean.models.time import Timestamp
from newsclean.patterns import pattern

__all__ = ["UNITS", "is_relative", "parse_relative"]

_UNIT_NAMES: Final = ("minute", "hour", "day", "week", "month", "year")

UNITS: Final[Mapping[str, str]] = {
    "en": (
        "ago|min/mins/minute/minutes|hr/hrs/h/hour/hours|day/days|week/weeks|month/months|"
        "year/years"
    ),
    "de": (
        "vor|min/minute/minuten|std/stunde/stunden|tag/tagen|woche/wochen|monat/monaten|jahr/jahren"
    ),
    "fr": "il y a|min/minute/minutes|h/heure/heures|jour/jours|semaine/semaines|mois|an/ans",
    "es": "hace|min/minuto/minutos|h/hora/horas|día/días|semana/semanas|mes/meses|año/años",
    "pt": ("há/atrás|min/minuto/minutos|h/hora/horas|dia/dias|semana/semanas|mês/meses|ano/anos"),
    "it": ("fa|min/minuto/minuti|h/ora/ore|giorno/giorni|settimana/settimane|mese/mesi|anno/anni"),
    "nl": "geleden|min/minuut/minuten|uur|dag/dagen|week/weken|maand/maanden|jaar",
    "sv": "sedan|min/minut/minuter|tim/timme/timmar|dag/dagar|vecka/veckor|månad/månader|år",
    "da": "siden|min/minut/minutter|time/timer|dag/dage|uge/uger|måned/måneder|år",
    "no": "siden|min/minutt/minutter|t/time/timer|dag/dager|uke/uker|måned/måneder|år",
    "fi": ("sitten|min/minuuttia/minuutti|t/tuntia/tunti|päivää/päivä|viikkoa|kuukautta|vuotta"),
    "pl": (
        "temu|min/minutę/minuty/minut|godz/godzinę/godziny/godzin|dzień/dni|tydzień/tygodnie/"
        "tygodni|miesiąc/miesiące/miesięcy|rok/lata/lat"
    ),
    "cs": (
        "před|min/minutou/minutami|hodinou/hodinami|dnem/dny|týdnem/týdny|měsícem/měsíci|rokem/lety"
    ),
    "hu": (
        "ezelőtt/perce/órája/napja|perc/perccel/perce|óra/órával/órája|nap/nappal/napja|hét/"
        "héttel/hete|hónap/hónappal/hónapja|év/évvel/éve"
    ),
    "ro": "acum|min/minut/minute|h/oră/ore|zi/zile|săptămână/săptămâni|lună/luni|an/ani",
    "hr": (
        "prije|min/minutu/minute/minuta|sat/sata/sati|dan/dana|tjedan/tjedna/tjedana|mjesec/"
        "mjeseca/mjeseci|godinu/godine/godina"
    ),
    "sr": (
        "пре/pre|мин/минут/минута/minut/minuta|сат/сата/сати/sat/sata/sati|дан/дана/dan/dana|"
        "недељу/недеље/недеља|месец/месеца/месеци|годину/године/година"
    ),
    "bg": ("преди|мин/минута/минути|час/часа|ден/дни|седмица/седмици|месец/месеца|година/години"),
    "ru": (
        "назад|мин/минуту/минуты/минут|ч/час/часа/часов|день/дня/дней|неделю/недели/недель|"
        "месяц/месяца/месяцев|год/года/лет"
    ),
    "uk": (
        "тому|хв/хвилину/хвилини/хвилин|год/годину/години/годин|день/дні/днів|тиждень/тижні/"
        "тижнів|місяць/місяці/місяців|рік/роки/років"
    ),
    "el": (
        "πριν|λεπτό/λεπτά|ώρα/ώρες|ημέρα/ημέρες/μέρα/μέρες|εβδομάδα/εβδομάδες|μήνα/μήνες|"
        "χρόνο/χρόνια"
    ),
    "tr": "önce|dk/dakika|sa/saat|gün|hafta|ay|yıl",
    "he": "לפני|דקה/דקות|שעה/שעות|יום/ימים|שבוע/שבועות|חודש/חודשים|שנה/שנים",
    "ar": "منذ/قبل|دقيقة/دقائق|ساعة/ساعات|يوم/أيام|أسبوع/أسابيع|شهر/أشهر|سنة/سنوات",
    "fa": "پیش/قبل|دقیقه|ساعت|روز|هفته|ماه|سال",
    "hi": "पहले|मिनट|घंटे/घंटा|दिन|सप्ताह/हफ्ते|महीने/माह|साल/वर्ष",
    "bn": "আগে|মিনিট|ঘণ্টা/ঘন্টা|দিন|সপ্তাহ|মাস|বছর",
    "id": "lalu|menit|jam|hari|minggu|bulan|tahun",
    "vi": "trước|phút|giờ|ngày|tuần|tháng|năm",
    "th": "ที่แล้ว/ก่อน/ที่ผ่านมา|นาที|ชั่วโมง/ชม.|วัน|สัปดาห์|เดือน|ปี",
    "ja": "前|分|時間|日|週間|か月/ヶ月/カ月|年",
    "zh": "前|分钟/分鐘|小时/小時|天/日|周/週/星期|个月/個月|年",
    "ko": "전|분|시간|일|주|개월/달|년",
}
"""Language to the words for ago, minute, hour, day, week, month, year, in this order.

They are parted by ``|``, spellings and cases by ``/``.
"""

_NUMBER = pattern(r"(?<![\d./:-])\d{1,3}(?!\d)")
_WORD = pattern(r"[^\W\d_]+")
_NO_LETTER = pattern(r"[\W\d_]+")
_SPAN: Final = {"minute": 1, "hour": 60, "day": 60 * 24}
_LONGEST: Final = 120
_UNSPACED: Final = "\u0e00"
_MONTHS_A_YEAR: Final = 12


class _Ago(NamedTuple):
    """So many units before now."""

    number: int
    unit: str


def is_relative(text: str) -> bool:
    """Whether ``text`` tells a date by its distance from now."""
    return _read(text) is not None


def parse_relative(text: str, now: datetime) -> Timestamp | None:
    """The moment that ``text`` means when it is read at ``now``; ``None`` when it tells none.

    No finer than the unit allows: minutes give a minute, hours and days a day, weeks and months a
    month, years a year. Days are those of UTC.

    Args:
        text: A short line such as ``Updated 3 minutes ago``.
        now: When the page was fetched, with its zone.
    """
    ago = _read(text)
    if ago is None:
        return None
    now = now.astimezone(UTC)
    if ago.unit in _SPAN:
        then = now - timedelta(minutes=ago.number * _SPAN[ago.unit])
        if ago.unit == "minute":
            iso = f"{then:%Y-%m-%dT%H:%M}+00:00"
            return Timestamp(iso=iso, precision="minute", tz="utc", raw=text)
        return Timestamp(iso=f"{then:%Y-%m-%d}", precision="day", raw=text)
    return _by_calendar(ago, now, text)


def _by_calendar(ago: _Ago, now: datetime, raw: str) -> Timestamp:
    if ago.unit == "week":
        then = now - timedelta(weeks=ago.number)
        return Timestamp(iso=f"{then:%Y-%m}", precision="month", raw=raw)
    if ago.unit == "year":
        return Timestamp(iso=f"{now.year - ago.number:04}", precision="year", raw=raw)
    year, month = divmod(now.year * _MONTHS_A_YEAR + now.month - 1 - ago.number, _MONTHS_A_YEAR)
    return Timestamp(iso=f"{year:04}-{month + 1:02}", precision="month", raw=raw)


def _read(text: str) -> _Ago | None:
    """The first number with a unit behind it, in a line that says "ago" in the same language."""
    if len(text) > _LONGEST:
        return None
    line = fold(text)
    number = _NUMBER.search(line)
    rest = line[number.end() :].lstrip() if number else ""
    for unit, agos in _meanings_of(rest):
        if number and any(_says(line, ago) for ago in agos):
            return _Ago(int(number[0]), unit)
    return None


def _says(line: str, ago: str) -> bool:
    if ago >= _UNSPACED:
        return ago in line
    return f" {ago} " in f" {_NO_LETTER.sub(' ', line)} "


def _meanings_of(rest: str) -> Sequence[tuple[str, Sequence[str]]]:
    """What the word that ``rest`` begins with may mean: a unit, with the words for "ago" by it."""
    first = _WORD.match(rest)
    if first is None:
        return ()
    known = _meanings().get(first[0])
    if known is not None or rest < _UNSPACED:
        return known or ()
    glued = (word for word in _meanings() if word >= _UNSPACED and rest.startswith(word))
    return _meanings().get(max(glued, key=len, default=""), ())


@cache
def _meanings() -> Mapping[str, Sequence[tuple[str, Sequence[str]]]]:
    """For each folded unit its English name and the words for "ago", once a language."""
    found: dict[str, list[tuple[str, Sequence[str]]]] = {}
    for row in UNITS.values():
        agos, *units = (words.split("/") for words in fold(row).split("|"))
        for name, words in zip(_UNIT_NAMES, units, strict=True):
            for word in words:
                found.setdefault(word, []).append((name, agos))
    return found
