"""The settings file: nothing is guessed, and what is wrong is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tuireader.errors import ConfigError
from tuireader.reading.config import Config, load_config


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "config.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    config = load_config(tmp_path / "none" / "config.toml")
    assert config == Config()
    assert (config.reader.panel, config.reader.measure, config.keys) == (True, 92, {})


def test_an_empty_file_means_the_defaults(tmp_path: Path) -> None:
    assert load_config(written(tmp_path, "")) == Config()


def test_what_is_set_is_taken_and_the_rest_stays(tmp_path: Path) -> None:
    text = '\ufeff[reader]\nmeasure = 70\n[keys]\nquit = ["ctrl+q", "f10"]\n'
    config = load_config(written(tmp_path, text))
    assert config.reader.measure == 70
    assert config.reader.panel_width == Config().reader.panel_width
    assert config.keys == {"quit": ["ctrl+q", "f10"]}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[reader]\nwidth = 5", ["reader", "unknown field", "width"]),
        ("colour = 1", ["unknown field", "colour"]),
        ("[reader]\nmeasure = 'wide'", ["reader.measure", "int"]),
        ("[reader]\nmeasure = 5", ["reader.measure", "20"]),
        ("[reader]\npanel = 1", ["reader.panel", "bool"]),
        ("[keys]\nquit = 'q'", ["keys", "array"]),
        ("reader = 3", ["reader", "object"]),
        ("[reader\n", ["not TOML", "line 1"]),
        (b"\xff\xfe", ["not TOML"]),
        ("a = " + "[" * 5000, ["not TOML", "nested too deeply"]),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str | bytes, said: list[str]) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert str(path) in caught.value.message
    for part in said:
        assert part in caught.value.message


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot read the settings"):
        load_config(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = written(tmp_path, "")
    path.chmod(0)
    with pytest.raises(ConfigError, match="Permission denied"):
        load_config(path)
