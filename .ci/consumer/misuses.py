"""What type checkers must refuse; each line bears the complaint it is to raise."""

from newsclean import Article, extract


def title(html: bytes) -> str:
    return extract(html).title  # expected: None


def change(article: Article) -> None:
    article.title = "Another"  # expected: frozen
