"""Dates of other calendars as Gregorian days.

Persian: the 33-year leap cycle, exact for 1244 to 1472 (Borkowski, Earth, Moon and Planets 74,
1996). Hijri: the Umm al-Qura calendar of Saudi Arabia (R. H. van Gent's tables); elsewhere the
month may begin a day earlier or later by the sighting of the moon. Ethiopian: Beyene-Kudlek.
Bengali: the calendar of Bangladesh with the reform of 2019, which fixed 21 February to 8 Falgun;
in West Bengal the same date may be a day later.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

__all__ = [
    "CALENDARS",
    "MONTHS_OF_CALENDARS",
    "PRESS_YEARS",
    "gregorian",
    "gregorian_year",
    "guess_calendar",
]

PRESS_YEARS: Final = range(1605, 2101)
"""Years a newspaper page can bear: ``0001-01-01`` is what some programs write for nothing."""

_PERSIAN_LEAP: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_PERSIAN_YEARS: Final = range(1244, 1473)
_PERSIAN_EPOCH: Final = (1400, date(2021, 3, 21))

_HIJRI_FIRST: Final = 1400
_HIJRI_EPOCH: Final = date(1979, 11, 20)
# Twelve bits a year, the first month highest; a set bit is a month of 30 days.
_HIJRI_LENGTHS: Final = (
    "d2b54aea57526e936aaad555aa5b52ba95b49ba4db25d52daa5ad4aea56d4bd23d91da95b4ab5a56d2b693b49"
    "b6556a9754b6a56caad555b29b92ba95d4ada55aaab595749764baa5b52b6a56d2ae9572a75535a95d49ba4dd"
    "26d53"
)

_ETHIOPIAN_EPOCH: Final = date(2000, 9, 11)
"""1 Mäskäräm 1993."""

_BENGALI_BEHIND: Final = 593
_BENGALI_YEARS: Final = range(1966, 2101)
_BENGALI_REFORM: Final = 2019
_BENGALI_LENGTHS: Final = (31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 29, 30)
_BENGALI_LENGTHS_BEFORE: Final = (31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30, 30)


def persian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Persian (solar Hijri) date; ``None`` when there is no such day."""
    if year not in _PERSIAN_YEARS or not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return None
    longest = 31 if month <= 6 else 30 if month <= 11 or _is_persian_leap(year) else 29  # noqa: PLR2004 - month numbers
    if not 1 <= day <= longest:
        return None
    start, epoch = _PERSIAN_EPOCH
    years = range(min(year, start), max(year, start))
    span = sum(366 if _is_persian_leap(y) else 365 for y in years)
    new_year = epoch + timedelta(days=span if year >= start else -span)
    return new_year + timedelta(days=30 * (month - 1) + min(month - 1, 6) + day - 1)


def hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of an Umm al-Qura date, 1400 to 1460; ``None`` outside or no such day."""
    index = year - _HIJRI_FIRST
    if not 0 <= index < len(_HIJRI_LENGTHS) // 3 or not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return None
    lengths = [29 + int(bit) for bit in f"{int(_HIJRI_LENGTHS[: 3 * index + 3], 16):b}"]
    before = 12 * index + month - 1
    if not 1 <= day <= lengths[before]:
        return None
    return _HIJRI_EPOCH + timedelta(days=sum(lengths[:before]) + day - 1)


def ethiopian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of an Ethiopian date; ``None`` when there is no such day."""
    last = 30 if month <= 12 else 6 if year % 4 == 3 else 5  # noqa: PLR2004 - the leap rule
    if not (1900 <= year <= 2100 and 1 <= month <= 13 and 1 <= day <= last):  # noqa: PLR2004 - years of the press
        return None
    days = 365 * (year - 1993) + (year // 4 - 1993 // 4) + 30 * (month - 1) + day - 1
    return _ETHIOPIAN_EPOCH + timedelta(days=days)


def bengali(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Bengali date as Bangladesh counts; ``None`` when there is none."""
    first = year + _BENGALI_BEHIND
    if first not in _BENGALI_YEARS or not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return None
    lengths = _BENGALI_LENGTHS if first >= _BENGALI_REFORM else _BENGALI_LENGTHS_BEFORE
    # The eleventh month holds the last of February.
    long = (date(first + 1, 3, 1) - timedelta(days=1)).day - 28
    lengths = (*lengths[:10], lengths[10] + long, lengths[11])
    if not 1 <= day <= lengths[month - 1]:
        return None
    return date(first, 4, 14) + timedelta(days=sum(lengths[: month - 1]) + day - 1)


def gregorian(year: int, month: int, day: int) -> date | None:
    """The day itself; ``None`` when there is no such day, or no newspaper (the first: 1605)."""
    try:
        return date(year, month, day) if year in PRESS_YEARS else None
    except ValueError:
        return None


def gregorian_year(year: int) -> int:
    """Buddhist years, 543 ahead, as Gregorian; other years as they are."""
    return year - 543 if 2400 <= year <= 2600 else year  # noqa: PLR2004 - no Gregorian year of the press


def guess_calendar(year: int) -> str:
    """The calendar of a date in digits, by its year: the years of the press do not overlap.

    1374 to 1415 Persian and 1416 to 1460 Hijri are both 1995 to 2037.
    """
    if 1374 <= year <= 1415:  # noqa: PLR2004 - see above
        return "persian"
    return "hijri" if 1416 <= year <= 1460 else "gregorian"  # noqa: PLR2004 - see above


def _is_persian_leap(year: int) -> bool:
    return year % 33 in _PERSIAN_LEAP


CALENDARS: Final[Mapping[str, Callable[[int, int, int], date | None]]] = {
    "gregorian": gregorian,
    "persian": persian,
    "hijri": hijri,
    "ethiopian": ethiopian,
    "bengali": bengali,
}
"""Calendar to the function that gives the Gregorian day."""

MONTHS_OF_CALENDARS: Final[Mapping[str, tuple[str, ...]]] = {
    "persian": (
        "فروردین|اردیبهشت|خرداد|تیر|مرداد/امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند",
        "حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت",
        "وری|غویی|غبرګولی|چنګاښ|زمری|وږی|تله|لړم|لیندۍ|مرغومی|سلواغه|کب",
    ),
    "hijri": (
        (
            "محرم|صفر|ربيع الأول/ربيع أول|ربيع الآخر/ربيع الثاني|جمادى الأولى/جمادى الاول|"
            "جمادى الآخرة/جمادى الثانية|رجب|شعبان|رمضان|شوال|ذو القعدة/ذي القعدة|ذو الحجة/ذي الحجة"
        ),
        (
            "محرم الحرام|صفر المظفر|ربیع الاول|ربیع الثانی|جمادی الاول|جمادی الثانی|رجب المرجب|"
            "شعبان المعظم|رمضان المبارک|شوال المکرم|ذوالقعدہ/ذیقعدہ|ذوالحجہ/ذی الحجہ"
        ),
    ),
    "ethiopian": ("መስከረም|ጥቅምት|ኅዳር/ህዳር|ታኅሣሥ/ታህሳስ|ጥር|የካቲት|መጋቢት|ሚያዝያ|ግንቦት|ሰኔ|ሐምሌ/ሀምሌ|ነሐሴ/ነሀሴ|ጳጉሜን",),
    "bengali": ("বৈশাখ|জ্যৈষ্ঠ/জৈষ্ঠ|আষাঢ়|শ্রাবণ|ভাদ্র|আশ্বিন|কার্তিক|অগ্রহায়ণ|পৌষ|মাঘ|ফাল্গুন|চৈত্র",),
}
"""Calendar to its month names, in the same shape as ``MONTH_NAMES``; one string a language."""
