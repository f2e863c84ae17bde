"""What a host is given to start from: whole, of one mind about names, ports and paths, and without needless rights."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from playground.host import server
from playground.host.counters import Counters
from tests.load.fuzz import links, requests

ROOT = Path(__file__).resolve().parent.parent
DEPLOY = ROOT / "deploy"
HEALTH, PORT = "/_stcore/health", 8501


def instructions() -> list[tuple[str, str]]:
    """The lines of the container file, joined and without comments."""
    text = re.sub(r"^#.*\n", "", (DEPLOY / "Containerfile").read_text(encoding="utf-8"), flags=re.M)
    lines = re.sub(r"\\\n\s*", " ", text).splitlines()
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in lines if line)]


def test_the_container_has_no_rights_is_checked_and_installs_by_hash() -> None:
    last = instructions()
    last = last[max(at for at, (word, _) in enumerate(last) if word == "FROM") :]
    kinds = [word for word, _ in last]
    assert {"USER", "HEALTHCHECK", "ENTRYPOINT", "EXPOSE"} <= set(kinds)
    user = dict(last)["USER"]
    assert int(user) > 0
    assert kinds.index("USER") < kinds.index("ENTRYPOINT")
    assert f"127.0.0.1:{PORT}{HEALTH}" in dict(last)["HEALTHCHECK"]
    assert dict(last)["EXPOSE"] == str(PORT)
    assert '"playground.host"' in dict(last)["ENTRYPOINT"]
    assert any(word == "RUN" and "--require-hashes -r requirements.lock" in rest for word, rest in instructions())


def test_what_the_container_copies_is_there_and_is_not_kept_from_it() -> None:
    let_in = {
        line[1:]
        for line in (DEPLOY / "Containerfile.dockerignore").read_text(encoding="utf-8").splitlines()
        if line.startswith("!")
    }
    for word, rest in instructions():
        if word == "COPY" and not rest.startswith("--from"):
            source = rest.split()[0]
            assert (ROOT / source).exists()
            assert source in let_in


def locked() -> dict[str, tuple[str, int]]:
    """name -> (version, number of hashes) of what a host installs."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            matched = re.match(r"([a-z0-9-]+)==(\S+)", line)
            assert matched, line
            found[matched[1]] = matched[2], len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", line))
    return found


def test_the_lock_holds_all_that_is_asked_for_within_its_range_and_every_hash() -> None:
    lock = locked()
    for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines():
        matched = re.match(r"([a-z.]+)>=([\d.]+),<([\d.]+)", line)
        if matched:
            name, low, high = matched.groups()
            version = numbers(lock[name.replace(".", "-")][0])
            assert numbers(low) <= version < numbers(high), name
    assert not [name for name, (_, hashes) in lock.items() if not hashes]
    assert {"starlette", "uvicorn", "websockets", "protobuf"} <= lock.keys()


def numbers(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)]


def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    return found


def test_every_room_of_the_compose_file_is_known_at_the_door_by_its_name() -> None:
    services = compose()["services"]
    rooms = {name for name in services if name != "door"}
    assert len(rooms) > 1
    nginx = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    assert set(re.findall(r"^\s+(room\d) \1;", nginx, re.M)) == rooms
    ways = dict(re.findall(r"^    upstream (\w+) \{\n(.*?)^    \}", nginx, re.M | re.S))
    assert ways.keys() == {"rooms", *rooms}
    for own, way in ways.items():
        servers = dict(re.findall(r"^\s+server (\w+):8501 max_fails=0( backup)?;$", way, re.M))
        assert servers == {name: " backup" if own in rooms - {name} else "" for name in rooms}
        assert f"zone {own} " in way, "workers count together"
        assert "least_conn;" in way
    for name in rooms:
        room = services[name]
        assert room["environment"]["ROOM"] == name
        assert room["read_only"] is True
        assert room["cap_drop"] == ["ALL"]
        assert (DEPLOY / room["build"]["context"] / room["build"]["dockerfile"]).exists()
    assert services["door"]["depends_on"] == sorted(rooms)


