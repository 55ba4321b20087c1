#!/usr/bin/env python3
"""Asks a served site as other people's programs do, and says what is wrong with the answers.

    check-live-data.py ADDRESS

The description of the JSON API is held against OpenAPI's own schema by `openapi-spec-validator`, and what the API
answers against the description by `schemathesis`, which makes up requests; it asks only what everybody may read. The
assistants' endpoint is asked by the official client of the Model Context Protocol, `mcp`: every tool and every resource.
Ends with 1 and a line for each fault when something is wrong, and with what was asked when nothing is.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import openapi_spec_validator
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

# Enough to meet every parameter of every address in less than half a minute; the same ones each time.
SCHEMATHESIS = "--phases coverage,fuzzing --max-examples 5 --seed 4 --workers 2 --no-color --warnings off".split()
# What belongs to keys is not asked for, and neither is whether methods that nobody described are refused.
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def fetched(address):
    with urllib.request.urlopen(address) as answer:
        return json.load(answer)


def description(address):
    document = fetched(f"{address}/api/v1/openapi.json")
    for error in openapi_spec_validator.OpenAPIV31SpecValidator(document).iter_errors():
        yield f"openapi.json: {'/'.join(map(str, error.absolute_path))}: {error.message}"


def answers(address):
    with tempfile.TemporaryDirectory() as folder:
        command = [Path(sys.executable).with_name("schemathesis"), "run", f"{address}/api/v1/openapi.json"]
        command += ["--url", address, "--include-tag", "public", "--checks", CHECKS]
        run = subprocess.run([*command, *SCHEMATHESIS], cwd=folder, capture_output=True, text=True)
    if run.returncode != 0 or "Test cases:" not in run.stdout:
        yield f"schemathesis: {run.stdout[-6000:]}{run.stderr[-2000:]}"


async def assistant(address, faults):
    """What a tool needs is taken from what another gave, as an assistant would do it."""
    async with streamable_http_client(f"{address}/mcp") as streams, ClientSession(*streams[:2]) as session:
        started = await session.initialize()
        tools = (await session.list_tools()).tools
        resources = (await session.list_resources()).resources
        for resource in resources:
            read = await session.read_resource(resource.uri)
            if not read.contents:
                faults.append(f"{resource.uri}: nothing is in it")
        known = known_things(address)
        for tool in tools:
            wanted = tool.input_schema.get("required", [])
            arguments = {name: known[name] for name in wanted if name in known}
            if lacking := set(wanted) - set(arguments):
                faults.append(f"{tool.name}: this check knows nothing to give as {', '.join(lacking)}")
                continue
            given = await session.call_tool(tool.name, arguments)
            if given.is_error or not given.content:
                faults.append(f"{tool.name} {arguments}: {given.content}")
        return f"{len(tools)} tools and {len(resources)} resources by {started.protocol_version}"


def known_things(address):
    """Something of each kind that is there: a decision of a case, with where it was made, and a programme."""
    decisions = fetched(f"{address}/api/v1/decisions?limit=50")["items"]
    found = next(decision for decision in decisions if decision["case"])
    day = found["url"].rsplit("/", 2)[1]
    programme = fetched(f"{address}/api/v1/programmes")["items"][0]["slug"]
    thing = {"body": found["body"]["slug"], "day": day, "number": found["number"], "case": found["case"]}
    return thing | {"query": "budget", "programme": programme}


def main(address):
    faults = [*description(address), *answers(address)]
    asked = asyncio.run(assistant(address, faults))
    for fault in faults:
        print(fault)
    print(f"openapi, schemathesis, mcp: {asked}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
