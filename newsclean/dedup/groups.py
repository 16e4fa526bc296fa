"""Numbers that belong together, however many links lie between them."""

__all__ = ["Groups"]


class Groups:
    """Sets that are joined link by link (union-find), with the same result in any order."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def of(self, number: int) -> int:
        """The smallest number of the group that ``number`` is in."""
        top = number
        while (above := self._above.get(top, top)) != top:
            top = above
        while (above := self._above.get(number, number)) != top:  # the next walk is a step
            self._above[number], number = top, above
        return top

    def join(self, one: int, other: int) -> None:
        """Make the groups of two numbers one."""
        low, high = sorted((self.of(one), self.of(other)))
        if low != high:
            self._above[high] = low