def test_the_door_lets_sockets_through_and_keeps_the_counters_to_itself() -> None:
    nginx = re.sub(r"#.*", "", (DEPLOY / "nginx.conf").read_text(encoding="utf-8"))
    assert nginx.count("{") == nginx.count("}")
    for needed in (
        "proxy_http_version 1.1;",
        "proxy_set_header Upgrade $http_upgrade;",
        "proxy_set_header Connection $connection_upgrade;",
        "proxy_set_header Host $http_host;",
        "proxy_set_header X-Forwarded-For $remote_addr;",
        "gzip on;",
    ):
        assert needed in nginx
    assert re.search(r"location ~ /counters\$ \{\s*deny all;", nginx)
    for line in (line.strip() for line in nginx.splitlines()):
        assert not line or line[-1] in "{};", line


def kubernetes() -> dict[str, dict[str, Any]]:
    parts = yaml.safe_load_all((DEPLOY / "kubernetes.yaml").read_text(encoding="utf-8"))
    return {part["kind"]: part for part in parts}


def test_the_manifest_probes_limits_and_keeps_a_visitor_in_a_pod() -> None:
    parts = kubernetes()
    pod = parts["Deployment"]["spec"]["template"]
    (container,) = pod["spec"]["containers"]
    assert pod["metadata"]["labels"] == parts["Service"]["spec"]["selector"]
    assert pod["metadata"]["labels"] == parts["Deployment"]["spec"]["selector"]["matchLabels"]
    assert container["ports"][0]["containerPort"] == PORT
    for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
        assert container[probe]["httpGet"]["path"] == HEALTH
    assert container["resources"].keys() == {"requests", "limits"}
    assert pod["spec"]["securityContext"]["runAsNonRoot"] is True
    assert str(pod["spec"]["securityContext"]["runAsUser"]) == dict(instructions())["USER"]
    assert container["securityContext"]["readOnlyRootFilesystem"] is True
    believed = {each["name"]: each["value"] for each in container["env"]}["FORWARDED_ALLOW_IPS"]
    assert believed == "*"
    assert all(rule["from"] for rule in parts["NetworkPolicy"]["spec"]["ingress"]), "so not everybody may knock"
    annotations = parts["Ingress"]["metadata"]["annotations"]
    nginx = {name.partition("/")[2]: value for name, value in annotations.items()}
    assert nginx["affinity"] == "cookie"
    assert nginx["session-cookie-change-on-failure"] == "true"
    assert nginx["proxy-next-upstream"].split() == ["error", "timeout", "http_503"]
    assert int(nginx["proxy-connect-timeout"]) == 1, "in seconds; of the three after which a run goes on elsewhere"


def test_it_grows_by_a_counter_that_there_is() -> None:
    (metric,) = kubernetes()["HorizontalPodAutoscaler"]["spec"]["metrics"]
    assert f"\n{metric['pods']['metric']['name']} " in Counters().text(0.0)


def test_the_colours_and_limits_of_the_host_come_with_it() -> None:
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert config["client"]["showErrorDetails"] == "none"
    assert config["browser"]["gatherUsageStats"] is False
    assert config["server"]["fileWatcherType"] == "none"


@pytest.mark.parametrize("part", [links, requests], ids=["links", "requests"])
def test_a_few_hundred_hostile_ones_break_nothing(part: Any) -> None:
    """`make fuzz` takes ten thousand of each; warnings are errors here too."""
    found = part(200, seed=1)
    assert found.problems == []
    assert sum(found.kinds.values()) == 200


# --- what README prints


README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"^```\n(.*?)^```", README, re.M | re.S) for line in block.splitlines()]


def printed(beginning: str) -> str:
    """The one command of README that begins so."""
    (found,) = (line for line in COMMANDS if line.startswith(beginning))
    return found


def made(command: str) -> list[str]:
    """The last line that a `make ...` would run, as its words; the same where a `make` runs the tests."""
    alone = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    done = subprocess.run(
        [*shlex.split(command), "-n"], cwd=ROOT, env=alone, capture_output=True, text=True, check=True
    )
    return shlex.split(done.stdout.splitlines()[-1])


def test_every_command_and_file_that_is_named_is_there() -> None:
    quoted = [*COMMANDS, *re.findall(r"`([^`\n]+)`", README)]
    goals = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert {words[5:].split()[0] for words in quoted if words.startswith("make ")} <= goals
    files = {
        word.rstrip("/")
        for words in quoted
        for word in words.split()
        if re.match(r"(requirements|scripts/|deploy/|playground/|core/)[\w./-]+$", word)
    }
    assert {"requirements.txt", "playground/app.py", "deploy/compose.yaml", "deploy/kubernetes.yaml"} <= files
    assert [name for name in files if not (ROOT / name).exists()] == []
    modules = {name for words in quoted for name in re.findall(r"python -m ((?:playground|tests)[\w.]*)", words)}
    assert modules
    assert [name for name in modules if importlib.util.find_spec(name) is None] == []


