"""What is shipped is whole: wheel, sdist and the editable install carry the bundled data and run from anywhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = (
    "src",
    "assets",
    "tests",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "Makefile",
)
SAMPLES = {path.name for path in (ROOT / "assets" / "samples").glob("*.json")}

pytestmark = pytest.mark.slow


def run(*words: str | Path, cwd: Path, **environment: str) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(words, cwd=cwd, env=kept | environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist of a copy of the tree, and the wheel that is built from that sdist, without a network."""
    folder = tmp_path_factory.mktemp("packaging")
    tree = folder / "tree"
    tree.mkdir()
    for name in SHIPPED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))
        elif source.exists():
            shutil.copy(source, tree / name)
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder / "dist", tree, cwd=folder)
    return folder / "dist"


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (path,) = built.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    words = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile", "--target", target, wheel)
    run(sys.executable, *words, cwd=target, PIP_DISABLE_PIP_VERSION_CHECK="1")
    return target


def test_the_wheel_holds_code_data_and_licence(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"tuireader/assets/samples/{name}" for name in SAMPLES} <= names
    assert {"tuireader/ui/reader.tcss", "tuireader/py.typed", "tuireader/assets/README.md"} <= names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "assets/", "src/")) for name in names)
    for path in (ROOT / "src" / "tuireader").rglob("*.py"):
        assert path.relative_to(ROOT / "src").as_posix() in names


def test_the_sdist_holds_what_is_needed_to_build_and_to_test(built: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {f"assets/samples/{name}" for name in SAMPLES} <= names
    assert {"pyproject.toml", "LICENSE", "README.md", "Makefile", "src/tuireader/ui/reader.tcss"} <= names
    assert "tests/packaging/test_packaging.py" in names


@pytest.mark.parametrize("words", [["samples"], ["show", "sample:story", "--paragraph", "1"], ["keys"]], ids=" ".join)
def test_the_installed_wheel_runs_from_another_folder(installed: Path, tmp_path: Path, words: list[str]) -> None:
    out = run(sys.executable, "-m", "tuireader", *words, cwd=tmp_path, PYTHONPATH=str(installed), PYTHONUTF8="1")
    assert out.strip()
    where = "import tuireader.reading.paths as paths; print(paths.assets())"
    used = run(sys.executable, "-c", where, cwd=tmp_path, PYTHONPATH=str(installed))
    assert used.strip() == str(installed / "tuireader" / "assets")


def test_the_console_script_is_installed(installed: Path, tmp_path: Path) -> None:
    script = installed / "bin" / "tuireader"
    assert "sample:story" in run(script, "samples", cwd=tmp_path, PYTHONPATH=str(installed), PYTHONUTF8="1")


def test_the_screen_of_the_installed_wheel_finds_its_style(installed: Path, tmp_path: Path) -> None:
    start = """
import asyncio
from tuireader.cli.opening import make_app
async def go():
    async with make_app("sample:guide").run_test() as pilot:
        await pilot.pause()
        print(pilot.app.screen.query_one("TextPane").size.width > 0, pilot.app.css_path)
asyncio.run(go())
"""
    folders = {f"TUIREADER_{name}": str(tmp_path / name) for name in ("DATA_DIR", "CONFIG", "CACHE_DIR")}
    out = run(sys.executable, "-c", start, cwd=tmp_path, PYTHONPATH=str(installed), **folders)
    assert out.startswith("True")
    assert str(installed) in out


def test_this_install_finds_the_data_from_another_folder(tmp_path: Path) -> None:
    out = run(sys.executable, "-m", "tuireader", "samples", cwd=tmp_path, PYTHONUTF8="1")
    assert {line.split()[0].removeprefix("sample:") + ".json" for line in out.splitlines()} == SAMPLES


def test_the_wheel_says_what_it_needs(wheel: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/METADATA"))
        metadata = archive.read(name).decode()
    assert f"Version: {project['version']}\n" in metadata
    assert "License-Expression: MIT\n" in metadata
    assert metadata.count("Requires-Dist: ") >= len(project["dependencies"])
