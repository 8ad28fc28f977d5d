"""The loopback servers that the other tests stand on."""

from __future__ import annotations

import socket

import pytest
import requests

from tests.servers import Request, Response, in_turn, page, redirect, serve, serve_raw


def test_answers_routes_and_records_requests() -> None:
    with serve({"/a": page("<p>hi</p>"), "/b": redirect("/a")}) as site:
        answer = requests.get(site.url("/b?x=1"), headers={"X-Test": "y"}, timeout=5)
        assert (answer.status_code, answer.text) == (200, "<p>hi</p>")
        assert [request.path for request in site.requests] == ["/b", "/a"]
        assert site.requests[0].query == "x=1"
        assert site.seen("/a")[0].headers["x-test"] == "y"
        assert requests.get(site.url("/none"), timeout=5).status_code == 404


def test_routes_may_change_and_take_turns() -> None:
    with serve({"/a": in_turn(Response(503), page("up"))}) as site:
        statuses = [requests.get(site.url("/a"), timeout=5).status_code for _ in range(3)]
        assert statuses == [503, 200, 200]
        site.routes["/a"] = Response(410)
        assert requests.get(site.url("/a"), timeout=5).status_code == 410


def test_keeps_connections_alive_and_reads_bodies() -> None:
    with serve({"/hook": lambda request: page(request.body)}) as site, requests.Session() as session:
        assert [session.post(site.url("/hook"), data=word, timeout=5).text for word in ("one", "two")] == ["one", "two"]
        assert site.connections == 1


def test_a_route_that_raises_fails_the_test() -> None:
    def broken(request: Request) -> Response:
        raise KeyError(request.path)

    with pytest.raises(KeyError, match="/a"), serve({"/a": broken}) as site, pytest.raises(requests.ConnectionError):
        requests.get(site.url("/a"), timeout=5)


def test_raw_server_hands_over_the_socket() -> None:
    def greet(client: socket.socket) -> None:
        client.sendall(b"220 hello\r\n")

    with serve_raw(greet) as port, socket.create_connection(("127.0.0.1", port), timeout=5) as client:
        assert client.recv(100) == b"220 hello\r\n"
