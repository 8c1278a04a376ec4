from typing import Annotated, Literal, Self

from pydantic import (
    BeforeValidator,
    Field,
    SecretStr,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from models.feedback import Voice

EMBEDDED = "sqlite+aiosqlite:///var/suara-kinerja.db"
Address = Annotated[str, StringConstraints(pattern=r"^(https?://\S+)?$")]


class Settings(BaseSettings):
    """Everything that differs between two installations; `.env.example` explains each."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore")

    bot_token: SecretStr = SecretStr("")
    telegram_api: Address = "https://api.telegram.org"
    database_url: str = EMBEDDED
    threshold: int = Field(default=5, ge=5)
    text_threshold: int = Field(default=8, ge=8)
    release_at_least: int = Field(default=5, ge=5)
    feedback_from: Annotated[frozenset[Voice], NoDecode] = frozenset(Voice)
    reminders_per_week: int = Field(default=5, ge=1)
    told_at_once: int = Field(default=1, ge=1, le=30)
    evaluation_months: Annotated[Literal[3, 6, 12], BeforeValidator(int)] = 6
    evaluation_opens_before_end: int = Field(default=10, ge=0, le=30)
    evaluation_lasts: int = Field(default=20, ge=5, le=60)
    webhook_url: Address = ""
    webhook_secret: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{0,256}$")] = ""
    web_host: str = "127.0.0.1"
    web_port: int = Field(default=0, ge=0, le=65535)
    trust_proxy: bool = False
    public_url: Annotated[str, StringConstraints(pattern=r"^(https?://\S*[^\s/])?$")] = ""
    clock_url: Address = ""
    log_level: Annotated[str, StringConstraints(pattern=r"^(DEBUG|INFO|WARNING|ERROR)$")] = "INFO"

    @field_validator("bot_token")
    @classmethod
    def _shaped_like_a_token(cls, token: SecretStr) -> SecretStr:
        number, _, secret = token.get_secret_value().partition(":")
        if token.get_secret_value() and not (number.isdigit() and secret.strip()):
            raise ValueError("not of the form 123456:ABC…")
        return token

    @field_validator("database_url")
    @classmethod
    def _with_an_async_driver(cls, address: str) -> str:
        try:
            driver = make_url(address).drivername
        except ArgumentError:
            driver = ""
        if driver not in {"sqlite+aiosqlite", "postgresql+asyncpg"}:
            raise ValueError("must start with sqlite+aiosqlite:// or postgresql+asyncpg://")
        return address

    @field_validator("feedback_from", mode="before")
    @classmethod
    def _listed(cls, voices: object) -> object:
        return [one.strip() for one in voices.split(",")] if isinstance(voices, str) else voices

    @field_validator("feedback_from")
    @classmethod
    def _superiors_always_give(cls, voices: frozenset[Voice]) -> frozenset[Voice]:
        """It is their duty (PermenPANRB 6/2022, Pasal 17); the others are the city's choice."""
        if Voice.SUPERIOR not in voices:
            raise ValueError("must contain superior")
        return voices

    @field_validator("public_url")
    @classmethod
    def _somebody_answers_there(cls, address: str, others: ValidationInfo) -> str:
        """Posters would carry an address that leads nowhere."""
        if address and not others.data.get("web_port"):
            raise ValueError("needs WEB_PORT too")
        return address

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> Self:
        if self.webhook_url and not self.webhook_url.endswith("/telegram"):
            raise ValueError("the path of WEBHOOK_URL must end in /telegram")
        if self.webhook_url and not (self.webhook_secret and self.web_port):
            raise ValueError("WEBHOOK_URL needs WEBHOOK_SECRET and WEB_PORT too")
        return self


class BadSetting(Exception):
    """A setting that is missing or wrong; `name` is the environment's variable."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason


class CannotStart(Exception):
    """What was asked for cannot be begun; `key` names the words that say why and what to do."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


def read_settings(*, with_token: bool = False) -> Settings:
    try:
        settings = Settings()
    except ValidationError as refusal:
        first = refusal.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "WEBHOOK_URL"
        raise BadSetting(name, first["msg"].removeprefix("Value error, ")) from None
    if with_token and not settings.bot_token.get_secret_value():
        raise BadSetting("BOT_TOKEN", "missing")
    return settings
