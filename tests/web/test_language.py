import pytest
from aiohttp.test_utils import make_mocked_request

from web.language import texts_for


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "id"),
        ("en", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("id-ID,id;q=0.9,en;q=0.8", "id"),
        ("nl,en;q=0.5,id;q=0.4", "en"),
        ("en;q=0.4,id;q=0.9", "id"),
        ("en;q=0, id;q=0.1", "id"),
        ("ar,zh;q=0.9", "id"),
        ("*", "id"),
        ("en;q=kucing", "id"),
        (";;;,,=,q", "id"),
    ],
)
def test_the_browser_asks(header: str, language: str) -> None:
    request = make_mocked_request("GET", "/", headers={"Accept-Language": header})
    assert texts_for(request).language == language


@pytest.mark.parametrize(
    ("query", "language"),
    [("bahasa=en", "en"), ("bahasa=id", "id"), ("bahasa=xx", "en"), ("bahasa=", "en")],
)
def test_the_address_decides(query: str, language: str) -> None:
    request = make_mocked_request("GET", f"/?{query}", headers={"Accept-Language": "en"})
    assert texts_for(request).language == language
