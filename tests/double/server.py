"""The double behind an address: HTTP on loopback, a port of the system's choice."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from tests.double.faults import Fault
from tests.double.methods import METHODS
from tests.double.refusals import RefusedError
from tests.double.world import Call, World

# What is not plain text in a form; the rest is taken as it stands, though it may look like JSON.
_JSON_FIELDS = frozenset(
    {
        "allowed_updates",
        "cache_time",
        "chat_id",
        "commands",
        "drop_pending_updates",
        "is_personal",
        "limit",
        "link_preview_options",
        "message_id",
        "message_thread_id",
        "offset",
        "reply_markup",
        "reply_parameters",
        "results",
        "scope",
        "show_alert",
        "timeout",
        "user_id",
    }
)
_UNAUTHORIZED = RefusedError(401, "Unauthorized")
_NOT_FOUND = RefusedError(404, "Not Found")


class DoubleServer:
    """Serves one world.

    Example:
        >>> async with DoubleServer(World()) as server:
        ...     server.url  # http://127.0.0.1:…, for BOT_API_URL
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> DoubleServer:
        application = web.Application()
        application.router.add_route("*", "/bot{token}/{method}", self._serve)
        # A request whose client is gone is given up: a killed bot waits for nothing.
        runner = web.AppRunner(application, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        self.url, self._runner = f"http://{host}:{port}", runner
        return self

    async def __aexit__(self, *_error: object) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        data = _read({**request.query, **await _form(request)})
        fault = self.world.faults.take(method, data)
        try:
            result = await self._answer(request.match_info["token"], method, data, fault)
        except RefusedError as refusal:
            self._note(method, data, refused=refusal.description)
            return web.json_response(refusal.body, status=refusal.status)
        if fault is not None and fault.dropped:
            return _drop(request)
        return web.json_response({"ok": True, "result": result})

    async def _answer(self, token: str, method: str, data: dict[str, Any], fault: Fault | None) -> Any:
        number, colon, _secret = token.partition(":")
        if not (colon and number.isdigit()):
            raise _NOT_FOUND
        if token != self.world.token:
            raise _UNAUTHORIZED
        if method == "getUpdates":
            return await self._updates(data, fault)
        if method not in METHODS:
            raise _NOT_FOUND
        result = None
        if fault is None or fault.carried_out:
            result = METHODS[method](self.world, data)
            self._note(method, data, result=result)
        await self._fail(method, data, fault)
        return result

    async def _updates(self, data: dict[str, Any], fault: Fault | None) -> list[dict[str, Any]]:
        if fault is not None and not fault.carried_out:
            await self._fail("getUpdates", data, fault)
            return []
        updates = await self.world.updates.get(data)
        await self._fail("getUpdates", data, fault)
        return updates

    async def _fail(self, method: str, data: dict[str, Any], fault: Fault | None) -> None:
        if fault is None:
            return
        if not fault.carried_out and fault.refusal is None:
            self._note(method, data, refused=_why(fault))
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.refusal is not None:
            raise fault.refusal

    def _note(self, method: str, data: dict[str, Any], *, refused: str | None = None, result: Any = None) -> None:
        if method != "getUpdates":
            self.world.note(Call(method, data, time.monotonic(), refused, result))


def _why(fault: Fault) -> str:
    return "the line is dropped" if fault.dropped else "no answer in time"


def _drop(request: web.Request) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _form(request: web.Request) -> dict[str, str]:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {name: str(text) for name, text in (await request.post()).items()}


def _read(form: Mapping[str, str]) -> dict[str, Any]:
    return {name: _json(text) if name in _JSON_FIELDS else text for name, text in form.items()}


def _json(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text
