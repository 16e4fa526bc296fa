from newsclean.report.markup import Markup, breakable, joined, tag, trusted


def test_text_is_escaped_and_markup_is_not_escaped_twice() -> None:
    inner = tag("b", "<i> & \"q\" 'a'")
    assert inner == "<b>&lt;i&gt; &amp; &quot;q&quot; &#x27;a&#x27;</b>"
    assert tag("p", inner, " <") == f"<p>{inner} &lt;</p>"


def test_an_attribute_cannot_be_left_by_its_value() -> None:
    assert tag("p", title='" onclick="x') == '<p title="&quot; onclick=&quot;x"></p>'


def test_attributes_without_a_value_are_told_from_those_that_are_absent() -> None:
    assert tag("input", hidden=True, disabled=False, id=None, tabindex=0, class_="a") == (
        '<input hidden tabindex="0" class="a"/>'
    )
    assert tag("p", aria_label="x", data_to="y") == '<p aria-label="x" data-to="y"></p>'


def test_what_joins_markup_and_text_escapes_the_text() -> None:
    whole = joined(tag("b", "1"), " < ", 2, None)
    assert whole == "<b>1</b> &lt; 2"
    assert isinstance(whole, Markup)


def test_text_added_to_markup_is_text_again() -> None:
    assert not isinstance(tag("b", "1") + "<script>", Markup)
    assert tag("p", tag("b", "1") + "<script>") == "<p>&lt;b&gt;1&lt;/b&gt;&lt;script&gt;</p>"


def test_controls_overrides_and_half_pairs_are_shown_as_such() -> None:
    assert (
        tag("p", "a\x00\x1b[31m\u202eb\ud83d\n\tc") == "<p>a\ufffd\ufffd[31m\ufffdb\ufffd\n\tc</p>"
    )
    assert trusted("a\u202eb") == "a\ufffdb"


def test_an_address_may_break_after_its_strokes_and_nowhere_else() -> None:
    assert breakable("a/<b>?c") == "a/<wbr>&lt;b&gt;?<wbr>c<wbr>"
