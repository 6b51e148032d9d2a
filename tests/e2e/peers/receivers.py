"""Receivers of notifications that are not ours and misbehave as told: a mail server (aiosmtpd), and over HTTP a webhook with a table of
keys, Telegram's Bot API and a bare stand-in for an Alertmanager.

    receivers.py DIR SMTP_PORT HTTP_PORT SECRET [CERTIFICATE KEY]

With a certificate the mail server offers STARTTLS, and HTTP is HTTPS.

How each behaves is the word in the file DIR/mail, DIR/hook or DIR/bot, read anew for each message:
    ok       takes it and says so
    slow     takes it, and says so half a second later
    error    does not take it: 500, 451
    refuse   never takes it: 422, 400, 550
    silent   takes it and never answers
    deaf     does not take it and never answers
    close    takes it and closes the connection without an answer
Everything that was taken is a line of DIR/mail.taken, DIR/hook.taken, DIR/bot.taken, in order.
"""

import hashlib
import hmac
import json
import ssl
import sys
import threading
import time
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

DIR, SMTP_PORT, HTTP_PORT, SECRET = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4].encode()
LOCK = threading.Lock()
TLS = None
if len(sys.argv) > 5:
    TLS = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    TLS.load_cert_chain(sys.argv[5], sys.argv[6])
LONG = 3600


def mode(name):
    file = DIR / name
    return file.read_text().strip() if file.exists() else "ok"


def taken(name, line):
    """Before anything is answered: what was answered was taken."""
    with LOCK, open(DIR / f"{name}.taken", "a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")


class Mail:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if mode("mail") == "refuse":
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope):
        import asyncio

        how = mode("mail")
        if how == "error":
            return "451 try again later"
        if how == "deaf":
            await asyncio.sleep(LONG)
        mail = message_from_bytes(envelope.content, policy=policy.default)
        taken("mail", {
            "id": mail["Message-ID"], "to": envelope.rcpt_tos, "subject": mail["Subject"], "text": mail.get_content(),
            "date": mail["Date"], "automatic": mail["Auto-Submitted"], "hash": hashlib.sha256(envelope.content).hexdigest(),
        })
        if how == "silent":
            await asyncio.sleep(LONG)
        if how == "close":
            server.transport.abort()
            return "421 closing"
        if how == "slow":
            await asyncio.sleep(0.5)
        return "250 taken"


class Server(Controller):
    def factory(self):
        return SMTP(self.handler, hostname="mail.test", timeout=LONG, tls_context=TLS)


class Http(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # The table of keys is as durable as what was taken: it is made of it.
    keys = {json.loads(line)["key"] for line in (DIR / "hook.taken").read_text().splitlines()} if (DIR / "hook.taken").exists() else set()

    def log_message(self, *_):
        pass

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        name = "bot" if self.path.startswith("/bot") else "hook"
        how = mode(name)
        if how == "error":
            return self.say(name, 500, "broken")
        if how == "refuse":
            return self.say(name, 400 if name == "bot" else 422, "never")
        if how == "deaf":
            time.sleep(LONG)
        if name == "hook":
            line = self.hook(body)
            if line is None:
                return None
        else:
            line = json.loads(body) | {"path": self.path}
        taken(name, line)
        if how == "silent":
            time.sleep(LONG)
        if how == "close":
            self.close_connection = True
            return self.connection.close()
        if how == "slow":
            time.sleep(0.5)
        return self.say(name, 200, "taken")

    def hook(self, body):
        """A double is known by its key, and answered as the first was."""
        stamp, key = self.headers["tizbek-timestamp"], self.headers["idempotency-key"]
        expected = hmac.new(SECRET, stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
        if self.headers["tizbek-signature"] != f"v1={expected}" or abs(time.time() - int(stamp)) > 300:
            return self.say("hook", 401, "not signed by whom I know")
        with LOCK:
            is_double = key in self.keys
            self.keys.add(key)
        return json.loads(body) | {"header": key, "double": is_double}

    def say(self, name, status, words):
        text = words.encode()
        if name == "bot":
            text = json.dumps({"ok": status == 200, "description": words, "result": {}}).encode()
        try:
            self.send_response(status)
            self.send_header("content-length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)
        except (BrokenPipeError, ConnectionResetError):
            pass  # whoever asked was killed


Server(Mail(), hostname="127.0.0.1", port=SMTP_PORT).start()
http = ThreadingHTTPServer(("127.0.0.1", HTTP_PORT), Http)
http.daemon_threads = True
if TLS:
    http.socket = TLS.wrap_socket(http.socket, server_side=True)
http.serve_forever()
