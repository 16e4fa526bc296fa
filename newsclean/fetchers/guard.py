"""Who may be connected to: by default only hosts on the public internet."""

import ipaddress
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Final, TypeAlias

__all__ = ["Guard", "RefusedAddress"]

Address: TypeAlias = IPv4Address | IPv6Address
Network: TypeAlias = IPv4Network | IPv6Network

_NAT64: Final = IPv6Network("64:ff9b::/96")  # RFC 6052; Python calls it global
_6TO4: Final = IPv6Network("2002::/16")  # RFC 3056
_COMPATIBLE: Final = IPv6Network("::/96")  # RFC 4291, 2.5.5.1, deprecated
_ISATAP: Final = frozenset({0x00005EFE, 0x02005EFE})  # RFC 5214, 6.1
_NEVER_PUBLIC: Final = (
    IPv6Network("2001::/32"),  # Teredo, RFC 4380: leads to hosts behind a home router
    IPv6Network("64:ff9b:1::/48"),  # local NAT64, RFC 8215
    IPv6Network("fec0::/10"),  # site-local, RFC 3879
)


class RefusedAddress(Exception):  # noqa: N818  # no error of its own: becomes AddressRefused
    """A host resolves to an address that the guard does not let pass."""

    def __init__(self, host: str, address: str) -> None:
        super().__init__(host, address)
        self.host = host
        self.address = address


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets connections pass to public addresses and to what was allowed by name.

    A page must not be able to make newsclean ask the machine it runs on, the network around it,
    or a cloud's metadata service. So a host is refused if *any* of its addresses is not public,
    whatever its spelling (decimal, hexadecimal, IPv4 inside IPv6), on every redirect anew.
    """

    hosts: frozenset[str] = frozenset()
    """Host names that may resolve to anything."""
    networks: tuple[Network, ...] = ()
    """Networks that may be connected to though they are not public."""

    @classmethod
    def public(cls) -> "Guard":
        """Only the public internet: the default."""
        return cls()

    @classmethod
    def allowing(cls, *places: str) -> "Guard":
        """The public internet and these places.

        A place is an address (``127.0.0.1``), a network (``10.0.0.0/8``) or a host name
        (``cms.intranet``). Only as much as is named is opened.
        """
        networks = {place: _network(place) for place in places}
        return cls(
            frozenset(place.lower() for place, network in networks.items() if network is None),
            tuple(network for network in networks.values() if network is not None),
        )

    def and_host(self, host: str) -> "Guard":
        """This guard, letting one more host pass."""
        return Guard(self.hosts | {host.lower()}, self.networks)

    def vet_literal(self, host: str) -> None:
        """Pass unless ``host`` is itself an address, in any spelling, that may not be asked.

        Raises:
            RefusedAddress: it is one.
        """
        try:
            address = str(ipaddress.ip_address(host))
        except ValueError:
            try:
                address = socket.inet_ntoa(socket.inet_aton(host))  # 127.1, 0x7f000001 …
            except (OSError, UnicodeError):
                return
        self.vet(host, [address])

    def vet(self, host: str, addresses: Iterable[str]) -> None:
        """Pass if all addresses of ``host`` may be connected to.

        Raises:
            RefusedAddress: one of them may not.
        """
        if host.lower().rstrip(".") in self.hosts:
            return
        for text in addresses:
            address = ipaddress.ip_address(text)
            if not is_public(address) and not self._opened(address):
                raise RefusedAddress(host, text)

    def _opened(self, address: Address) -> bool:
        plain = getattr(address, "ipv4_mapped", None) or address
        return any(plain in network for network in self.networks)


def is_public(address: Address) -> bool:
    """Whether the address belongs to a host on the public internet, also through a gateway."""
    if isinstance(address, IPv6Address):
        carried = _carried(address)
        if carried is not None:
            return is_public(carried)
        if any(address in network for network in _NEVER_PUBLIC):
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


def _carried(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address to which a gateway would pass on what is sent to this IPv6 address."""
    number = int(address)
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _6TO4:
        return address.sixtofour
    if address in _NAT64 or address in _COMPATIBLE or (number >> 32) & 0xFFFFFFFF in _ISATAP:
        return IPv4Address(number & 0xFFFFFFFF)
    return None


def _network(place: str) -> Network | None:
    try:
        return ipaddress.ip_network(place.strip("[]"), strict=False)
    except ValueError:
        return None