def test_the_room_for_a_class_opens_as_the_command_says(monkeypatch: pytest.MonkeyPatch) -> None:
    command = printed("make host")
    words = made(command)
    assert words[:3] == [".venv/bin/python", "-m", "playground.host"]
    options, served = {}, {}
    monkeypatch.setattr(server.config, "set_option", options.__setitem__)
    monkeypatch.setattr(server.uvicorn, "run", lambda gate, **wish: served.update(wish, gate=gate))
    server.main(words[3:])
    assert (served["host"], served["port"]) == ("0.0.0.0", 8501)
    assert options == {"server.baseUrlPath": "nets"}
    policy = dict(served["gate"]._policy.headers("nets.example"))[b"content-security-policy"].decode()
    assert policy.endswith("frame-ancestors https://moodle.school.example")


def test_the_rooms_behind_one_door_are_those_that_are_told_of() -> None:
    words = shlex.split(printed("docker compose"))
    assert words == ["docker", "compose", "-f", "deploy/compose.yaml", "up", "--build"]
    services = compose()["services"]
    assert len(services) - 1 == 4
    assert "This starts four of them\nbehind nginx, at http://localhost:8080" in README
    assert services["door"]["ports"] == ["8080:8080"]
    assert "listen 8080;" in (DEPLOY / "nginx.conf").read_text(encoding="utf-8")


def test_the_manifest_is_whole_and_runs_the_image_that_is_built() -> None:
    assert "`kubectl apply -f deploy/kubernetes.yaml`" in README
    parts = kubernetes()
    assert {"Deployment", "Service", "Ingress", "NetworkPolicy", "HorizontalPodAutoscaler"} == parts.keys()
    assert all({"apiVersion", "kind", "metadata", "spec"} <= part.keys() for part in parts.values())
    (container,) = parts["Deployment"]["spec"]["template"]["spec"]["containers"]
    built = re.search(r"-t (\S+) \.`", (DEPLOY / "Containerfile").read_text(encoding="utf-8"))
    assert built
    assert container["image"] == f"{built[1]}:latest"
    target = parts["HorizontalPodAutoscaler"]["spec"]["scaleTargetRef"]
    assert (target["kind"], target["name"]) == ("Deployment", parts["Deployment"]["metadata"]["name"])
    (rule,) = parts["Ingress"]["spec"]["rules"]
    assert rule["http"]["paths"][0]["backend"]["service"]["name"] == parts["Service"]["metadata"]["name"]


def test_every_file_of_browser_tests_is_in_one_of_the_parts() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    parts = [path for pattern in re.findall(r"FILES := (\S+)", makefile) for path in ROOT.glob(pattern)]
    assert sorted(parts) == sorted((ROOT / "tests" / "browser").glob("test_*.py"))
    assert "\n  make site-test\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.search(r"^site-test:(?:.*\n\t)+.*pytest tests/browser/site_journey\.py", makefile, re.M)


# --- what is installed


def test_an_audit_that_could_ask_nobody_fails() -> None:
    """Unless it is strict, pip-audit leaves out what its service does not know; and nothing hides how it ended."""
    words = made("make audit")
    assert words[1:3] == ["-m", "pip_audit"]
    assert {"--strict", "--require-hashes", "--disable-pip"} <= set(words)
    assert words[-2:] == ["-r", "requirements.lock"]
    recipe = re.search(r"^audit:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert recipe
    assert not re.search(r"^\t@?-|\|\||;|\bignore", recipe[1], re.M)


def test_the_pythons_that_are_promised_are_one_promise() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(project["project"]["classifiers"]))
    assert named == ["3.11", "3.12", "3.13"]
    assert project["project"]["requires-python"] == f">={named[0]}"
    assert project["tool"]["mypy"]["python_version"] == named[0]
    assert project["tool"]["ruff"]["target-version"] == "py" + named[0].replace(".", "")
    assert f"Python {named[0]} or newer" in README
    assert f"Python {named[0]} to {named[-1]}" in README
    bases = {rest.split()[0] for word, rest in instructions() if word == "FROM"}
    assert bases == {f"python:{named[-1]}-slim"}
