"""A Modbus TCP endpoint with several units, served by pymodbus. Usage: modbus_device.py PORT

unit 1  values of every type in every order of words, in holding registers from 0 and in input registers from 1000
unit 2  registers 0 to 19, but 7 does not exist
unit 3  never answers
unit 4  answers after 0.4 s
unit 5  registers 0, 100 and 200; every fifth answer comes after 0.8 s
unit 6  refuses: register 0 with exception 4, register 100 with 6, register 200 with 1, register 300 with 11
"""

import asyncio
import struct
import sys

from pymodbus.constants import ExcCodes
from pymodbus.server import StartAsyncTcpServer
from pymodbus.simulator import DataType, SimData, SimDevice

VALUES = [
    ("h", -1234),
    ("H", 65000),
    ("i", -123456789),
    ("I", 4000000000),
    ("q", -9007199254740000),
    ("Q", 9007199254740000),
    ("f", 3.25),
    ("d", -1.5e300),
]
REFUSALS = {
    0: ExcCodes.DEVICE_FAILURE,
    100: ExcCodes.DEVICE_BUSY,
    200: ExcCodes.ILLEGAL_FUNCTION,
    300: ExcCodes.GATEWAY_NO_RESPONSE,
}
ORDERS = ["ABCD", "CDAB", "BADC", "DCBA"]


def registers(letter, value, order):
    """What `value` looks like on the wire, where ABCD is big-endian."""
    data = struct.pack(">" + letter, value)
    words = [data[at : at + 2] for at in range(0, len(data), 2)]
    if order in ("CDAB", "DCBA"):
        words.reverse()
    if order in ("BADC", "DCBA"):
        words = [word[::-1] for word in words]
    return [int.from_bytes(word, "big") for word in words]


def table():
    words = []
    for letter, value in VALUES:
        for order in ORDERS:
            words += registers(letter, value, order)
    return words


def held(address, words):
    return SimData(address=address, values=words, datatype=DataType.REGISTERS)


def bits(values):
    return [SimData(address=0, values=values + [False] * (-len(values) % 16), datatype=DataType.BITS)]


def unit(number, holding, inputs=None, action=None):
    nothing = [held(0, [0])]
    tables = (bits([True, False, True, True]), bits([False, True]), holding, inputs or nothing)
    return SimDevice(id=number, simdata=tables, action=action)


def pausing(seconds, every):
    count = 0

    async def action(_function, _start, _address, _count, _registers, _set_values):
        nonlocal count
        count += 1
        if count % every == 0:
            await asyncio.sleep(seconds)

    return action


def refusing(codes):
    async def action(_function, _start, address, _count, _registers, _set_values):
        return codes[address]

    return action


async def main():
    specials = held(500, registers("f", float("nan"), "ABCD") + [32767, 0x0003])
    apart = [held(at, [1000 + at]) for at in (0, 100, 200)]
    devices = [
        unit(1, [held(0, table()), specials], [held(1000, table())]),
        unit(2, [held(0, list(range(100, 107))), held(8, list(range(108, 120)))]),
        unit(3, [held(0, [1])], action=pausing(3600, 1)),
        unit(4, [held(0, [44])], action=pausing(0.4, 1)),
        unit(5, apart, action=pausing(0.8, 5)),
        unit(6, [held(at, [0]) for at in REFUSALS], action=refusing(REFUSALS)),
    ]
    await StartAsyncTcpServer(devices, address=("127.0.0.1", int(sys.argv[1])))


asyncio.run(main())
