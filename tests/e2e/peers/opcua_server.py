#!/usr/bin/env python3
"""An OPC UA server with asyncua, told what to do over a second port, a line a command.

opcua_server.py PORT CONTROL_PORT [--namespaces URI,URI] [--certificates DIR] [--user NAME:PASSWORD] [--clock SECONDS] [--at-once N]

  set NODE TYPE VALUE [STATUS [MICROSECONDS]]   a value, its status in hexadecimal, its source timestamp ("-": none)
  add NODE TYPE VALUE                           a variable that was not there
  reads                                         how many requests of each service came
"""

import argparse
import asyncio
import collections
import datetime
import json
import pathlib
import socket
import sys

from asyncua import Server, ua
from asyncua.common.utils import ServiceError
from asyncua.crypto.cert_gen import setup_self_signed_certificate
from asyncua.crypto.permission_rules import User, UserRole
from asyncua.server import subscription_service, uaprocessor
from cryptography.x509.oid import ExtendedKeyUsageOID

MINE = "urn:plc:mine"
UTC = datetime.timezone.utc

parser = argparse.ArgumentParser()
parser.add_argument("port", type=int)
parser.add_argument("control", type=int)
parser.add_argument("--namespaces", default=MINE)
parser.add_argument("--certificates")
parser.add_argument("--user")
parser.add_argument("--clock", type=float, default=0)
parser.add_argument("--at-once", type=int)
args = parser.parse_args()


class WrongClock(datetime.datetime):
    """What the server believes to be now."""

    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(seconds=args.clock)


if args.clock:
    for name, module in list(sys.modules.items()):
        if name.startswith(("asyncua.server", "asyncua.common.connection")) and getattr(module, "datetime", None) is datetime.datetime:
            module.datetime = WrongClock

if args.at_once:
    create = subscription_service.SubscriptionService.create_monitored_items

    async def create_a_few(self, params):
        if len(params.ItemsToCreate) > args.at_once:
            raise ServiceError(ua.StatusCodes.BadTooManyOperations)
        return await create(self, params)

    subscription_service.SubscriptionService.create_monitored_items = create_a_few

services = collections.Counter()
process = uaprocessor.UaProcessor._process_message


async def counted(self, typeid, *rest):
    services[ua.ObjectIdNames.get(typeid.Identifier, str(typeid)).split("Request")[0]] += 1
    return await process(self, typeid, *rest)


uaprocessor.UaProcessor._process_message = counted


class Users:
    def get_user(self, iserver, username=None, password=None, certificate=None):
        return User(role=UserRole.User) if f"{username}:{password}" == args.user else None


def literal(kind, text):
    if text == "null":
        return ua.Variant(None, ua.VariantType.Null)
    value = json.loads(text)
    return ua.Variant(value, ua.VariantType[kind])


def stamped(text):
    if text is None:
        return datetime.datetime.now(UTC) + datetime.timedelta(seconds=args.clock)
    return None if text == "-" else datetime.datetime.fromtimestamp(0, UTC) + datetime.timedelta(microseconds=int(text))


async def main():
    server = Server(user_manager=Users() if args.user else None)
    await server.init()
    server.set_endpoint(f"opc.tcp://127.0.0.1:{args.port}/mine")
    server.set_server_name("mine")
    kinds = [ua.SecurityPolicyType.NoSecurity]
    if args.certificates:
        folder = pathlib.Path(args.certificates)
        key, certificate = folder / "server-key.pem", folder / "server.der"
        uri = f"urn:{socket.gethostname()}:mine"
        await server.set_application_uri(uri)
        if not certificate.exists():
            await setup_self_signed_certificate(
                key, certificate, uri, "127.0.0.1", [ExtendedKeyUsageOID.SERVER_AUTH], {"commonName": "mine"}
            )
        await server.load_certificate(str(certificate))
        await server.load_private_key(str(key))
        kinds = [
            ua.SecurityPolicyType.Basic256Sha256_SignAndEncrypt,
            ua.SecurityPolicyType.Basic256Sha256_Sign,
            ua.SecurityPolicyType.Aes128Sha256RsaOaep_SignAndEncrypt,
            ua.SecurityPolicyType.Aes256Sha256RsaPss_SignAndEncrypt,
        ]
    server.set_security_policy(kinds)
    if args.user:
        server.set_identity_tokens([ua.UserNameIdentityToken])
    numbers = {uri: await server.register_namespace(uri) for uri in args.namespaces.split(",")}
    number = numbers[MINE]
    folder = await server.nodes.objects.add_object(ua.NodeId("Crusher", number), ua.QualifiedName("Crusher", number))

    async def add(name, variant):
        return await folder.add_variable(ua.NodeId(name, number), ua.QualifiedName(name.split(".")[-1], number), variant)

    flow = await add("Crusher.Flow", ua.Variant(0.0, ua.VariantType.Double))
    unit = ua.EUInformation("http://www.opcfoundation.org/UA/units/un/cefact", 0, ua.LocalizedText("t/h"), ua.LocalizedText("t/h"))
    await flow.add_property(ua.NodeId("Crusher.Flow.Unit", number), "0:EngineeringUnits", unit)
    await add("Crusher.Running", ua.Variant(True, ua.VariantType.Boolean))
    await add("Crusher.Temperatures", ua.Variant([20.5, 21.5, 22.5], ua.VariantType.Float))
    await add("Crusher.Name", ua.Variant("12.5", ua.VariantType.String))
    await add("Crusher.Load", ua.Variant(0.0, ua.VariantType.Double))

    async def command(words):
        if words[0] == "reads":
            return json.dumps(services)
        kind, node, variant = words[0], ua.NodeId(words[1], number), literal(words[2], words[3])
        if kind == "add":
            await add(words[1], variant)
            return "ok"
        status = ua.StatusCode(int(words[4], 16) if len(words) > 4 else 0)
        at = stamped(words[5] if len(words) > 5 else None)
        now = datetime.datetime.now(UTC) + datetime.timedelta(seconds=args.clock)
        value = ua.DataValue(variant, StatusCode=status, SourceTimestamp=at, ServerTimestamp=None if at is None else now)
        await server.iserver.write_attribute_value(node, value)
        return "ok"

    async def control(reader, writer):
        while line := await reader.readline():
            try:
                answer = await command(line.decode().split())
            except Exception as error:  # The test has to see it.
                answer = f"error {error!r}"
            writer.write(answer.encode() + b"\n")
            await writer.drain()
        writer.close()

    async with server:
        async with await asyncio.start_server(control, "127.0.0.1", args.control):
            await asyncio.Event().wait()


asyncio.run(main())
