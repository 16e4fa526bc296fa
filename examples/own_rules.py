"""Put phrases of your own beside the shipped ones, and leave out one that does harm.

A language file is data: the phrases, and lines that they must and must not claim. The name of a
group begins with its kind: share, related, newsletter, site-chrome …
"""

import tempfile
from pathlib import Path

from newsclean import Cleaner, load_rules

OWN = """
[site-chrome-jingle]
starts = ["You are listening to Radio Fenn"]
drops = ["You are listening to Radio Fenn, the voice of the cape."]
keeps = ["Listening to Radio Fenn is a habit here, and a loud one."]
"""

DUMP = """Goats Return to the Cape

Twelve goats were landed on Cape Fenn on Monday to eat what the mowers cannot reach.

You are listening to Radio Fenn, the voice of the cape.

They will stay until the frost, and are said to have begun with the signposts.
"""


def main() -> None:
    """Clean the same text with the shipped rules, with one more file, and without it again."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "en.toml"
        file.write_text(OWN, "utf-8")
        own = load_rules([file])
        print("With our own rules:\n\n" + Cleaner(rules=own).text(DUMP).article.text)
        print("\nWithout them:\n\n" + Cleaner(rules=own.without("own/")).text(DUMP).article.text)


if __name__ == "__main__":
    main()
